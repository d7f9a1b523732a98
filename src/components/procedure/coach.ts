/**
 * Stands by while the reader is at a step: says how to get back, points out what comes next, and
 * performs the step on request.
 */
import { copy } from './copy.ts';
import {
  hasStrayed,
  isOffered,
  isOffPath,
  isReached,
  legAt,
  mistakeIn,
  movesToAim,
  type Score,
  type Session,
  stepBack,
  stepCalled,
  stepForSlip,
  waitAhead,
  wayBack,
  type Wording,
  wordsFor,
} from '../../walkthrough/index.ts';
import type { PageMessages } from './messages.ts';
import { nameOf, type Move } from '../../simulator/index.ts';
import { numberOn } from './situated.ts';
import { demonstrate } from './show.ts';
import type { WidgetLook } from './widget.ts';
import { wantsNoMotion, type Stage } from './stage.ts';

/**
 * How long Show me takes for one move, in milliseconds: to be followed, and for readers who want no
 * motion.
 */
const pace = { moving: 700, still: 60 };

/** The run, as the coach finds and changes it. */
export interface Coached {
  readonly score: Score;
  readonly messages: PageMessages;
  readonly stage: Stage;
  readonly session: () => Session;
  /** Shows another session, pointing out a control. */
  readonly show: (session: Session, wanted?: Move) => void;
  /** Draws the stage again. */
  readonly redraw: () => void;
}

type Advice = NonNullable<WidgetLook['advice']>;

export class Coach {
  readonly #run: Coached;
  #showing: AbortController | undefined;
  /** What the reader has chosen otherwise than the article advises. */
  #deviation: Advice | undefined;

  constructor(run: Coached) {
    this.#run = run;
  }

  /** Whether the step is just being performed. */
  get isShowing(): boolean {
    return this.#showing !== undefined;
  }

  /**
   * Says how to get back where the reader has left the path, and nothing any more where they are on
   * it again.
   */
  adviseWayBack(): void {
    const { score, session } = this.#run;
    if (this.isShowing) return;
    const advice = this.#isDone
      ? undefined
      : isOffPath(score, session())
        ? this.#wayBack()
        : this.#wayOn();
    if (advice) this.advise(advice);
    else this.#withdraw();
  }

  /**
   * How to get back on the path; nothing where that will only be possible when what is under way
   * has come.
   */
  #wayBack(): Advice | undefined {
    const { score, session } = this.#run;
    const back = wayBack(score, session());
    if (back && !isOffered(score, session(), back[0])) return undefined;
    const words = back ? wordsFor(score.definition, session().world, back) : this.#farBack();
    if (words.length === 0) return undefined;
    if (this.#deviation)
      return {
        title: this.#deviation.title,
        words: [...this.#deviation.words, { text: ' ' }, ...words],
      };
    if (!hasStrayed(score, session()))
      return { title: copy.notQuite, words: [...this.#mistake(words), ...this.#section()] };
    return { title: back?.length === 1 ? copy.lookingAround : copy.offPath, words };
  }

  /** What was wrong with what was typed; the command once more only where that cannot be said. */
  #mistake(command: readonly Wording[]): readonly Wording[] {
    const { score, session } = this.#run;
    return mistakeIn(score, session()) ?? command;
  }

  /** The article's own section about a mistake, if it has one. */
  #section(): readonly Wording[] {
    const { score, session } = this.#run;
    const step = stepForSlip(score, session());
    if (step === undefined) return [];
    const { section = '' } = stepCalled(score.plan, step);
    return [{ text: ` ${copy.see} ` }, { text: section, href: `#${step}` }, { text: '.' }];
  }

  /** Where there is no short way back: a wait, an earlier step, or the beginning of this one. */
  #farBack(): readonly Wording[] {
    const { score, session } = this.#run;
    const wait = waitAhead(score, session());
    if (wait) return [{ text: copy.waitForIt(wait.seconds) }];
    return this.#earlierStep() ?? [{ text: copy.tooFarOff }];
  }

  #earlierStep(): readonly Wording[] | undefined {
    const { score, session } = this.#run;
    const step = stepBack(score, session());
    if (step === undefined) return undefined;
    return [
      { text: `${copy.youCanGoOnFrom} ` },
      { text: copy.goOnFrom(numberOn(document, stepCalled(score.plan, step))), href: `#${step}` },
      { text: '.' },
    ];
  }

  /**
   * What to do where the screens are right, and yet nothing leads on: what was to come went
   * elsewhere.
   */
  #wayOn(): Advice | undefined {
    const { score, session } = this.#run;
    const isStuck = !waitAhead(score, session()) && movesToAim(score, session()) === undefined;
    return isStuck
      ? { title: copy.stuck, words: this.#earlierStep() ?? [{ text: copy.restartStuck }] }
      : undefined;
  }

  /** Shows a piece of advice on the stage, and says it. */
  advise(advice: Advice): void {
    const { stage, messages, redraw } = this.#run;
    const { manner } = stage;
    if (JSON.stringify(manner.advice) === JSON.stringify(advice)) return;
    manner.advice = advice;
    redraw();
    messages.announce(`${advice.title} ${advice.words.map(({ text }) => text).join('')}`);
  }

  /**
   * Hears of a move that was made: one that the article advises against has consequences, which are
   * told until the step is done.
   */
  notice({ device, control }: Move, label: string): void {
    const { score, session } = this.#run;
    const consequence = score.definition.consequences?.[`${device}.${nameOf(control)}`];
    const asked = legAt(score.plan, session().way, session().position)?.moves ?? [];
    if (
      consequence === undefined ||
      asked.some((move) => 'control' in move && move.device === device && move.control === control)
    )
      return;
    this.#deviation = { title: copy.choseOtherwise(label), words: [{ text: consequence }] };
  }

  /** What is left to be done in the step, in the screens' own labels. */
  wayOn(): readonly Wording[] {
    const { score, session } = this.#run;
    return wordsFor(score.definition, session().world, movesToAim(score, session()) ?? []);
  }

  /** Another step begins: what was said of the former one is over. */
  turn(): void {
    this.#deviation = undefined;
    this.#run.stage.manner.advice = undefined;
  }

  /** Says how to do what a left click does not do. */
  explainRightClick(move: Move): void {
    const { score, session } = this.#run;
    this.advise({
      title: copy.leftClick,
      words: wordsFor(score.definition, session().world, [move]),
    });
  }

  /** Points out the control that comes next. */
  pointOut(): void {
    const { score, session, stage, redraw } = this.#run;
    if (this.isShowing || this.#isDone) return;
    const [next] = movesToAim(score, session()) ?? [];
    if (!next || 'wait' in next) return;
    stage.manner.wanted = next;
    redraw();
  }

  /** Performs what is left of the step; resolves to whether its aim was reached. */
  async show(): Promise<boolean> {
    const { score, session, show, stage, messages, redraw } = this.#run;
    const showing = new AbortController();
    this.#showing = showing;
    stage.manner.advice = undefined;
    redraw();
    messages.announce(copy.showing);
    const isReached = await demonstrate({
      score,
      session,
      show: (shown, next) => {
        if (next) stage.manner.selected = next.device;
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
    const { stage, redraw } = this.#run;
    if (!stage.manner.advice) return;
    stage.manner.advice = undefined;
    redraw();
  }

  /** Whether the aim is reached; a step that was done and is done once more is not. */
  get #isDone(): boolean {
    return isReached(this.#run.score, this.#run.session());
  }
}
