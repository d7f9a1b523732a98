/** The steps that are missing, in words that fit into the article. */
import {
  controlsOf,
  lengthInWords,
  phraseFor,
  traitsOf,
  type Gesture,
  type Move,
  type World,
} from '../../simulator/index.ts';
import type { Detour } from '../findings.ts';
import type { Fill, Instruction, Pick, Quoted, Use } from '../resolve/instruction.ts';
import type { Course } from './course.ts';

/** A move with the words that are on its control. */
interface Labelled {
  readonly move: Move;
  readonly label: string;
  readonly gesture: Gesture;
  readonly phrase: string | undefined;
}

/** Where more moves are missing, something else is wrong. */
const longest = 5;

/**
 * A sentence, or words in front of the label, that lead along a path; undefined for a path of no
 * moves or of too many.
 */
export function detourTo(
  course: Course,
  instruction: Extract<Instruction, Use | Fill | Pick | { type: 'move' }>,
  path: readonly Move[],
): Detour | undefined {
  const moves = labelled(course, path);
  const [first] = moves;
  if (!first || moves.length > longest) return undefined;
  const isSimple = moves.every(
    ({ gesture, move }) => gesture === 'press' && move.device === first.move.device,
  );
  const isHere = course.attended === undefined || course.attended === first.move.device;
  const spoken = sentence(course, moves, isHere);
  // Before a sentence that holds in some situations only, the missing steps are a sentence for all.
  const isForAll = instruction.when === undefined;
  if (
    instruction.type === 'use' &&
    instruction.verb.deed === 'press' &&
    isSimple &&
    isHere &&
    isForAll &&
    instruction.label.start > 0
  ) {
    return {
      at: beforeMarks(course, instruction.label),
      words: moves.map(({ label }) => `**${label}**, then `).join(''),
      sentence: spoken,
    };
  }
  return { at: instruction.sentence, words: `${spoken} `, sentence: spoken };
}

/** Where a label begins with the marks that make it bold. */
export function beforeMarks({ text }: Course, { start }: Quoted): number {
  return start - (/[*_]+$/.exec(text.slice(0, start))?.[0].length ?? 0);
}

/** "Press **Rename**, then enter a name of your own in **Name**." */
function sentence(course: Course, moves: readonly Labelled[], isHere: boolean): string {
  const verb = pressVerb(course);
  let device = isHere ? moves[0]?.move.device : undefined;
  const parts = moves.map((each) => {
    const place = each.move.device === device ? '' : `${placeOf(course, each.move.device)}, `;
    device = each.move.device;
    return place + instructionFor(each, verb);
  });
  const spoken = parts.join(', then ');
  return `${spoken.charAt(0).toUpperCase()}${spoken.slice(1)}.`;
}

function instructionFor(
  { gesture, label, move: { value = '' }, phrase }: Labelled,
  press: string,
): string {
  const { takes, words } = traitsOf(gesture);
  const worded = {
    nothing: undefined,
    text: phrase ?? `\`${value}\``,
    option: `**${value}**`,
    switch: value,
    length: lengthInWords(Number(value)),
  };
  const [before, behind] = words({ press, value: worded[takes] });
  return [before, `**${label}**`, ...(behind === undefined ? [] : [behind])].join(' ');
}

/** The verb the article itself uses most. */
function pressVerb({ text }: Course): string {
  const [first] = /\b(?:click|tap|press)\b(?= \*\*)/i.exec(text) ?? [];
  return first?.toLowerCase() ?? 'click';
}

function placeOf({ stage }: Course, id: string): string {
  return stage.definition.devices.find((device) => device.id === id)?.places[0] ?? id;
}

function labelled({ stage, world: start }: Course, path: readonly Move[]): Labelled[] {
  let world: World = start;
  return path.map((move) => {
    const part = controlsOf(
      stage.views(world).find(({ device }) => device === move.device) ?? { title: '', parts: [] },
    ).find(({ control }) => control === move.control);
    const phrase = phraseFor(stage.definition, world, move);
    world = stage.play(world, move).world;
    return { move, label: part?.label ?? move.control, gesture: part?.gesture ?? 'press', phrase };
  });
}
