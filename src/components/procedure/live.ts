/**
 * The live part of an article's page: one session, the widgets that show it, the clock, the reader's switches. Each thing a
 * reader can do ends in a new session; the widget is drawn at once, all else follows after the picture.
 */
import { worlds } from 'rehearsal:worlds';
import { controlsOf, viewOf, type Move, type Situation } from '../../simulator/index.ts';
import { idIn, readSituation, writeSituation } from './address.ts';
import { copy } from './copy.ts';
import type { Score } from './course.ts';
import { hasStrayed, isOffPath, movesToAim, wayBack, wordsFor } from './guidance.ts';
import { PageMessages } from './messages.ts';
import { baseWay, bestWay, chosenIn, positionOf, wayAt, type Plan } from './plan.ts';
import type { Asked } from './procedure-step.ts';
import { forgetProgress, writeProgress } from './progress.ts';
import {
  isReached,
  makeMove,
  nextStep,
  openSession,
  proceed,
  restart,
  skipWait,
  stepOf,
  tick,
  turnTo,
  undo,
  type Session,
} from './session.ts';
import { perform } from './show.ts';
import { spokenOf } from './step-view.ts';
import { worldCalled } from './stills.ts';
import { findStoredRun, type StoredRun } from './stored-run.ts';
import type { Action, WidgetLook } from './widget.ts';
import { wantsNoMotion, Widgets } from './widgets.ts';

/** One beat of the virtual clock while somebody is looking, in milliseconds. */
const beat = 1_000;
/** How long a reader may look for the control before it is pointed out, in milliseconds. */
const patienceWithReader = 10_000;
/** How long Show me takes for one move, in milliseconds: to be followed, and for readers who want no motion. */
const pace = { moving: 700, still: 60 };

/** Brings the page to life. */
export function openLive(): Live {
  const source = document.querySelector<HTMLElement>('script[data-plan]');
  if (!source) throw new Error('The page holds no plan.');
  const plan = JSON.parse(source.textContent) as Plan;
  return new Live({ plan, definition: worldCalled(worlds, plan.world) }, source.dataset['base'] ?? '/');
}

export class Live {
  readonly #score: Score;
  readonly #messages = new PageMessages(document);
  readonly #widgets: Widgets;
  #session: Session;
  #spoken: ReadonlyMap<string, string>;
  #showing: AbortController | undefined;
  #isTouched = false;
  #doneTold = 0;
  readonly #timers: { follow?: number; idle?: number; save?: number } = {};

  constructor(score: Score, base: string) {
    this.#score = score;
    this.#widgets = new Widgets(score, base);
    const { situation, problems } = readSituation(location.search, score.plan, score.definition);
    this.#session = openAt(score, situation, idIn(location.hash));
    this.#spoken = spokenOf(score, this.#session.world);
    for (const problem of problems) this.#messages.tell(problem);
    this.reportPlace(location.hash);
    this.#resume(findStoredRun(score, storage, situation));
    if (this.#session.way !== baseWay) this.#changedWay();
    setInterval(() => {
      if (!document.hidden && this.#isTouched) this.#beat();
    }, beat);
    window.addEventListener('pagehide', () => {
      this.#save();
    });
  }

  /** Does what a reader asks of a step's widget. */
  hear(step: string, asked: Asked): void {
    if (asked.kind === 'tab') {
      this.#widgets.of(step).manner.selected = asked.device;
      this.#draw(step);
      return;
    }
    this.#isTouched = true;
    this.#stopShowing();
    this.#turnTo(step);
    if (asked.kind === 'move') this.#move(asked.move);
    else this.#do(asked.action);
  }

  /** Changes some of the reader's circumstances: another world, another way, begun anew. */
  choose(situation: Situation): void {
    const { plan } = this.#score;
    const wanted = { ...chosenIn(plan, wayAt(plan, this.#session.way).situation), ...situation };
    this.#stopShowing();
    this.#isTouched = true;
    this.#takeUp(openSession(this.#score, bestWay(plan, wanted) ?? baseWay));
    this.#messages.announce(copy.situationChanged);
    this.#changed();
  }

  /** Says so where an address names a place that is not on the page. */
  reportPlace(hash: string): void {
    const id = idIn(hash);
    if (id !== '' && !document.getElementById(id)) this.#messages.tell(copy.unknownPlace(`#${id}`));
  }

  #do(action: Action): void {
    switch (action) {
      case 'restart':
        this.#set(restart(this.#score, this.#session));
        break;
      case 'undo':
        this.#set(undo(this.#score, this.#session));
        break;
      case 'skip':
        this.#set(skipWait(this.#score, this.#session));
        break;
      case 'show':
        void this.#show();
        break;
      case 'continue':
        this.#turned(proceed(this.#score, this.#session));
        this.#widgets.goTo(this.#step);
        break;
      case 'stop':
        this.#draw(this.#step);
    }
  }

  #move(move: Move): void {
    const view = viewOf(this.#score.definition, this.#session.world, move.device);
    const part = controlsOf(view).find(({ control }) => control === move.control);
    if (part?.disabled === undefined) this.#set(makeMove(this.#score, this.#session, move));
    else this.#advise({ title: copy.notYet(part.label, part.disabled), words: [] });
  }

  /** Turns to a step in the state its widget shows. */
  #turnTo(step: string): void {
    this.#widgets.of(step);
    if (step !== this.#step) this.#turned(turnTo(this.#score, this.#session, step));
  }

  #turned(session: Session): void {
    const before = this.#session;
    const left = stepOf(this.#score.plan, before);
    Object.assign(this.#widgets.of(left).manner, { wanted: undefined, advice: undefined });
    this.#session = session;
    this.#spoken = spokenOf(this.#score, session.world);
    this.#draw(left);
    this.#draw(this.#step);
    if (before.way !== session.way) this.#changedWay();
    history.replaceState(history.state, '', `${location.pathname}${location.search}#${this.#step}`);
    this.#changed();
  }

  /** Shows a session after something was done: the picture first, everything else after it is painted. */
  #set(session: Session, wanted?: Move): void {
    this.#session = session;
    Object.assign(this.#widgets.of(this.#step).manner, { wanted, advice: undefined });
    this.#draw(this.#step);
    this.#changed();
  }

  #beat(): void {
    const { done } = this.#session;
    this.#session = tick(this.#score, this.#session, beat);
    this.#draw(this.#step);
    if (this.#speak() || this.#session.done !== done) this.#changed();
  }

  #changed(): void {
    this.#timers.follow ??= requestAnimationFrame(() => {
      setTimeout(() => {
        delete this.#timers.follow;
        this.#follow();
      });
    });
  }

  /** What follows from a change once it is painted: guidance, announcements, the next widget, the storage. */
  #follow(): void {
    const next = nextStep(this.#score.plan, this.#session);
    const isAtAim = isReached(this.#score, this.#session);
    const isDone = this.#session.done.includes(this.#step);
    if (next !== undefined && (isAtAim || this.#widgets.has(next))) this.#draw(next);
    this.#speak();
    if (isDone && this.#session.done.length > this.#doneTold) {
      this.#messages.announce(next === undefined ? copy.allDone : copy.stepDone(this.#numberOf(this.#step)));
    }
    this.#doneTold = this.#session.done.length;
    if (!isDone && !this.#showing && isOffPath(this.#score, this.#session)) this.#adviseWayBack();
    this.#mark();
    clearTimeout(this.#timers.idle);
    clearTimeout(this.#timers.save);
    this.#timers.idle = window.setTimeout(() => {
      if (!document.hidden && !this.#showing) this.#pointOut();
    }, patienceWithReader);
    this.#timers.save = window.setTimeout(() => {
      this.#save();
    }, 300);
  }

  #adviseWayBack(): void {
    const back = wayBack(this.#score, this.#session);
    const words = back && back.length > 0 ? wordsFor(this.#score.definition, this.#session.world, back) : [{ text: copy.tooFarOff }];
    const title = hasStrayed(this.#score, this.#session) ? copy.offPath : copy.notQuite;
    if (back?.length !== 0) this.#advise({ title, words });
  }

  #advise(advice: NonNullable<WidgetLook['advice']>): void {
    this.#widgets.of(this.#step).manner.advice = advice;
    this.#draw(this.#step);
    this.#messages.announce(`${advice.title} ${advice.words.map(({ text }) => text).join('')}`);
  }

  /** Points out the control that comes next. */
  #pointOut(): void {
    const [next] = movesToAim(this.#score, this.#session) ?? [];
    if (!next || 'wait' in next || this.#session.done.includes(this.#step)) return;
    this.#widgets.of(this.#step).manner.wanted = next;
    this.#draw(this.#step);
  }

  async #show(): Promise<void> {
    const showing = new AbortController();
    this.#showing = showing;
    this.#draw(this.#step);
    this.#messages.announce(copy.showing);
    const isDone = await perform({
      score: this.#score,
      session: () => this.#session,
      show: (session, next) => {
        if (next) this.#widgets.of(this.#step).manner.selected = next.device;
        this.#set(session, next);
      },
      pace: wantsNoMotion() ? pace.still : pace.moving,
      stopped: showing.signal,
    });
    if (showing.signal.aborted) return;
    this.#showing = undefined;
    this.#draw(this.#step);
    if (isDone) this.#changed();
    else this.#advise({ title: copy.cannotShow, words: [] });
  }

  #stopShowing(): void {
    this.#showing?.abort();
    this.#showing = undefined;
  }

  #takeUp(session: Session): void {
    this.#session = session;
    this.#spoken = spokenOf(this.#score, session.world);
    this.#doneTold = session.done.length;
    this.#widgets.forgetAdvice();
    this.#changedWay();
  }

  /** The world or the plan is another one now: every step may begin differently. */
  #changedWay(): void {
    const { plan } = this.#score;
    const { situation } = wayAt(plan, this.#session.way);
    this.#messages.showSituation(situation);
    history.replaceState(history.state, '', `${location.pathname}${writeSituation(location.search, plan, situation)}${location.hash}`);
    for (const { id } of plan.steps) this.#draw(id);
    this.#mark();
  }

  /** Announces what has changed on the devices; true if something has. */
  #speak(): boolean {
    const spoken = spokenOf(this.#score, this.#session.world);
    const news = [...spoken].filter(([device, text]) => this.#spoken.get(device) !== text).map(([, text]) => text);
    this.#spoken = spoken;
    if (news.length > 0) this.#messages.announce(news.join(' '));
    return news.length > 0;
  }

  /** Takes up a run of an earlier visit. Where the address asks for another situation, it is only offered. */
  #resume({ session, isAsked, complaint }: StoredRun): void {
    if (complaint !== undefined) this.#messages.tell(complaint);
    if (!session) return;
    if (isAsked) this.#takeUp(session);
    const resume = (): void => {
      if (!isAsked) this.#takeUp(session);
      this.#isTouched = true;
      this.#widgets.goTo(this.#step);
    };
    const startAgain = (): void => {
      forgetProgress(storage, this.#score.plan.article);
      this.#takeUp(openSession(this.#score, this.#session.way));
    };
    const offers = [{ label: copy.resume, take: resume }, ...(isAsked ? [{ label: copy.startAgain, take: startAgain }] : [])];
    this.#messages.offer(copy.stoppedAt(this.#numberOf(stepOf(this.#score.plan, session))), offers);
  }

  #mark(): void {
    this.#widgets.mark(this.#session);
    this.#messages.tellPage(this.#step, this.#session.done, this.#score, this.#session.world);
  }

  #draw(step: string): void {
    this.#widgets.draw(step, this.#session, this.#showing !== undefined);
  }

  #save(): void {
    if (this.#isTouched) writeProgress(storage, this.#score.plan, this.#session);
  }

  get #step(): string {
    return stepOf(this.#score.plan, this.#session);
  }

  #numberOf(step: string): number {
    return this.#score.plan.steps.find(({ id }) => id === step)?.number ?? 0;
  }
}

/** A session in a situation, at the step that the address names, if it names one. */
function openAt(score: Score, situation: Situation, id: string): Session {
  const { plan } = score;
  const step = plan.steps.some((planned) => planned.id === id) ? id : undefined;
  const way = bestWay(plan, situation, step) ?? baseWay;
  return openSession(score, way, step === undefined ? 0 : positionOf(plan, way, step));
}

function storage(): Storage {
  return localStorage;
}
