/** Stands by while the reader is at a step: says how to get back, points out what comes next, and performs the step on request. */
import { copy } from './copy.ts';
import type { Score } from './course.ts';
import { hasStrayed, isOffered, isOffPath, movesToAim, waitAhead, wayBack, wordsFor } from './guidance.ts';
import type { PageMessages } from './messages.ts';
import type { Move } from '../../simulator/index.ts';
import { stepOf, type Session } from './session.ts';
import { perform } from './show.ts';
import type { WidgetLook } from './widget.ts';
import { wantsNoMotion, type Widgets } from './widgets.ts';

/** How long Show me takes for one move, in milliseconds: to be followed, and for readers who want no motion. */
const pace = { moving: 700, still: 60 };

/** The page, as the coach finds and changes it. */
export interface Stage {
  readonly score: Score;
  readonly messages: PageMessages;
  readonly widgets: Widgets;
  readonly session: () => Session;
  /** Shows another session, pointing out a control. */
  readonly show: (session: Session, wanted?: Move) => void;
  /** Draws the current step again. */
  readonly redraw: () => void;
}

type Advice = NonNullable<WidgetLook['advice']>;

export class Coach {
  readonly #stage: Stage;
  #showing: AbortController | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Whether the step is just being performed. */
  get isShowing(): boolean {
    return this.#showing !== undefined;
  }

  /** Says how to get back where the reader has left the path, and nothing any more where they are on it again. */
  adviseWayBack(): void {
    const { score, session } = this.#stage;
    if (this.isShowing) return;
    const advice = this.#isDone ? undefined : isOffPath(score, session()) ? this.#wayBack() : this.#wayOn();
    if (advice) this.advise(advice);
    else this.#withdraw();
  }

  /** How to get back on the path; nothing where that will only be possible when what is under way has come. */
  #wayBack(): Advice | undefined {
    const { score, session } = this.#stage;
    const back = wayBack(score, session());
    if (back && !isOffered(score, session(), back[0])) return undefined;
    const wait = back ? undefined : waitAhead(score, session());
    const words = back
      ? wordsFor(score.definition, session().world, back)
      : [{ text: wait ? copy.waitForIt(wait.seconds) : copy.tooFarOff }];
    return words.length > 0 ? { title: hasStrayed(score, session()) ? copy.offPath : copy.notQuite, words } : undefined;
  }

  /** What to do where the screens are right, and yet nothing leads on: what was to come went elsewhere. */
  #wayOn(): Advice | undefined {
    const { score, session } = this.#stage;
    const isStuck = !waitAhead(score, session()) && movesToAim(score, session()) === undefined;
    return isStuck ? { title: copy.stuck, words: [{ text: copy.restartStuck }] } : undefined;
  }

  /** Shows a piece of advice in the step's widget, and says it. */
  advise(advice: Advice): void {
    const { widgets, messages, redraw } = this.#stage;
    const { manner } = widgets.of(this.#step);
    if (JSON.stringify(manner.advice) === JSON.stringify(advice)) return;
    manner.advice = advice;
    redraw();
    messages.announce(`${advice.title} ${advice.words.map(({ text }) => text).join('')}`);
  }

  /** Points out the control that comes next. */
  pointOut(): void {
    const { score, session, widgets, redraw } = this.#stage;
    if (this.isShowing || this.#isDone) return;
    const [next] = movesToAim(score, session()) ?? [];
    if (!next || 'wait' in next) return;
    widgets.of(this.#step).manner.wanted = next;
    redraw();
  }

  /** Performs what is left of the step; resolves to whether its aim was reached. */
  async show(): Promise<boolean> {
    const { score, session, show, widgets, messages, redraw } = this.#stage;
    const showing = new AbortController();
    this.#showing = showing;
    widgets.of(this.#step).manner.advice = undefined;
    redraw();
    messages.announce(copy.showing);
    const isReached = await perform({
      score,
      session,
      show: (shown, next) => {
        if (next) widgets.of(this.#step).manner.selected = next.device;
        show(shown, next);
      },
      pace: wantsNoMotion() ? pace.still : pace.moving,
      stopped: showing.signal,
    });
    if (showing.signal.aborted) return false;
    this.#showing = undefined;
    redraw();
    if (!isReached) this.advise({ title: copy.cannotShow, words: [] });
    return isReached;
  }

  /** Stops a performance. */
  stop(): void {
    this.#showing?.abort();
    this.#showing = undefined;
  }

  #withdraw(): void {
    const { manner } = this.#stage.widgets.of(this.#step);
    if (!manner.advice) return;
    manner.advice = undefined;
    this.#stage.redraw();
  }

  get #step(): string {
    return stepOf(this.#stage.score.plan, this.#stage.session());
  }

  get #isDone(): boolean {
    return this.#stage.session().done.includes(this.#step);
  }
}
