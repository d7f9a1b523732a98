/**
 * What a compiled article comes from besides its text: the compiler and its world, as their files
 * are now.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Neighbours } from '../compiler/catalogue.ts';

const compiler = fileURLToPath(new URL('../compiler/index.ts', import.meta.url));
const lockfile = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/** Raised when the form of what is remembered changes. */
const format = 1;

/** Where a world is defined. */
export interface WorldPlace {
  readonly id: string;
  /** The module that defines it; the register itself where that is not known. */
  readonly module: string;
}

/** Marks of everything that articles are compiled with: the same mark, the same outcome. */
export interface Origins {
  /** The name under which the outcome of a text is remembered. */
  readonly keyOf: (file: string, text: string) => string;
}

/** Reads what articles are compiled with. */
export function originsOf(places: readonly WorldPlace[], today: string): Origins {
  const ids = places.map(({ id }) => id);
  const node = process.versions.node.split('.')[0];
  const common = digest(
    JSON.stringify([format, node, ids, contentsOf([compiler]), textOf(lockfile)]),
  );
  const marks = new Map(
    places.map(({ id, module }) => [id, digest(contentsOf([module]).join('\n'))]),
  );
  const all = digest([...marks.values()].join('\n'));
  return {
    keyOf(file, text) {
      const world = marks.get(worldIn(text) ?? '') ?? all;
      // A waiver may say until when it is one.
      const day = /\buntil\s+\d{4}-/.test(text) ? today : '';
      return digest([common, world, day, file, text].join('\n'));
    },
  };
}

/** A mark of the other articles that one leans on: their texts, or that they are not there. */
export function markOfNeighbours(names: readonly string[], neighbours: Neighbours): string {
  return names.length === 0
    ? ''
    : digest(JSON.stringify(names.map((name) => [name, neighbours(name)])));
}

/**
 * Every file that modules are made of: they themselves, and what they import from files, and so on.
 */
export function filesOf(modules: readonly string[]): string[] {
  const found = new Set(modules);
  for (const file of found) for (const imported of importsOf(file)) found.add(imported);
  return [...found];
}

/**
 * The name of the world in an article's front matter; undefined where reading it takes more than a
 * glance.
 */
function worldIn(text: string): string | undefined {
  const [, front = ''] = /^---\r?\n([^]*?)\r?\n---/.exec(text) ?? [];
  const [said, another] = [...front.matchAll(/^\s*["']?world["']?\s*:(.*)$/gm)];
  return another ? undefined : /^\s*([\w-]+)\s*$/.exec(said?.[1] ?? '')?.[1];
}

function contentsOf(modules: readonly string[]): string[] {
  return filesOf(modules)
    .sort()
    .map((file) => digest(textOf(file)));
}

/** A word in quotation marks that is taken for an address too often costs nothing. */
function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(/\b(?:from|import)\b\s*\(?\s*(['"])(\.{1,2}\/[^'"\n]+)\1/g)]
    .map(([, , from = '']) => resolve(dirname(file), from))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The modules that a register of worlds imports from files. */
export function modulesOf(register: string): string[] {
  return importsOf(join(register));
}
