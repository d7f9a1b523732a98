/**
 * The Vite plugin that makes `rehearsal:world`: a reader's browser gets the world of its article
 * and no other.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { WorldDefinition } from '../simulator/index.ts';
import { virtualModule } from './virtual-module.ts';

/** `register` is the module that registers the worlds, absolute. */
export function worldPlugin(register: string): Plugin {
  return virtualModule('rehearsal:world', async () =>
    worldModule(await homesOf(pathToFileURL(register))),
  );
}

/** Where a world is exported. */
interface Home {
  readonly world: string;
  readonly file: string;
  readonly name: string;
}

function worldModule(homes: readonly Home[]): string {
  const ways = homes.map(({ world, file, name: exported }) => {
    return `${JSON.stringify(world)}: async () => (await import(${JSON.stringify(file)})).${exported},`;
  });
  return `const worlds = {\n${ways.join('\n')}\n};
export async function openWorld(id) {
  if (!Object.hasOwn(worlds, id)) throw new Error('There is no world called ' + id + '.');
  return worlds[id]();
}
`;
}

/** The worlds that a module exports, and of those that it only lists, where they come from. */
async function homesOf(module: URL): Promise<Home[]> {
  const exported = Object.entries((await import(module.href)) as Record<string, unknown>);
  const file = fileURLToPath(module);
  const own = exported.flatMap(([exportedAs, value]) =>
    isWorld(value) ? { world: value.id, file, name: exportedAs } : [],
  );
  if (!exported.some(([, value]) => Array.isArray(value) && value.some(isWorld))) return own;
  const text = await readFile(file, 'utf8');
  const imported = Array.from(
    text.matchAll(/^import (?!type\b).* from '(\.[^']*)'/gm),
    ([, path = '']) => new URL(path, module),
  );
  return [...own, ...(await Promise.all(imported.map(homesOf))).flat()];
}

function isWorld(value: unknown): value is WorldDefinition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'devices' in value &&
    'wires' in value
  );
}
