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
  const exported = await exportsOf(module);
  const own = await Promise.all(worldsIn(module, exported).map((home) => underneath(home, module)));
  const isRegister = exported.some(([, value]) => Array.isArray(value) && value.some(isWorld));
  if (!isRegister) return own;
  return [...own, ...(await Promise.all((await importedBy(module)).map(homesOf))).flat()];
}

/** Where a world comes from that a module says more of: that more is for writers. */
async function underneath(home: Home, module: URL): Promise<Home> {
  for (const imported of await importedBy(module)) {
    const same = worldsIn(imported, await exportsOf(imported)).find(
      ({ world }) => world === home.world,
    );
    if (same) return same;
  }
  return home;
}

type Exported = readonly (readonly [name: string, value: unknown])[];

async function exportsOf(module: URL): Promise<Exported> {
  return Object.entries((await import(module.href)) as Record<string, unknown>);
}

function worldsIn(module: URL, exported: Exported): Home[] {
  return exported.flatMap(([name, value]) =>
    isWorld(value) ? { world: value.id, file: fileURLToPath(module), name } : [],
  );
}

async function importedBy(module: URL): Promise<URL[]> {
  const text = await readFile(module, 'utf8');
  return Array.from(
    text.matchAll(/^import (?!type\b).* from '(\.[^']*)'/gm),
    ([, path = '']) => new URL(path, module),
  );
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
