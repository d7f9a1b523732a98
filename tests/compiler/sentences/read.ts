/** Reads a sentence at a place, as it would be read in an article there. */
import { readFileSync } from 'node:fs';
import { compile, neighboursAmong, type CompiledArticle } from '../../../src/compiler/index.ts';
import type { WorldDefinition } from '../../../src/simulator/index.ts';
import { places } from './places.ts';

/** A sentence of the language's specification: where it is read, and what it comes to. */
export interface Specimen {
  readonly on: string;
  readonly sentence: string;
  readonly reads: string;
  /** What differs from the place's situation. */
  readonly with?: Readonly<Record<string, string>>;
}

/** The article in which a specimen is read: the way to its place, then the specimen as a step. */
export function articleOf({
  on,
  sentence,
  with: other = {},
}: Pick<Specimen, 'on' | 'sentence' | 'with'>): { text: string; at: number } {
  const place = places[on];
  if (!place) throw new Error(`There is no place called ${on}.`);
  const situation = Object.entries({ ...place.situation, ...other }).map(
    ([name, value]) => `  ${name}: ${value}\n`,
  );
  const head = `---\ntitle: A sentence\ndescription: A sentence in its place.\nworld: ${place.world}\nsituation:\n${situation.join('')}---\n\n`;
  const before = place.steps.map((step, index) => `${String(index + 1)}. ${step}\n`).join('');
  const sign = `${String(place.steps.length + 1)}. `;
  const margin = ' '.repeat(sign.length);
  const body = sentence.replace(/\n(?=[^\n])/g, `\n${margin}`);
  return { text: `${head}${before}${sign}${body}\n`, at: head.length + before.length };
}

/** The article that specimens ask for steps of. */
const reset = 'password-reset-on-local-gui.mdx';
const neighbours = neighboursAmong([
  {
    file: reset,
    text: readFileSync(new URL(`../../../content/procedures/${reset}`, import.meta.url), 'utf8'),
  },
]);

/** What a specimen comes to: the readings of its sentences, and what is told of it. */
export function readingOf(
  specimen: Pick<Specimen, 'on' | 'sentence' | 'with'>,
  worlds: readonly WorldDefinition[],
): string {
  const { text, at } = articleOf(specimen);
  return told(compile({ file: 'sentence.mdx', text }, worlds, { neighbours }), text, at);
}

function told({ account, diagnostics }: CompiledArticle, text: string, at: number): string {
  const here = account.sentences.filter(({ start }) => start.offset >= at);
  const inSentences = (offset: number): boolean =>
    here.some(({ start, end }) => offset >= start.offset && offset < end.offset);
  const elsewhere = diagnostics
    .filter(({ rule, start }) => !inSentences(start.offset) && rule !== 'no-action')
    .map(({ rule, start, end }) => `told ${rule} at “${text.slice(start.offset, end.offset)}”`);
  // A specimen need not be a whole step.
  const read = here.map(({ reads, start, end }) => {
    const whole = `told no-action at “${text.slice(start.offset, end.offset)}`;
    return reads.startsWith(whole.slice(0, 40))
      ? reads.replace(/^told no-action at “[^”]*”(?:; )?/, '') || 'explanation'
      : reads;
  });
  const telling = read.filter((reads) => reads !== 'explanation');
  return [...(telling.length > 0 ? telling : read.slice(0, 1)), ...elsewhere].join('; ');
}
