/**
 * The live part of an article's page: one run, the stage that shows it, the clock, the reader's
 * switches. Each thing a reader can do ends in a new session; the stage is drawn at once, all else
 * follows after the picture.
 */
import { openWorld } from 'rehearsal:world';
import type { CloseUp, Command, PanelTab } from '../search/command.ts';
import { controlsOf, viewOf, type Move, type Situation } from '../../simulator/index.ts';
import { momentName, readSituation, writeSituation } from './address.ts';
import { idIn } from './hash.ts';
import { Coach } from './coach.ts';
import { Commentary } from './commentary.ts';
import { copy } from './copy.ts';
import {
  baseWay,
  caughtUp,
  chosenIn,
  forgetProgress,
  isOver,
  legAt,
  makeMove,
  movesToAim,
  openSession,
  positionOf,
  readPlan,
  restart,
  type Score,
  type Session,
  type Sighting,
  stepCalled,
  stepOf,
  stepsOn,
  takeAsDone,
  tick,
  turn,
  turnToStep,
  undo,
  waitOut,
  wayAfter,
  wayAt,
  withJoinedWays,
  writeProgress,
} from '../../walkthrough/index.ts';
import { revealEnding } from './ending.ts';
import { layoutOf } from './layout.ts';
import { PageMessages } from './messages.ts';
import { findStoredRun, openAt, runInAddress, type StoredRun } from './opening.ts';
import { drawPictures } from './pictures.ts';
import type { StageRequest } from './procedure-page.ts';
import type { Commanded } from './run-commands.ts';
import { chosenOn, numberOn, remember, situate } from './situated.ts';
import { Stage } from './stage.ts';
import { lookAtRest } from './stills.ts';
import { stepAt, type StagePlace } from './stage-place.ts';
import type { Action } from './widget.ts';
import { goBack, goForward, isReachedFrom, stayAt } from './trail.ts';

/** One beat of the virtual clock while somebody is looking, in milliseconds. */
const beat = 1_000;
/** How long a reader may look for the control before it is pointed out, in milliseconds. */
const patienceWithReader = 10_000;
/**
 * How long the device on which a step was done stays in sight before the next step's own comes, in
 * milliseconds.
 */
const afterglow = 1_200;
/**
 * How long after a step has begun what it will show is drawn ahead, in milliseconds: by then the
 * page has nothing else to do.
 */
const breather = 200;

/**
 * Brings the page to life. A run that was not stored yet when the page was opened is another tab's:
 * it is only offered.
 */
export async function openLive({
  hadRun,
  place,
}: {
  readonly hadRun: boolean;
  readonly place: StagePlace;
}): Promise<Live> {
  const source = document.querySelector<HTMLElement>('script[data-plan]');
  if (!source) throw new Error('The page holds no plan.');
  const plan = readPlan(source.textContent);
  const definition = await openWorld(plan.world);
  const score = { plan: withJoinedWays(plan, definition), definition };
  const brought = await runInAddress(score, location.search);
  return new Live(score, source.dataset['base'] ?? '/', { hadRun, place, brought });
}

export class Live {
  readonly #score: Score;
  readonly #base: string;
  readonly #messages = new PageMessages(document);
  readonly #place: StagePlace;
  readonly #stage: Stage;
  readonly #coach: Coach;
  readonly #commentary: Commentary;
  #session: Session;
  #isTouched = false;
  /** Who goes on somewhere has answered the question where to go on. */
  #withdrawOffer = (): void => undefined;
  #keepStored: (() => void) | undefined;
  /** The step of which everything is drawn ahead. */
  #ahead = '';
  readonly #timers: { follow?: number; glow?: number; idle?: number; save?: number } = {};

  constructor(
    score: Score,
    base: string,
    {
      hadRun,
      place,
      brought,
    }: {
      readonly hadRun: boolean;
      readonly place: StagePlace;
      /** A run that the address brings with it. */
      readonly brought?: Pick<StoredRun, 'session' | 'complaint'> | undefined;
    },
  ) {
    this.#score = score;
    this.#base = base;
    this.#place = place;
    this.#stage = new Stage(score, base, place);
    const { situation, problems } = readSituation(location.search, score.plan, score.definition);
    this.#session = openAt(
      score,
      { ...chosenOn(document), ...situation },
      stepAt(document, location.hash) ?? '',
    );
    this.#commentary = new Commentary(score, this.#messages, this.#session);
    this.#coach = new Coach({
      score,
      messages: this.#messages,
      stage: this.#stage,
      session: () => this.#session,
      show: (shown, wanted) => {
        this.#set(shown, wanted);
      },
      redraw: () => {
        this.#draw();
      },
    });
    for (const problem of problems) this.#messages.tell(problem);
    this.reportPlace(location.hash);
    if (brought) this.#takeUpBrought(brought);
    // A run of one's own is only offered beside one that was brought.
    const isOwn = hadRun && brought?.session === undefined;
    this.#resume(findStoredRun(score, storage, { situation, hadRun: isOwn }));
    if (this.#session.way !== baseWay) this.#changedWay();
    this.#draw();
    this.#mark();
    this.#watch();
    this.#drawAhead();
    if (this.#session.log.length > 1) this.#fetching(this.#coach.adviseWayBack());
    setInterval(() => {
      if (!document.hidden) this.#beat();
    }, beat);
    window.addEventListener('pagehide', () => {
      this.#save();
    });
  }

  /** Does what a reader asks of the stage, or of the picture of a step. */
  hear(asked: StageRequest, step = this.#step): void {
    if (asked.kind === 'tab') {
      this.#turnTo(step);
      clearTimeout(this.#timers.glow);
      this.#stage.manner.selected = asked.device;
      this.#draw();
      return;
    }
    this.#isTouched = true;
    this.#withdrawOffer();
    this.#coach.stop();
    this.#turnTo(step);
    if (asked.kind === 'move') this.#move(asked.move);
    else if (asked.kind === 'action') this.#do(asked.action);
    else this.#fetching(this.#coach.explainRightClick(asked.move));
  }

  /** What can be done with the run by name. */
  async commands(): Promise<readonly Command[]> {
    const { commandsOfRun } = await import('./run-commands.ts');
    return commandsOfRun(this.#commanded());
  }

  /** What can be watched of the run. */
  async panelTabs(): Promise<readonly PanelTab[]> {
    const { panelTabsOfRun } = await import('./run-panel.ts');
    return panelTabsOfRun(this.#commanded());
  }

  /** Draws controls as they are met in the run. */
  async closeUps(): Promise<readonly CloseUp[]> {
    const { drawCloseUp } = await import('./close-up.ts');
    return [(names, step) => drawCloseUp(this.#score, this.#session, names, step)];
  }

  /** The run, for whoever finds and changes it from outside. */
  #commanded(): Commanded {
    return {
      score: this.#score,
      session: () => this.#session,
      change: (make) => {
        this.#isTouched = true;
        this.#coach.stop();
        this.#set(make(this.#session));
      },
      choose: (situation) => {
        this.choose(situation);
      },
      act: (action) => {
        this.hear({ kind: 'action', action });
      },
      move: (move) => {
        this.hear({ kind: 'move', move });
      },
      tell: (text) => {
        this.#messages.tell(text);
      },
    };
  }

  /**
   * Turns to the step that the address names; says so where it names a place that is not on the
   * page.
   */
  goTo(hash: string): void {
    this.reportPlace(hash);
    const wanted = this.#stepNamed(hash);
    if (wanted === undefined) {
      this.#showProse(hash);
      return;
    }
    if (idIn(hash) !== '') delete document.documentElement.dataset['at'];
    this.#coach.stop();
    this.#turnTo(wanted);
    // An address from before another situation was chosen keeps what is chosen now.
    this.#writeAddress();
    this.#stage.reveal();
  }

  /** The step that an address names: without a name the first; an excerpt stays where it is. */
  #stepNamed(hash: string): string | undefined {
    const id = idIn(hash);
    if (id === '') return this.#place.isExcerpt ? undefined : this.#first;
    return stepAt(document, hash) ?? (this.#isPlanned(id) ? id : undefined);
  }

  /**
   * A layout of single steps has no room for the rest of the article: it is left for what belongs
   * to no step.
   */
  #showProse(hash: string): void {
    const place = document.getElementById(idIn(hash));
    if (!place || layoutOf(document) !== 'rack') return;
    document.documentElement.dataset['layout'] = 'inline';
    this.#mark();
    place.scrollIntoView();
  }

  /** Changes some of the reader's circumstances: another world, another way, begun anew. */
  choose(situation: Situation): void {
    const { plan } = this.#score;
    this.#coach.stop();
    this.#isTouched = true;
    this.#withdrawOffer();
    const before = this.#session;
    const way =
      wayAfter(plan, chosenIn(plan, wayAt(plan, before.way).situation), situation) ?? baseWay;
    this.#takeUp(openSession(this.#score, way, positionOf(plan, way, stepOf(plan, before))));
    this.#messages.announce(copy.situationChanged);
    remember(document);
    if (before.done.length > 0) this.#offerBack(before);
    this.#changed();
  }

  /** Says so where an address names a place that is not on the page. */
  reportPlace(hash: string): void {
    const id = idIn(hash);
    if (id !== '' && !document.getElementById(id) && !this.#isPlanned(id))
      this.#messages.tell(copy.unknownPlace(`#${id}`));
  }

  /** Whether the article has this step, which an excerpt of it need not. */
  #isPlanned(step: string): boolean {
    return this.#score.plan.steps.some(({ id }) => id === step);
  }

  #do(action: Action): void {
    switch (action) {
      case 'restart':
        this.#set(this.#restarted());
        break;
      case 'undo':
        this.#set(undo(this.#session));
        break;
      case 'skip':
        this.#set(waitOut(this.#score, this.#session));
        break;
      case 'show':
        this.#fetching(this.#show());
        break;
      case 'did':
        this.#set(takeAsDone(this.#score, this.#session));
        break;
      case 'back':
        this.#back();
        break;
      case 'lost':
        this.#fetching(this.#askWhere());
        break;
      case 'again':
        this.#startAgain();
        break;
      case 'report':
        this.#fetching(this.#report());
        break;
      case 'stop':
        this.#draw();
    }
  }

  /** What few readers ask for is fetched then: where that fails, they are told. */
  #fetching(done: Promise<void>): void {
    done.catch((error: unknown) => {
      this.#messages.tell(copy.notFetched);
      console.error(error);
    });
  }

  /**
   * The step begun again in the reader's own world, or in the planned one where there is no getting
   * on in theirs.
   */
  #restarted(): Session {
    const begun = restart(this.#score, this.#session);
    return movesToAim(this.#score, begun) ? begun : restart(this.#score, this.#session, 'plan');
  }

  /** Asks what the reader's own device shows, and goes on from there. */
  async #askWhere(): Promise<void> {
    const [{ askWhere }, { wayOn }] = await Promise.all([
      import('./where.ts'),
      import('./advice.ts'),
    ]);
    const { plan } = this.#score;
    const place = ({ way, position }: Pick<Sighting, 'way' | 'position'>): string => {
      const step = stepCalled(plan, stepsOn(plan, way)[position] ?? '');
      return copy.youAreAt(numberOn(document, step), step.section);
    };
    const pick = (session: Session, means: string | undefined): void => {
      this.#set(session);
      const way = wayOn(this.#score, this.#session).map(({ text }) => text);
      const words = [place(this.#session), ...(means === undefined ? [] : [means]), way.join('')];
      this.#withdrawOffer = this.#messages.offer(words.join(' '), []);
      this.#stage.reveal();
    };
    await askWhere(document, { score: this.#score, session: this.#session }, { place, pick });
  }

  /** Prepares a report about the step. */
  async #report(): Promise<void> {
    const { showReport, writeReport } = await import('./feedback.ts');
    const { pathname, search, hash } = location;
    const step = document.getElementById(this.#step)?.querySelector('[data-permalink]');
    const place = {
      title: document.querySelector('h1')?.textContent.trim() ?? '',
      step: step?.ariaLabel ?? this.#step,
      path: pathname + search + hash,
    };
    showReport(document, place, writeReport(this.#score, this.#session, place));
  }

  /** Back to the step before, or to what is said before the first. */
  #back(): void {
    const { way, position } = this.#session;
    goBack(legAt(this.#score.plan, way, position - 1)?.step ?? '');
  }

  #move(move: Move): void {
    const view = viewOf(this.#score.definition, this.#session.world, move.device);
    const part = controlsOf(view).find(({ control }) => control === move.control);
    if (part?.disabled === undefined) {
      this.#coach.notice(move, part?.label ?? '');
      const before = caughtUp(this.#score, this.#session, move);
      this.#set(makeMove(this.#score, before, move), undefined, move.device);
    } else this.#coach.advise({ title: copy.notYet(part.label, part.disabled), words: [] });
  }

  /** Turns to a step, in the world in which it begins or was left. */
  #turnTo(step: string): void {
    if (step === this.#step) return;
    const { way } = this.#session;
    const position = positionOf(this.#score.plan, way, step);
    const isAdvised =
      this.#stage.manner.advice?.words.some(({ href }) => href === `#${step}`) ?? false;
    // Where the way on leads through an earlier step, it is gone on from there in the world as it
    // is.
    const before = this.#session;
    if (isAdvised && position !== undefined)
      this.#set(turn(this.#score, this.#session, { way, position, from: 'here' }));
    else this.#set(turnToStep(this.#score, this.#session, step));
    const { plan } = this.#score;
    const chosen = [before, this.#session].map((session) =>
      JSON.stringify(chosenIn(plan, wayAt(plan, session.way).situation)),
    );
    if (chosen[0] === chosen[1]) return;
    this.#messages.announce(copy.situationChanged);
    if (before.done.length > 0) this.#offerBack(before);
  }

  /**
   * Shows a session after something was done: the picture first, everything else after it is
   * painted.
   */
  #set(session: Session, wanted?: Move, device?: string): void {
    const before = this.#session;
    const step = this.#step;
    this.#session = session;
    this.#stage.manner.wanted = wanted;
    if (this.#step !== step) this.#enter(device);
    this.#draw();
    if (before.way !== session.way) this.#changedWay();
    this.#changed();
  }

  /**
   * Another step begins. The device on which the former was done stays in sight for a moment, or
   * for as long as it is wanted.
   */
  #enter(device: string | undefined): void {
    const { manner } = this.#stage;
    this.#coach.turn();
    manner.selected = device;
    clearTimeout(this.#timers.glow);
    if (
      device === undefined ||
      lookAtRest(this.#score, this.#session, this.#base).together.includes(device)
    )
      return;
    this.#timers.glow = window.setTimeout(() => {
      manner.selected = undefined;
      this.#draw();
    }, afterglow);
  }

  #beat(): void {
    const { done } = this.#session;
    const step = this.#step;
    this.#session = tick(this.#score, this.#session, beat);
    if (this.#step !== step) this.#enter(this.#stage.manner.selected);
    this.#draw();
    if (this.#commentary.onDevices(this.#session.world) || this.#session.done !== done)
      this.#changed();
  }

  #changed(): void {
    this.#timers.follow ??= requestAnimationFrame(() => {
      setTimeout(() => {
        delete this.#timers.follow;
        this.#follow();
      });
    });
  }

  /**
   * What follows from a change once it is painted: guidance, announcements, the place of the stage,
   * the storage.
   */
  #follow(): void {
    this.#commentary.onDevices(this.#session.world);
    this.#commentary.onStep(this.#session);
    this.#fetching(this.#coach.adviseWayBack());
    this.#mark();
    this.#watch();
    this.#drawAhead();
    clearTimeout(this.#timers.save);
    this.#timers.save = window.setTimeout(() => {
      this.#save();
    }, 300);
  }

  #drawAhead(): void {
    if (this.#ahead === this.#step) return;
    this.#ahead = this.#step;
    setTimeout(() => {
      this.#stage.drawAhead(this.#session);
    }, breather);
  }

  /** Gives the reader a while to find what comes next. */
  #watch(): void {
    clearTimeout(this.#timers.idle);
    this.#timers.idle = window.setTimeout(() => {
      if (document.hidden) this.#watch();
      else this.#coach.pointOut();
    }, patienceWithReader);
  }

  async #show(): Promise<void> {
    if (await this.#coach.show()) this.#changed();
  }

  #takeUp(session: Session): void {
    this.#session = session;
    this.#commentary.skip(session);
    this.#stage.manner = {};
    this.#changedWay();
    this.#draw();
    this.#mark();
  }

  /** The world or the plan is another one now: every step may begin differently. */
  #changedWay(): void {
    const { plan } = this.#score;
    const { situation } = wayAt(plan, this.#session.way);
    this.#messages.showSituation(situation);
    if (this.#place.isExcerpt) return;
    situate(document, chosenOn(document), stepsOn(plan, this.#session.way));
    this.#writeAddress();
    drawPictures(this.#score, this.#session, this.#base);
  }

  /** Writes the situation into the address. */
  #writeAddress(): void {
    const { plan } = this.#score;
    if (this.#place.isExcerpt) return;
    const query = writeSituation(location.search, plan, wayAt(plan, this.#session.way).situation);
    history.replaceState(history.state, '', location.pathname + query + location.hash);
  }

  /** Offers the run that another situation has put an end to. */
  #offerBack(before: Session): void {
    const takeBack = (): void => {
      this.#coach.stop();
      this.#takeUp(before);
      this.#changed();
    };
    this.#withdrawOffer = this.#messages.offer(copy.situationChanged, [
      { label: copy.takeBack, take: takeBack },
    ]);
  }

  /** Takes up a run that the address has brought, once: what is done from here on is the reader's. */
  #takeUpBrought({ session, complaint }: Pick<StoredRun, 'session' | 'complaint'>): void {
    if (complaint !== undefined) this.#messages.tell(complaint);
    if (!session) return;
    delete document.documentElement.dataset['at'];
    this.#takeUp(session);
  }

  /**
   * Takes up a run of an earlier visit. One in another situation, or of another tab, is only
   * offered.
   */
  #resume({ session, isAsked, complaint, keep }: StoredRun): void {
    if (complaint !== undefined) this.#messages.tell(complaint);
    this.#keepStored = keep;
    if (!session) return;
    if (isOver(this.#score.plan, session)) {
      this.#resumeEnded(session, isAsked);
      return;
    }
    if (isAsked) this.#takeUpHere(session);
    const { plan } = this.#score;
    const resume = (): void => {
      delete document.documentElement.dataset['at'];
      this.#isTouched = true;
      this.#takeUp(session);
      this.#stage.reveal();
    };
    const startAgain = (): void => {
      this.#startAgain();
    };
    const offers = [
      ...(this.#place.isExcerpt ? [] : [{ label: copy.resume, take: resume }]),
      ...(isAsked ? [{ label: copy.startAgain, take: startAgain }] : []),
    ];
    const step = stepCalled(plan, stepOf(plan, session));
    const withdraw = this.#messages.offer(
      copy.stoppedAt(numberOn(document, step), step.section),
      offers,
    );
    // A run that was not taken up is to be had nowhere else: its offer stays.
    if (isAsked) this.#withdrawOffer = withdraw;
  }

  /**
   * Shows the end of a run that is over; a page that has none of its own, and another situation,
   * begin anew.
   */
  #resumeEnded(session: Session, isAsked: boolean): void {
    if (this.#place.isExcerpt) this.#withdrawOffer = this.#messages.offer(copy.doneBefore, []);
    else if (isAsked) {
      delete document.documentElement.dataset['at'];
      this.#takeUpHere(session);
    }
  }

  /** Takes up a run, at the step that the address names where it names one. */
  #takeUpHere(session: Session): void {
    const wanted = stepAt(document, location.hash);
    this.#takeUp(wanted === undefined ? session : turnToStep(this.#score, session, wanted));
  }

  /** Everything as if nothing had been done yet. */
  #startAgain(): void {
    forgetProgress(storage, this.#score.plan.article);
    clearTimeout(this.#timers.save);
    this.#isTouched = false;
    document.documentElement.dataset['at'] = 'start';
    stayAt('');
    this.#takeUp(openSession(this.#score, this.#session.way));
    this.#stage.reveal();
  }

  /** Brings the page up with the run: ticks, the place of the stage, the address. */
  #mark(): void {
    const { step: before } = this.#place;
    this.#stage.follow(this.#session);
    this.#messages.tellPage(this.#step, this.#session.done, this.#score, this.#session.world);
    const isEnd = isOver(this.#score.plan, this.#session);
    if (isEnd && this.#isTouched) revealEnding(document);
    if (this.#place.step === before) return;
    this.#stage.reveal();
    if (isEnd) revealEnding(document);
    this.#leaveTrail(before);
  }

  /** Brings the address up with the run. */
  #leaveTrail(before: string): void {
    const { plan } = this.#score;
    const step = this.#step;
    const id = idIn(location.hash);
    if (id === step || (id === '' && step === this.#first) || isAtStart()) return;
    const isBack = (positionOf(plan, this.#session.way, before) ?? 0) > this.#session.position;
    if (!this.#isTouched) stayAt(step);
    else if (isBack || isReachedFrom(step)) goBack(step);
    else goForward(step);
  }

  #draw(): void {
    this.#stage.draw(this.#session, this.#coach.isShowing);
  }

  #save(): void {
    if (!this.#isTouched) return;
    this.#keepStored?.();
    this.#keepStored = undefined;
    writeProgress(storage, this.#score.plan, this.#session);
    // A moment that an address has brought is the reader's own run now.
    const address = new URL(location.href);
    if (!address.searchParams.has(momentName)) return;
    address.searchParams.delete(momentName);
    history.replaceState(history.state, '', address);
  }

  get #step(): string {
    return stepOf(this.#score.plan, this.#session);
  }

  /** The step that the reader's way begins with. */
  get #first(): string | undefined {
    return stepsOn(this.#score.plan, this.#session.way)[0];
  }
}

/** Whether the reader is where one step a screen is shown, before the first of them. */
function isAtStart(): boolean {
  return layoutOf(document) === 'rack' && document.documentElement.dataset['at'] === 'start';
}

function storage(): Storage {
  return localStorage;
}
