/** Moves that were planned before the world they are made in exists: an article's steps. */
import type { Value, WorldDefinition } from './define-world.ts';
import { nameOf } from './rows.ts';
import { act, advance, settle, type Move, type Witness, type World } from './world.ts';

/**
 * A move whose value may be known only in the world it is made in: a literal, or what a phrase of
 * the world stands for ("the code from the e-mail"), or the value of a reader's slip. Or a wait, in
 * milliseconds.
 */
export type PlannedMove =
  (Move & { readonly phrase?: string; readonly slip?: string }) | { readonly wait: number };

/**
 * The value a planned move takes in this world: a string, or undefined where the control takes none
 * or the reader cannot know it yet.
 */
export function valueOf(
  definition: WorldDefinition,
  world: World,
  move: Move & { phrase?: string; slip?: string },
): string | undefined {
  if (move.slip !== undefined) {
    const condition = definition.conditions.find(({ phrases }) => phrases[0] === move.slip);
    return condition && 'slip' in condition.means ? condition.means.slip.value(world) : undefined;
  }
  if (move.phrase !== undefined)
    return definition.values.find(({ phrases }) => phrases[0] === move.phrase)?.of(world);
  return move.value;
}

/** Whether a value is meant to go into a control, whatever row that stands in. */
export function isMeantFor({ into }: Value, { device, control }: Move): boolean {
  return into[device]?.includes(nameOf(control)) === true;
}

/** What articles call the value of a move; undefined where the world has no phrase for it. */
export function phraseFor(
  { values }: WorldDefinition,
  world: World,
  move: Move,
): string | undefined {
  return values.find((each) => isMeantFor(each, move) && each.of(world) === move.value)?.phrases[0];
}

/** The move as it is made in this world; undefined for a wait. */
export function madeIn(
  definition: WorldDefinition,
  world: World,
  planned: PlannedMove,
): Move | undefined {
  if ('wait' in planned) return undefined;
  const value = valueOf(definition, world, planned);
  return {
    device: planned.device,
    control: planned.control,
    ...(value === undefined ? {} : { value }),
  };
}

/** The world after planned moves, at rest after each. */
export function play(
  definition: WorldDefinition,
  from: World,
  moves: readonly PlannedMove[],
  witness?: Witness,
): World {
  return moves.reduce((world, planned) => {
    const move = madeIn(definition, world, planned);
    const after = move
      ? act(definition, world, move, witness)
      : advance(definition, world, 'wait' in planned ? planned.wait : 0, witness);
    return settle(definition, after, witness);
  }, from);
}

/**
 * The worlds after a planned move: at once, after each thing that happens until all is at rest, and
 * at rest.
 * @param rest the last of them, where it is known
 */
export function momentsAfter(
  definition: WorldDefinition,
  before: World,
  planned: PlannedMove,
  rest: World = play(definition, before, [planned]),
): World[] {
  // What comes of a move by itself takes time.
  if (rest.now === before.now) return [rest, rest];
  const move = madeIn(definition, before, planned);
  let now = move ? act(definition, before, move) : before;
  const moments = [now];
  for (let [next] = now.queue; next && next.at <= rest.now; [next] = now.queue) {
    now = advance(definition, now, Math.max(0, next.at - now.now));
    moments.push(now);
  }
  return [...moments, rest];
}
