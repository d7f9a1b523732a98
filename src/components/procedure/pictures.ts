/** The pictures of the steps in another situation than the article's own. */
import { render } from 'preact';
import { placeInPlan, type Score, type Session, startOf } from '../../walkthrough/index.ts';
import { lookAtRest } from './stills.ts';
import { drawWidget } from './widget.ts';

/** Pictures that are no longer those of the build. */
const redrawn = new WeakSet<Element>();

/** Draws every step as it begins in the situation of a run. */
export function drawPictures(score: Score, session: Session, base: string): void {
  for (const { id } of score.plan.steps) {
    const place = placeInPlan(score.plan, session, id);
    const picture = document
      .getElementById(id)
      ?.querySelector<HTMLElement>(':scope > .step-side > [data-picture]');
    if (!place || !picture) continue;
    if (!redrawn.has(picture)) picture.replaceChildren();
    redrawn.add(picture);
    render(
      drawWidget(
        lookAtRest(score, { ...place, world: startOf(score, place.way, place.position) }, base),
      ),
      picture,
    );
  }
}
