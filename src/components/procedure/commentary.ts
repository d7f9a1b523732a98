/**
 * Tells those who do not see the page what happens on it: new screens and messages, steps that are
 * done.
 */
import { messagesOf, viewsOf, type View, type World } from '../../simulator/index.ts';
import { copy } from './copy.ts';
import { isOver, type Score, type Session, stepCalled, stepOf } from '../../walkthrough/index.ts';
import type { PageMessages } from './messages.ts';
import { numberOn } from './situated.ts';

export class Commentary {
  readonly #score: Score;
  readonly #messages: PageMessages;
  #spoken: ReadonlyMap<string, Spoken> = new Map();
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
    const news = [...this.#spoken]
      .filter(([device, spoken]) => before.get(device)?.join() !== spoken.join())
      .map(([, spoken]) => spoken);
    for (const [screen, ...said] of news) {
      this.#messages.announceScreen(screen);
      if (said.length > 0) this.#messages.announce(said.join(' '));
    }
    return news.length > 0;
  }

  /** Announces once that steps are done, and which comes next. */
  onStep(session: Session): void {
    const { plan } = this.#score;
    const step = stepOf(plan, session);
    const news = session.done.slice(this.#done);
    this.#done = session.done.length;
    if (news.length === 0) return;
    const done = news.map((id) => copy.stepDone(numberOn(document, stepCalled(plan, id))));
    this.#messages.announce(
      isOver(plan, session)
        ? copy.allDone
        : [...done, copy.nextIs(numberOn(document, stepCalled(plan, step)))].join(' '),
    );
  }
}

/** A screen, and its messages. */
type Spoken = readonly [screen: string, ...messages: string[]];

/** What a screen reader is told of the devices of a world, by device. */
function spokenOf({ definition }: Score, world: World): ReadonlyMap<string, Spoken> {
  return new Map(viewsOf(definition, world).map((view) => [view.device, speak(view)]));
}

function speak(view: View): Spoken {
  return [
    copy.screenShown(view.deviceName, view.title),
    ...messagesOf(view).map(({ text }) => text),
  ];
}
