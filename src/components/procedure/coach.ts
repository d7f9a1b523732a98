/**
 * Stands by while the reader is at a step: says how to get back, points out what comes next, and
 * performs the step on request.
 */
import type { StageAdvice, adviceIn } from './advice.ts';
import { copy } from './copy.ts';
import {
  isOffPath,
  isReached,
  legAt,
  movesToAim,
  type Score,
  type Session,
  waitAhead,
} from '../../walkthrough/index.ts';
import type { PageMessages } from './messages.ts';
import { nameOf, type Move } from '../../simulator/index.ts';
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

export class Coach {
  readonly #run: Coached;
  #showing: AbortController | undefined;
  /** What the reader has chosen otherwise than the article advises. */
  #deviation: StageAdvice | undefined;

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
  async adviseWayBack(): Promise<void> {
    if (this.isShowing) return;
    if (!this.#isAstray) {
      this.#withdraw();
      return;
    }
    const { adviceIn } = await import('./advice.ts');
    this.#adviseBy(adviceIn);
  }

  /** Gives advice, unless the reader has done the right thing meanwhile. */
  #adviseBy(find: typeof adviceIn): void {
    if (this.isShowing || !this.#isAstray) return;
    const { score, session } = this.#run;
    const advice = find(score, session(), this.#deviation);
    if (advice) this.advise(advice);
    else this.#withdraw();
  }

  /** Shows a piece of advice on the stage, and says it. */
  advise(advice: StageAdvice): void {
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

  /** Another step begins: what was said of the former one is over. */
  turn(): void {
    this.#deviation = undefined;
    this.#run.stage.manner.advice = undefined;
  }

  /** Says how to do what a left click does not do. */
  async explainRightClick(move: Move): Promise<void> {
    const { adviceOnClick } = await import('./advice.ts');
    const { score, session } = this.#run;
    this.advise(adviceOnClick(score, session(), move));
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
    const { demonstrate } = await import('./show.ts');
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

  /** Whether the reader has left the path, or nothing leads on. */
  get #isAstray(): boolean {
    const { score, session } = this.#run;
    if (this.#isDone) return false;
    return (
      isOffPath(score, session()) ||
      (!waitAhead(score, session()) && movesToAim(score, session()) === undefined)
    );
  }

  /** Whether the aim is reached; a step that was done and is done once more is not. */
  get #isDone(): boolean {
    return isReached(this.#run.score, this.#run.session());
  }
}
