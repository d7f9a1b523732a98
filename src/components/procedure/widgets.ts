/** All widgets of a page, each drawn from the one session. */
import { viewOf } from '../../simulator/index.ts';
import type { Score } from './course.ts';
import { waitAhead } from './guidance.ts';
import { isReached, movesMade, placeOf, stepOf, worldShown, type Session } from './session.ts';
import { lookAtRest } from './stills.ts';
import { StepView } from './step-view.ts';
import type { WidgetLook } from './widget.ts';

export class Widgets {
  readonly #score: Score;
  readonly #base: string;
  readonly #views = new Map<string, StepView>();

  constructor(score: Score, base: string) {
    this.#score = score;
    this.#base = base;
  }

  /** The widget of a step, taken over from the page when it is first asked for. */
  of(step: string): StepView {
    const known = this.#views.get(step);
    if (known) return known;
    const element = document.getElementById(step);
    if (!element) throw new Error(`The page has no step ${step}.`);
    const view = new StepView(element, this.#score, this.#base);
    this.#views.set(step, view);
    return view;
  }

  /** Whether a step's widget is alive already. */
  has(step: string): boolean {
    return this.#views.has(step);
  }

  /** Forgets what was pointed out and advised in all widgets. */
  forgetAdvice(): void {
    for (const { manner } of this.#views.values()) Object.assign(manner, { selected: undefined, wanted: undefined, advice: undefined });
  }

  /** Draws a step as it stands in a session. */
  draw(step: string, session: Session, isShowing: boolean): void {
    const world = worldShown(this.#score, session, step);
    const isCurrent = step === stepOf(this.#score.plan, session);
    const place = isCurrent ? session : placeOf(this.#score.plan, session, step);
    if (!world || !place) return;
    const view = this.of(step);
    const rest = lookAtRest(this.#score, { way: place.way, position: place.position, world }, this.#base);
    const { selected = rest.selected, wanted, advice } = view.manner;
    const views = [...new Set([...rest.together, selected])].map((device) => viewOf(this.#score.definition, world, device));
    const look = { ...rest, selected, views };
    view.draw(isCurrent ? { ...look, wanted, advice, isShowing, ...this.#standing(session) } : look);
  }

  #standing(session: Session): Pick<WidgetLook, 'wait' | 'canUndo' | 'isReached'> {
    return {
      wait: waitAhead(this.#score, session),
      canUndo: movesMade(this.#score, session).length > 0,
      isReached: isReached(this.#score, session),
    };
  }

  /** Marks the steps on the page: open, current, done. */
  mark(session: Session): void {
    const { plan } = this.#score;
    const current = stepOf(plan, session);
    for (const { id } of plan.steps) {
      const element = document.getElementById(id);
      if (element) element.dataset['state'] = session.done.includes(id) ? 'done' : id === current ? 'current' : 'open';
      element?.toggleAttribute('data-current', id === current);
    }
  }

  /** Brings a step before the reader's eyes and into focus. */
  goTo(step: string): void {
    const { element } = this.of(step);
    element.scrollIntoView({ block: 'start', behavior: wantsNoMotion() ? 'auto' : 'smooth' });
    element.querySelector<HTMLElement>('.step-title')?.focus({ preventScroll: true });
  }
}

/** Whether the reader has asked their system for less motion. */
export function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
