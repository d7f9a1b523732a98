/** The control that a label names, on the screen where a reader meets it: to be shown beside the label. */
import { render } from 'preact';
import { controlsOf, viewOf, type View } from '../../simulator/index.ts';
import { drawDevice, h } from '../device/index.ts';
import { askedCopy } from './asked-copy.ts';
import {
  checkpointsOf,
  placeInPlan,
  positionOf,
  type Score,
  type Session,
  stepsOn,
} from '../../walkthrough/index.ts';

/**
 * Draws the control named `device.control`, as it is met in a step or else on the way; undefined
 * where it is met nowhere.
 */
export function drawCloseUp(
  score: Score,
  session: Session,
  names: string,
  step: string | undefined,
): HTMLElement | undefined {
  const [device = '', control = ''] = names.split('.');
  const view = viewWith(score, session, { device, control }, step);
  const label = view && controlsOf(view).find((part) => part.control === control)?.label;
  if (!view || label === undefined) return undefined;
  const place = document.createElement('figure');
  const picture = h(
    'div',
    { class: 'close-up', inert: true, 'aria-hidden': 'true' },
    drawDevice(view, { prefix: 'close-up', wanted: control }),
  );
  render([picture, h('figcaption', null, askedCopy.closeUp(label, view))], place);
  return place;
}

function viewWith(
  score: Score,
  session: Session,
  { device, control }: { readonly device: string; readonly control: string },
  step: string | undefined,
): View | undefined {
  const { plan, definition } = score;
  const here = step === undefined ? undefined : placeInPlan(plan, session, step);
  const own = here?.way ?? session.way;
  const first = here?.position ?? session.position;
  const places = stepsOn(plan, own).map((_, position) => ({ way: own, position }));
  // What is not met in the reader's situation may be in another.
  const others = plan.ways.flatMap((_, way) => {
    const position = step === undefined ? undefined : positionOf(plan, way, step);
    return position === undefined ? [] : [{ way, position }];
  });
  for (const { way, position } of [{ way: own, position: first }, ...places, ...others])
    for (const { world } of checkpointsOf(score, way, position)) {
      const view = viewOf(definition, world, device);
      if (controlsOf(view).some((part) => part.control === control)) return view;
    }
  return undefined;
}
