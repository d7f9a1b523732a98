/** Moves in words, with the labels of the screens. */
import {
  controlsOf,
  deviceOf,
  frames,
  lengthInWords,
  madeIn,
  play,
  settle,
  traitsOf,
  viewOf,
  type ControlPart,
  type Move,
  type PlannedMove,
  type World,
  type WorldDefinition,
} from '../simulator/index.ts';
import { guidanceCopy } from './copy.ts';
import type { Score } from './course.ts';
import type { Session } from './session.ts';

/** A stretch of a sentence; a label is printed in bold. */
export interface Wording {
  readonly text: string;
  readonly label?: true;
  /** Where the words lead. */
  readonly href?: string;
}

/**
 * Moves as an instruction in the labels of the screens: "On the lamp, press Cancel, then press
 * Rename."
 */
export function wordsFor(
  definition: WorldDefinition,
  from: World,
  moves: readonly PlannedMove[],
): readonly Wording[] {
  const words: Wording[] = [];
  let world = settle(definition, from);
  let device = '';
  for (const planned of moves) {
    const move = madeIn(definition, world, planned);
    if (!move) continue;
    const [place] = deviceOf(definition, move.device).places;
    const beginning =
      move.device === device
        ? words.length > 0
          ? ', then '
          : ''
        : `${words.length > 0 ? '. ' : ''}${capital(place)}, `;
    const [before, behind] = instructionFor(definition, world, move);
    words.push(
      { text: `${beginning}${before} ` },
      { text: printedLabel(definition, world, move), label: true },
    );
    if (behind !== undefined) words.push({ text: ` ${behind}` });
    device = move.device;
    world = play(definition, world, [planned]);
  }
  return words.length > 0 ? [...words, { text: '.' }] : [];
}

/** Whether a move can be made now, and not only when what is under way has come. */
export function isOffered(
  { definition }: Score,
  { world }: Session,
  planned: PlannedMove | undefined,
): boolean {
  const move = planned && madeIn(definition, world, planned);
  return move === undefined || labelOf(definition, world, move) !== '';
}

/** The label of a move's control, as its screen prints it; empty where it prints none. */
function labelOf(definition: WorldDefinition, world: World, move: Move): string {
  return partOf(definition, world, move)?.label ?? '';
}

function partOf(definition: WorldDefinition, world: World, move: Move): ControlPart | undefined {
  return controlsOf(viewOf(definition, world, move.device)).find(
    ({ control }) => control === move.control,
  );
}

/** A label as a reader finds it: the way back is often an arrow and no word. */
function printedLabel(definition: WorldDefinition, world: World, move: Move): string {
  const part = partOf(definition, world, move);
  return part?.icon === 'back' ? guidanceCopy.arrow(part.label) : (part?.label ?? '');
}

/** A move in words around its label. What is typed or drawn is not told: the article says it. */
function instructionFor(
  definition: WorldDefinition,
  world: World,
  move: Move,
): readonly [string, string?] {
  const { press } = frames[viewOf(definition, world, move.device).frame];
  const { takes, words } = traitsOf(partOf(definition, world, move)?.gesture ?? 'press');
  const value =
    takes === 'text'
      ? undefined
      : takes === 'length'
        ? lengthInWords(Number(move.value))
        : move.value;
  return words({ press, value });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
