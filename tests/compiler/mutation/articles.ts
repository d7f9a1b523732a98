/** The articles that mistakes are planted in. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compile, neighboursAmong, type CompiledArticle } from '../../../src/compiler/index.ts';
import { worlds as registered } from '../../../src/simulator/worlds/index.ts';
import { worlds as lamps } from '../../lamp/worlds.ts';
import type { Original } from './mutant.ts';

const worlds = [...registered, ...lamps];

function articlesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `${folder}/${file}`);
}

const first = 'content/procedures/password-reset-on-local-gui.mdx';

/** Every mistake is planted in these. */
const own = [
  'tests/compiler/articles/name-the-lamp/input.mdx',
  'tests/lamp/content/light-the-lamp.mdx',
];

/** In these, one of so many: enough to be sure, in little time. `MUTANTS=all` plants them all. */
const sampled = [
  { files: [first], oneOf: 2 },
  { files: articlesIn('content/procedures').filter((file) => file !== first), oneOf: 40 },
  { files: articlesIn('tests/compiler/kept'), oneOf: 5 },
];
const isWhole = process.env['MUTANTS'] === 'all';

const neighbours = neighboursAmong(
  articlesIn('content/procedures').map((file) => ({ file, text: readFileSync(file, 'utf8') })),
);

/** The article with this text, compiled beside those of the manual. */
export function compiled(file: string, text: string): CompiledArticle {
  return compile({ file, text }, worlds, { neighbours });
}

export interface Planted extends Original {
  readonly name: string;
  /** Of so many mistakes one is planted. */
  readonly oneOf: number;
}

/**
 * Whether a mistake is planted in an article, by its kind's place among the kinds and its own among
 * those of its kind.
 */
export function isPlanted({ oneOf }: Planted, kind: number, index: number): boolean {
  return (index + 7 * kind) % oneOf === 0;
}

let known: readonly Planted[] | undefined;

/** All of them, compiled once. */
export function originals(): readonly Planted[] {
  return (known ??= [...sampled, { files: own, oneOf: 1 }].flatMap(({ files, oneOf }) =>
    files.map((file) => originalOf(file, isWhole ? 1 : oneOf)),
  ));
}

function originalOf(file: string, oneOf: number): Planted {
  const text = readFileSync(file, 'utf8');
  const name = basename(file.replace('/input.mdx', ''), '.mdx');
  return { file, text, name, oneOf, article: compiled(file, text) };
}
