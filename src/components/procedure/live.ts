/** The live part of an article's page: one session, the widgets that show it, the clock, the reader's switches. */
import { worlds } from 'rehearsal:worlds';
import { controlsOf, viewOf, type Move, type Situation } from '../../simulator/index.ts';
import { readSituation, idIn, writeSituation } from './address.ts';
import { copy } from './copy.ts';
import type { Score } from './course.ts';
import { isOffPath, movesToAim, underWay, wayBack, wordsFor } from './guidance.ts';
import { PageMessages } from './messages.ts';
import { baseWay, bestWay, chosenIn, wayAt, type Plan } from './plan.ts';
import { forgetProgress, putAside, readProgress, writeProgress } from './progress.ts';
import type { Asked } from './procedure-step.ts';
import {
  isReached,
  makeMove,
  movesMade,
  nextStep,
  openSession,
  placeOf,
  proceed,
  replay,
  restart,
  skipWait,
  stepOf,
  tick,
  turnTo,
  undo,
  worldShown,
  type Session,
} from './session.ts';
import { perform } from './show.ts';
import { lookAtRest, worldCalled } from './stills.ts';
import { spokenOf, StepView } from './step-view.ts';
import type { Action, WidgetLook } from './widget.ts';

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
  readonly #base: string;
  readonly #messages = new PageMessages(document);
  readonly #views = new Map<string, StepView>();
  #session: Session;
  #spoken: ReadonlyMap<string, string>;
  #showing: AbortController | undefined;
  #afterwards: number | undefined;
  #idle: number | undefined;
  #saving: number | undefined;
  #isTouched = false;

  constructor(score: Score, base: string) {
    this.#score = score;
    this.#base = base;
    const { situation, problems } = readSituation(location.search, score.plan, score.definition);
    this.#session = openSession(score, bestWay(score.plan, situation) ?? baseWay);
    this.#spoken = spokenOf(score, this.#session.world);
    for (const problem of problems) this.#messages.tell(problem);
    this.reportPlace(location.hash);
    this.#resume(situation);
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
      this.#viewOf(step).manner.selected = asked.device;
      this.#draw(step);
      return;
    }
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
    this.#session = openSession(this.#score, bestWay(plan, wanted) ?? baseWay);
    for (const view of this.#views.values()) Object.assign(view.manner, { wanted: undefined, advice: undefined, selected: undefined });
    this.#changedWay();
    this.#messages.announce(copy.situationChanged);
    this.#changed();
  }

  /** Says so where an address names a place that is not on the page. */
  reportPlace(hash: string): void {
    const id = idIn(hash);
    if (id !== '' && !document.getElementById(id)) this.#messages.tell(copy.unknownPlace(`#${id}`));
  }

  #do(action: Action): void {
    const score = this.#score;
    switch (action) {
      case 'restart':
        this.#set(restart(score, this.#session));
        break;
      case 'undo':
        this.#set(undo(score, this.#session));
        break;
      case 'skip':
        this.#set(skipWait(score, this.#session));
        break;
      case 'show':
        void this.#show();
        break;
      case 'continue':
        this.#continue();
        break;
      case 'stop':
        this.#draw(this.#step);
    }
  }

  #move(move: Move): void {
    const part = controlsOf(viewOf(this.#score.definition, this.#session.world, move.device)).find(
      ({ control }) => control === move.control,
    );
    if (part?.disabled !== undefined) {
      this.#advise({ title: copy.notYet(part.label, part.disabled), words: [] });
      return;
    }
    this.#set(makeMove(this.#score, this.#session, move));
  }

  /** Turns to a step in the state its widget shows. */
  #turnTo(step: string): void {
    this.#isTouched = true;
    this.#viewOf(step);
    const before = this.#session;
    if (step === this.#step) return;
    this.#session = turnTo(this.#score, before, step);
    this.#turned(before);
  }

  #turned(before: Session): void {
    const left = this.#views.get(stepOf(this.#score.plan, before));
    if (left) Object.assign(left.manner, { wanted: undefined, advice: undefined });
    this.#spoken = spokenOf(this.#score, this.#session.world);
    this.#draw(stepOf(this.#score.plan, before));
    this.#draw(this.#step);
    if (before.way !== this.#session.way) this.#changedWay();
    history.replaceState(history.state, '', `${location.pathname}${location.search}#${this.#step}`);
    this.#changed();
  }

  #continue(): void {
    const before = this.#session;
    this.#session = proceed(this.#score, before);
    this.#viewOf(this.#step);
    this.#turned(before);
    const { element } = this.#viewOf(this.#step);
    element.scrollIntoView({ block: 'start', behavior: wantsNoMotion() ? 'auto' : 'smooth' });
    element.querySelector<HTMLElement>('.step-title')?.focus({ preventScroll: true });
  }

  /** Shows a session after something was done: the picture first, everything else after it is painted. */
  #set(session: Session, wanted?: Move): void {
    this.#session = session;
    const { manner } = this.#viewOf(this.#step);
    manner.wanted = wanted;
    manner.advice = undefined;
    this.#draw(this.#step);
    this.#changed();
  }

  #beat(): void {
    const wasDone = this.#session.done.length;
    this.#session = tick(this.#score, this.#session, beat);
    this.#draw(this.#step);
    if (this.#speak() || this.#session.done.length !== wasDone) this.#changed();
  }

  #changed(): void {
    if (this.#afterwards !== undefined) return;
    this.#afterwards = requestAnimationFrame(() => {
      setTimeout(() => {
        this.#afterwards = undefined;
        this.#follow();
      });
    });
  }

  /** What follows from a change once it is painted: guidance, announcements, the other widgets, the storage. */
  #follow(): void {
    const { plan } = this.#score;
    const next = nextStep(plan, this.#session);
    const isAtAim = isReached(this.#score, this.#session);
    if (next !== undefined && (isAtAim || this.#views.has(next))) this.#draw(next);
    this.#speak();
    if (isAtAim) this.#messages.announce(next === undefined ? copy.allDone : copy.stepDone(this.#numberOf(this.#step)));
    else if (!this.#showing && !this.#session.done.includes(this.#step) && isOffPath(this.#score, this.#session)) this.#adviseWayBack();
    this.#markSteps();
    clearTimeout(this.#idle);
    if (!isAtAim && !this.#showing)
      this.#idle = window.setTimeout(() => {
        this.#pointOut();
      }, patienceWithReader);
    clearTimeout(this.#saving);
    this.#saving = window.setTimeout(() => {
      this.#save();
    }, 300);
  }

  #adviseWayBack(): void {
    const back = wayBack(this.#score, this.#session);
    const words = back && back.length > 0 ? wordsFor(this.#score.definition, this.#session.world, back) : [{ text: copy.tooFarOff }];
    if (back?.length !== 0) this.#advise({ title: copy.offPath, words });
  }

  #advise(advice: NonNullable<WidgetLook['advice']>): void {
    this.#viewOf(this.#step).manner.advice = advice;
    this.#draw(this.#step);
    this.#messages.announce(`${advice.title} ${advice.words.map(({ text }) => text).join('')}`);
  }

  /** Points out the control that comes next. */
  #pointOut(): void {
    const [next] = movesToAim(this.#score, this.#session) ?? [];
    if (!next || 'wait' in next || document.hidden) return;
    this.#viewOf(this.#step).manner.wanted = next;
    this.#draw(this.#step);
  }

  async #show(): Promise<void> {
    const showing = new AbortController();
    this.#showing = showing;
    this.#messages.announce(copy.showing);
    const isDone = await perform({
      score: this.#score,
      session: () => this.#session,
      show: (session, next) => {
        if (next) this.#viewOf(this.#step).manner.selected = next.device;
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

  /** The world or the plan is another one now: every step may begin differently. */
  #changedWay(): void {
    const { plan } = this.#score;
    const { situation } = wayAt(plan, this.#session.way);
    this.#messages.showSituation(situation);
    history.replaceState(history.state, '', `${location.pathname}${writeSituation(location.search, plan, situation)}${location.hash}`);
    for (const { id } of plan.steps) this.#draw(id);
    this.#markSteps();
  }

  #draw(step: string): void {
    const world = worldShown(this.#score, this.#session, step);
    const isCurrent = step === this.#step;
    const place = isCurrent ? this.#session : placeOf(this.#score.plan, this.#session, step);
    if (!world || !place) return;
    const view = this.#viewOf(step);
    const rest = lookAtRest(this.#score, { way: place.way, position: place.position, world }, this.#base);
    const { selected = rest.selected, wanted, advice } = view.manner;
    const drawn = [...new Set([...rest.together, selected])];
    const views = drawn.map((device) => viewOf(this.#score.definition, world, device));
    const look = { ...rest, selected, views };
    view.draw(isCurrent ? { ...look, wanted, advice, ...this.#standing() } : look);
  }

  #standing(): Pick<WidgetLook, 'underWay' | 'canUndo' | 'isShowing' | 'isReached'> {
    return {
      underWay: underWay(this.#score, this.#session),
      canUndo: movesMade(this.#session).length > 0,
      isShowing: this.#showing !== undefined,
      isReached: isReached(this.#score, this.#session),
    };
  }

  #viewOf(step: string): StepView {
    const known = this.#views.get(step);
    if (known) return known;
    const element = document.getElementById(step);
    if (!element) throw new Error(`The page has no step ${step}.`);
    const view = new StepView(element, this.#score, this.#base);
    this.#views.set(step, view);
    return view;
  }

  /** Announces what has changed on the devices; true if something has. */
  #speak(): boolean {
    const spoken = spokenOf(this.#score, this.#session.world);
    const news = [...spoken].filter(([device, text]) => this.#spoken.get(device) !== text).map(([, text]) => text);
    this.#spoken = spoken;
    if (news.length > 0) this.#messages.announce(news.join(' '));
    return news.length > 0;
  }

  #markSteps(): void {
    const { done } = this.#session;
    for (const { id } of this.#score.plan.steps) {
      const element = document.getElementById(id);
      if (element) element.dataset['state'] = done.includes(id) ? 'done' : id === this.#step ? 'current' : 'open';
      element?.toggleAttribute('data-current', id === this.#step);
    }
    this.#messages.tellPage(this.#step, done, this.#score, this.#session.world);
  }

  /** Takes up a stored run. Where the address asks for another situation, it is only offered. */
  #resume(asked: Situation): void {
    const { plan } = this.#score;
    const found = readProgress(storage, plan);
    if (found.kind === 'other version') this.#messages.tell(copy.progressOfOtherVersion);
    if (found.kind === 'unreadable') this.#messages.tell(copy.progressUnreadable);
    if (found.kind !== 'progress') return;
    const stored = replay(this.#score, found.progress.log, found.progress.done);
    if (!stored) return;
    const { situation } = wayAt(plan, stored.way);
    const takeUp = (): void => {
      this.#session = stored;
      this.#spoken = spokenOf(this.#score, stored.world);
      this.#changedWay();
    };
    const isAsked = Object.entries(asked).every(([name, value]) => situation[name] === value);
    if (isAsked) takeUp();
    else putAside(storage, plan.article, JSON.stringify(found.progress));
    const resume = (): void => {
      if (!isAsked) takeUp();
      this.#goTo(this.#step);
    };
    this.#messages.offer(copy.stoppedAt(this.#numberOf(stepOf(plan, stored))), [
      { label: copy.resume, take: resume },
      ...(isAsked
        ? [
            {
              label: copy.startAgain,
              take: () => {
                this.#startAgain();
              },
            },
          ]
        : []),
    ]);
  }

  #startAgain(): void {
    forgetProgress(storage, this.#score.plan.article);
    this.#session = openSession(this.#score, this.#session.way);
    this.#changedWay();
  }

  #goTo(step: string): void {
    this.#isTouched = true;
    const { element } = this.#viewOf(step);
    element.scrollIntoView({ block: 'start' });
    element.querySelector<HTMLElement>('.step-title')?.focus({ preventScroll: true });
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

function storage(): Storage {
  return localStorage;
}

function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
