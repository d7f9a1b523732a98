/** What is drawn around a screen, by the thing that the device is shown as. */
import type { VNode } from 'preact';
import type { Frame, Part, View } from '../../simulator/index.ts';
import type { Place } from './control.ts';
import { h } from './element.ts';
import { drawParts } from './part.ts';

/** A frame around a screen's own parts. */
interface FrameDrawing {
  /** What stands above the screen. */
  readonly head: (view: View, parts: readonly Part[], place: Place) => Head;
  /** Windows come and go in front of pictures that go on; elsewhere each screen is another. */
  readonly keepsGround?: true;
}

interface Head {
  readonly drawn: VNode | readonly (VNode | false)[] | undefined;
  /** What of the parts is left for the screen. */
  readonly rest: readonly Part[];
}

/** All frames; a file in `frames/` says how each looks. */
export const drawings: Readonly<Record<Frame, FrameDrawing>> = {
  monitor: { head: (_, parts) => ({ drawn: undefined, rest: parts }), keepsGround: true },
  browser: { head: (view, parts, place) => ({ drawn: drawBrowser(view, place), rest: parts }) },
  phone: {
    head: (view, parts, place) => {
      const { drawn, rest } = barOf(view, parts, place, view.title);
      const status =
        place.clock !== undefined &&
        h('div', { class: 'phone-status', 'aria-hidden': 'true' }, place.clock);
      return { drawn: [status, drawn], rest };
    },
  },
  mail: {
    // A mail program's bar says what the program is; what is open stands below.
    head: (view, parts, place) =>
      parts.some((part) => isHeading(part, view))
        ? barOf(view, parts, place, view.deviceName, true)
        : barOf(view, parts, place, view.title),
  },
  panel: { head: (view, parts, place) => barOf(view, parts, place, view.title) },
};

/** The bar above a screen: the way back, and the title, unless a window says it. */
function barOf(
  view: View,
  parts: readonly Part[],
  place: Place,
  title: string,
  keepsHeading = false,
): Head & { readonly drawn: VNode } {
  const way = parts.filter((part) => part.kind === 'control' && part.icon === 'back').slice(0, 1);
  const isSaid = view.parts.some(
    (part) => (part.kind === 'window' || part.kind === 'menu') && part.title === view.title,
  );
  const drawn = h(
    'div',
    { class: 'screen-bar' },
    drawParts(way, place),
    !isSaid && h('p', { class: 'screen-title' }, title),
  );
  const headed = keepsHeading ? undefined : parts.find((part) => isHeading(part, view));
  return { drawn, rest: parts.filter((part) => !way.includes(part) && part !== headed) };
}

function isHeading(part: Part, { title }: View): boolean {
  return part.kind === 'heading' && part.text === title;
}

/** A browser: the page's tab, and what the device puts into the bar: buttons, the address. */
function drawBrowser({ bar = [], title }: View, place: Place): VNode {
  return h(
    'div',
    { class: 'browser-bar' },
    h('p', { class: 'browser-tab' }, title),
    bar.length > 0 && h('div', { class: 'browser-tools' }, drawParts(bar, place)),
  );
}
