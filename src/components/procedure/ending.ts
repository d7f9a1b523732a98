/**
 * What is said where the last step is done: how it has ended, what is to be done now, and what was
 * left out on the way.
 */
import { render, type VNode } from 'preact';
import { h } from '../device/index.ts';
import { copy } from './copy.ts';
import {
  isOver,
  type PlannedStep,
  type Score,
  type Session,
  stepCalled,
  stepsOn,
} from '../../walkthrough/index.ts';
import { numberOn } from './situated.ts';

interface Ending {
  readonly says: string;
  readonly next?: string;
  readonly leftOut: readonly PlannedStep[];
}

/** Says on a page how a run has ended, in the step where it has; nothing while it goes on. */
export function showEnding(page: Document, score: Score, session: Session, step: string): void {
  const place = page.querySelector<HTMLElement>('[data-ending]');
  if (!place) return;
  const ending = endingOf(score, session);
  render(ending && drawEnding(page, ending), place);
  page.querySelector('[data-actions]')?.toggleAttribute('data-over', ending !== undefined);
  if (ending) page.getElementById(step)?.querySelector('.step-prose')?.append(place);
}

/** Brings what is said at the end before the reader's eyes. */
export function revealEnding(page: Document): void {
  page.querySelector('[data-ending]')?.scrollIntoView({ block: 'nearest' });
}

function endingOf({ plan, definition }: Score, session: Session): Ending | undefined {
  if (!isOver(plan, session)) return undefined;
  const ending = definition.endings?.find(({ holds }) => holds(session.world)) ?? {
    says: copy.allDone,
  };
  const leftOut = stepsOn(plan, session.way).filter((id) => !session.done.includes(id));
  return { ...ending, leftOut: leftOut.map((id) => stepCalled(plan, id)) };
}

function drawEnding(page: Document, { says, next, leftOut }: Ending): VNode {
  const links = leftOut.flatMap((step, index) => [
    index > 0 && ', ',
    h('a', { href: `#${step.id}` }, copy.stepNumber(Number(numberOn(page, step)))),
  ]);
  return h(
    'div',
    null,
    h('p', { class: 'step-ending-title' }, says),
    next !== undefined && h('p', null, next),
    h('p', null, links.length > 0 ? [copy.leftOut, links, '.'] : copy.nothingLeftOut),
    h(
      'button',
      { type: 'button', class: 'widget-button', 'data-action': 'again' },
      copy.startAgain,
    ),
  );
}
