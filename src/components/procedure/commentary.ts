/** Tells those who do not see the page what happens on it: new screens and messages, steps that are done. */
import type { World } from '../../simulator/index.ts';
import { copy } from './copy.ts';
import type { Score } from './course.ts';
import type { PageMessages } from './messages.ts';
import { stepCalled } from './plan.ts';
import { nextStep, stepOf, type Session } from './session.ts';
import { spokenOf } from './step-view.ts';

export class Commentary {
  readonly #score: Score;
  readonly #messages: PageMessages;
  #spoken: ReadonlyMap<string, string> = new Map();
  #done = 0;

  /** A commentary that begins with a session as it is. */
  constructor(score: Score, messages: PageMessages, session: Session) {
    this.#score = score;
    this.#messages = messages;
    this.skip(session);
  }

  /** Takes a session as known. */
  skip({ world, done }: Session): void {
    this.skipTo(world);
    this.#done = done.length;
  }

  /** Takes what the devices show as known. */
  skipTo(world: World): void {
    this.#spoken = spokenOf(this.#score, world);
  }

  /** Announces what has changed on the devices; true if something has. */
  onDevices(world: World): boolean {
    const before = this.#spoken;
    this.skipTo(world);
    const news = [...this.#spoken].filter(([device, text]) => before.get(device) !== text).map(([, text]) => text);
    if (news.length > 0) this.#messages.announce(news.join(' '));
    return news.length > 0;
  }

  /** Announces once that the step the reader is at is done. */
  onStep(session: Session): void {
    const { plan } = this.#score;
    const step = stepOf(plan, session);
    if (session.done.includes(step) && session.done.length > this.#done) {
      this.#messages.announce(nextStep(plan, session) === undefined ? copy.allDone : copy.stepDone(stepCalled(plan, step).number));
    }
    this.#done = session.done.length;
  }
}
