/** The text that a new article begins with: short, about its world, and right as it stands. */
import { stringify } from 'yaml';
import { compile } from '../src/compiler/index.ts';
import {
  begin,
  controlsOf,
  movesOf,
  phraseFor,
  play,
  usualSituation,
  viewOf,
  type Frame,
  type Move,
  type Situation,
  type World,
  type WorldDefinition,
} from '../src/simulator/index.ts';

/** What a writer would do first: a step, and what has come of it at the end. */
interface Beginning {
  readonly step: string;
  readonly result: string | undefined;
  readonly situation: Situation;
}

/** How readers say that they press something on a device. */
const pressing: Readonly<Record<Frame, string>> = {
  monitor: 'click',
  browser: 'click',
  phone: 'tap',
  mail: 'open',
  panel: 'press',
};

/** An article about a world without a mistake, a draft, for its writer to go on from. */
export function firstArticle(title: string, definition: WorldDefinition): string {
  for (const beginning of beginningsIn(definition)) {
    const text = written(title, definition, beginning);
    const { diagnostics, executed } = compile({ file: 'new.mdx', text }, [definition]);
    if (diagnostics.length === 0 && executed > 0) return text;
  }
  // Where nothing can be done at the beginning there is something to be looked at.
  return written(title, definition, {
    step: `Look at the screen. {/* do: none */}`,
    result: undefined,
    situation: {},
  });
}

/** Single moves, and then two in a row; in any situation first, and then in the usual one only. */
function* beginningsIn(definition: WorldDefinition): Generator<Beginning> {
  for (const length of [1, 2]) {
    const paths = pathsIn(definition, length);
    for (const situation of [{}, usualSituation(definition)])
      for (const path of paths)
        for (const isPlaced of [false, true]) {
          const beginning = beginningWith(definition, path, isPlaced);
          if (beginning) yield { ...beginning, situation };
        }
  }
}

function pathsIn(definition: WorldDefinition, length: number): Move[][] {
  let paths: Move[][] = [[]];
  for (let made = 0; made < length; made += 1)
    paths = paths.flatMap((path) =>
      movesOf(definition, worldAfter(definition, path)).map((move) => [...path, move]),
    );
  return paths;
}

function worldAfter(definition: WorldDefinition, path: readonly Move[]): World {
  return play(definition, begin(definition), path);
}

/**
 * The moves as a sentence, with the screen and the result that they lead to; undefined where they
 * lead to nothing that is to be seen.
 */
function beginningWith(
  definition: WorldDefinition,
  path: readonly Move[],
  isPlaced: boolean,
): Omit<Beginning, 'situation'> | undefined {
  const last = path.at(-1);
  if (!last) return undefined;
  const [before, after] = [begin(definition), worldAfter(definition, path)];
  const titleIn = (world: World): string => viewOf(definition, world, last.device).title;
  if (titleIn(before) === titleIn(after)) return undefined;
  const claim = `_${titleIn(after)}_ is shown.`;
  const reached = definition.results.find(({ holds }) => holds(after) && !holds(before));
  const words = path.map((move, index) =>
    wordsFor(definition, worldAfter(definition, path.slice(0, index)), move, isPlaced),
  );
  return {
    step: `${capital(words.join(', then '))}. ${claim}`,
    result: reached ? `${capital(reached.phrases[0])}.` : claim,
  };
}

/** "on the lamp, enter a name of your own in **Name**" */
function wordsFor(
  definition: WorldDefinition,
  world: World,
  move: Move,
  isPlaced: boolean,
): string {
  const view = viewOf(definition, world, move.device);
  const part = controlsOf(view).find(({ control }) => control === move.control);
  const phrase = phraseFor(definition, world, move);
  const label = `**${part?.label ?? move.control}**`;
  const place = isPlaced
    ? `${definition.devices.find(({ id }) => id === move.device)?.places[0] ?? ''}, `
    : '';
  switch (part?.gesture) {
    case 'enter':
    case 'draw':
      return `${place}${part.gesture} ${phrase ?? `\`${move.value ?? ''}\``} in ${label}`;
    case 'choose':
      return `${place}choose **${move.value ?? ''}** in ${label}`;
    case 'right-click':
    case 'scan':
      return `${place}${part.gesture} the ${label}`;
    default:
      return `${place}${pressing[view.frame]} ${label}`;
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function written(
  title: string,
  { id }: WorldDefinition,
  { step, result, situation }: Beginning,
): string {
  const front = {
    title,
    description: 'What readers achieve with this, in one sentence.',
    world: id,
    ...(Object.keys(situation).length > 0 ? { situation } : {}),
    draft: true,
  };
  return `---
${stringify(front)}---

When and why a reader does this, in a paragraph. The step below is an example that works: write your own in its place.

## Prerequisites

- What must be at hand

## Steps

1. ${step}
${result === undefined ? '' : `\n## Result\n\n${result}\n`}`;
}
