/** Every screen that a reader's device can show on the way through an article, and where that is on the way. */
import { everyPart, textsOf, viewOf, type View } from '../../simulator/index.ts';
import { marksOf, type Score } from './course.ts';
import { chosenIn, legAt, stepsOn, tellingWays, wayAt, type Plan } from './plan.ts';
import { turn, type Session } from './session.ts';
import { performed } from './guidance.ts';

/** A screen, at the first moment at which it is to be seen. */
export interface Sighting {
  readonly view: View;
  /** What the device complains about, which tells the screen from others of the same title. */
  readonly message: string | undefined;
  readonly way: number;
  readonly position: number;
  /** How many of the leg's moves are made by then. */
  readonly made: number;
  /** What is written on it, in one. */
  readonly words: string;
}

/** The screens of the device that the reader stands before, in the order of the way; those of the reader's own situation first. */
export function sightingsOf(score: Score, session: Session): readonly Sighting[] {
  const { plan, definition } = score;
  const [{ id: device }] = definition.devices;
  const found = new Map<string, Sighting>();
  for (const way of waysFor(plan, session.way)) {
    for (const [position] of stepsOn(plan, way).entries()) {
      if (!legAt(plan, way, position)) continue;
      for (const { made, world } of marksOf(score, way, position)) {
        const view = viewOf(definition, world, device);
        const message = messageOn(view);
        const name = `${view.screen} ${message ?? ''}`;
        if (!found.has(name)) found.set(name, { view, message, way, position, made, words: [view.title, ...textsOf(view)].join(' ') });
      }
    }
  }
  return [...found.values()];
}

function messageOn({ parts }: View): string | undefined {
  const message = everyPart(parts).find((part) => part.kind === 'text' && part.tone === 'bad');
  return message?.kind === 'text' ? message.text : undefined;
}

/** The run of a reader whose own device shows this: the steps before it are done there. */
export function standAt(score: Score, session: Session, { way, position, made }: Sighting): Session {
  const moves = legAt(score.plan, way, position)?.moves.slice(0, made) ?? [];
  const there = moves.reduce((run, planned) => performed(score, run, planned), turn(score, session, { way, position, from: 'plan' }));
  return { ...there, done: [...new Set([...there.done, ...stepsOn(score.plan, way).slice(0, position)])] };
}

/** Ways on which there is something new to be seen: the reader's own, those of the same situation, the others. */
function waysFor(plan: Plan, own: number): readonly number[] {
  const chosen = JSON.stringify(chosenIn(plan, wayAt(plan, own).situation));
  const isAlike = (way: number): boolean => JSON.stringify(chosenIn(plan, wayAt(plan, way).situation)) === chosen;
  const indices = [...plan.ways.keys()];
  const telling = [...tellingWays(plan)];
  return [...new Set([own, ...indices.filter(isAlike), ...telling])];
}
