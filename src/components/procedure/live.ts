/**
 * The live part of an article's page: one session, the widgets that show it, the clock, the reader's switches. Each thing a
 * reader can do ends in a new session; the widget is drawn at once, all else follows after the picture.
 */
import { openWorld } from 'rehearsal:world';
import { controlsOf, viewOf, type Move, type Situation } from '../../simulator/index.ts';
import { idIn, readSituation, writeSituation } from './address.ts';
import { Coach } from './coach.ts';
import { Commentary } from './commentary.ts';
import { copy } from './copy.ts';
import type { Score } from './course.ts';
import { movesToAim, waitOut } from './guidance.ts';
import { PageMessages } from './messages.ts';
import { findStoredRun, openAt, type StoredRun } from './opening.ts';
import { baseWay, chosenIn, positionOf, stepCalled, wayAfter, wayAt } from './plan.ts';
import type { Asked } from './procedure-step.ts';
import { forgetProgress, writeProgress } from './progress.ts';
import { isReached, makeMove, nextStep, openSession, proceed, restart, stepOf, tick, turnTo, undo, type Session } from './session.ts';
import type { Action } from './widget.ts';
import { Widgets } from './widgets.ts';
import { readPlan } from './written-plan.ts';

/** One beat of the virtual clock while somebody is looking, in milliseconds. */
const beat = 1_000;
/** How long a reader may look for the control before it is pointed out, in milliseconds. */
const patienceWithReader = 10_000;

/** Brings the page to life. A run that was not stored yet when the page was opened is another tab's: it is only offered. */
export async function openLive({ hadRun }: { readonly hadRun: boolean }): Promise<Live> {
  const source = document.querySelector<HTMLElement>('script[data-plan]');
  if (!source) throw new Error('The page holds no plan.');
  const plan = readPlan(source.textContent);
  return new Live({ plan, definition: await openWorld(plan.world) }, source.dataset['base'] ?? '/', hadRun);
}

export class Live {
  readonly #score: Score;
  readonly #messages = new PageMessages(document);
  readonly #widgets: Widgets;
  readonly #coach: Coach;
  readonly #commentary: Commentary;
  #session: Session;
  #isTouched = false;
  /** Who goes on somewhere has answered the question where to go on. */
  #withdrawOffer = (): void => undefined;
  #keepStored: (() => void) | undefined;
  readonly #timers: { follow?: number; idle?: number; save?: number } = {};

  constructor(score: Score, base: string, hadRun: boolean) {
    this.#score = score;
    this.#widgets = new Widgets(score, base);
    const { situation, problems } = readSituation(location.search, score.plan, score.definition);
    this.#session = openAt(score, situation, idIn(location.hash));
    this.#commentary = new Commentary(score, this.#messages, this.#session);
    this.#coach = new Coach({
      score,
      messages: this.#messages,
      widgets: this.#widgets,
      session: () => this.#session,
      show: (shown, wanted) => {
        this.#set(shown, wanted);
      },
      redraw: () => {
        this.#draw(this.#step);
      },
    });
    for (const problem of problems) this.#messages.tell(problem);
    this.reportPlace(location.hash);
    this.#resume(findStoredRun(score, storage, { situation, hadRun }));
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
    this.#withdrawOffer();
    this.#coach.stop();
    this.#turnTo(step);
    if (asked.kind === 'move') this.#move(asked.move);
    else this.#do(asked.action);
  }

  /** Changes some of the reader's circumstances: another world, another way, begun anew. */
  choose(situation: Situation): void {
    const { plan } = this.#score;
    this.#coach.stop();
    this.#isTouched = true;
    this.#withdrawOffer();
    const before = this.#session;
    const way = wayAfter(plan, chosenIn(plan, wayAt(plan, before.way).situation), situation) ?? baseWay;
    this.#takeUp(openSession(this.#score, way, positionOf(plan, way, stepOf(plan, before))));
    this.#messages.announce(copy.situationChanged);
    if (before.done.length > 0) this.#offerBack(before);
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
        this.#set(this.#restarted());
        break;
      case 'undo':
        this.#set(undo(this.#score, this.#session));
        break;
      case 'skip':
        this.#set(waitOut(this.#score, this.#session));
        break;
      case 'show':
        void this.#show();
        break;
      case 'continue':
        // Who goes on is taken to have waited; at the aim there is nothing to wait for.
        this.#turned(proceed(this.#score, isReached(this.#score, this.#session) ? this.#session : waitOut(this.#score, this.#session)));
        this.#goTo();
        break;
      case 'stop':
        this.#draw(this.#step);
    }
  }

  /** The step begun again in the reader's own world, or in the planned one where there is no getting on in theirs. */
  #restarted(): Session {
    const begun = restart(this.#score, this.#session);
    return movesToAim(this.#score, begun) ? begun : restart(this.#score, this.#session, 'plan');
  }

  /** Brings the current step before the reader's eyes, and into the address. */
  #goTo(): void {
    history.replaceState(history.state, '', `${location.pathname}${location.search}#${this.#step}`);
    this.#widgets.goTo(this.#step);
  }

  #move(move: Move): void {
    const view = viewOf(this.#score.definition, this.#session.world, move.device);
    const part = controlsOf(view).find(({ control }) => control === move.control);
    if (part?.disabled === undefined) this.#set(makeMove(this.#score, this.#session, move));
    else this.#coach.advise({ title: copy.notYet(part.label, part.disabled), words: [] });
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
    this.#commentary.skipTo(session.world);
    this.#draw(left);
    this.#draw(this.#step);
    if (before.way !== session.way) this.#changedWay();
    history.replaceState(history.state, '', `${location.pathname}${location.search}#${this.#step}`);
    this.#changed();
  }

  /** Shows a session after something was done: the picture first, everything else after it is painted. */
  #set(session: Session, wanted?: Move): void {
    this.#session = session;
    this.#widgets.of(this.#step).manner.wanted = wanted;
    this.#draw(this.#step);
    this.#changed();
  }

  #beat(): void {
    const { done } = this.#session;
    this.#session = tick(this.#score, this.#session, beat);
    this.#draw(this.#step);
    if (this.#commentary.onDevices(this.#session.world) || this.#session.done !== done) this.#changed();
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
    if (next !== undefined && (isReached(this.#score, this.#session) || this.#widgets.has(next))) this.#draw(next);
    this.#commentary.onDevices(this.#session.world);
    this.#commentary.onStep(this.#session);
    this.#coach.adviseWayBack();
    this.#mark();
    clearTimeout(this.#timers.idle);
    clearTimeout(this.#timers.save);
    this.#timers.idle = window.setTimeout(() => {
      if (!document.hidden) this.#coach.pointOut();
    }, patienceWithReader);
    this.#timers.save = window.setTimeout(() => {
      this.#save();
    }, 300);
  }

  async #show(): Promise<void> {
    if (await this.#coach.show()) this.#changed();
  }

  #takeUp(session: Session): void {
    this.#session = session;
    this.#commentary.skip(session);
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

  /** Offers the run that another situation has put an end to. */
  #offerBack(before: Session): void {
    const takeBack = (): void => {
      this.#coach.stop();
      this.#takeUp(before);
      this.#changed();
    };
    this.#withdrawOffer = this.#messages.offer(copy.situationChanged, [{ label: copy.takeBack, take: takeBack }]);
  }

  /** Takes up a run of an earlier visit. One in another situation, or of another tab, is only offered. */
  #resume({ session, isAsked, complaint, keep }: StoredRun): void {
    if (complaint !== undefined) this.#messages.tell(complaint);
    this.#keepStored = keep;
    if (!session) return;
    if (isAsked) this.#takeUp(session);
    const { plan } = this.#score;
    const resume = (): void => {
      if (!isAsked) this.#takeUp(session);
      this.#isTouched = true;
      this.#goTo();
    };
    const startAgain = (): void => {
      forgetProgress(storage, plan.article);
      this.#takeUp(openSession(this.#score, this.#session.way));
      this.#goTo();
    };
    const isOver = nextStep(plan, session) === undefined && session.done.includes(stepOf(plan, session));
    const offers = [
      ...(isOver ? [] : [{ label: copy.resume, take: resume }]),
      ...(isAsked ? [{ label: copy.startAgain, take: startAgain }] : []),
    ];
    const { number, section } = stepCalled(plan, stepOf(plan, session));
    const withdraw = this.#messages.offer(isOver ? copy.allDone : copy.stoppedAt(number, section), offers);
    // A run that was not taken up is to be had nowhere else: its offer stays.
    if (isAsked) this.#withdrawOffer = withdraw;
  }

  #mark(): void {
    this.#widgets.mark(this.#session);
    this.#messages.tellPage(this.#step, this.#session.done, this.#score, this.#session.world);
  }

  #draw(step: string): void {
    this.#widgets.draw(step, this.#session, this.#coach.isShowing);
  }

  #save(): void {
    if (!this.#isTouched) return;
    this.#keepStored?.();
    this.#keepStored = undefined;
    writeProgress(storage, this.#score.plan, this.#session);
  }

  get #step(): string {
    return stepOf(this.#score.plan, this.#session);
  }
}

function storage(): Storage {
  return localStorage;
}
