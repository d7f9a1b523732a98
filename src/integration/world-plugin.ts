/**
 * The Vite plugin that makes `rehearsal:world`: a reader's browser gets the world of its article
 * and no other, and what is only said of it when that is asked for.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { attestedIn, type WorldDefinition } from '../simulator/index.ts';
import { virtualModule } from './virtual-module.ts';

/** `register` is the module that registers the worlds, absolute. */
export function worldPlugin(register: string): Plugin {
  return {
    ...virtualModule('rehearsal:world', async (world) => {
      const homes = await homesOf(pathToFileURL(register));
      const [asked] = homes.filter(({ whole }) => whole.world === world);
      return asked ? worldModule(asked) : doorModule(homes);
    }),
    transform: {
      filter: { id: /\/sources\.ts$/, code: /^(?:export )?const sources\b/m },
      // What a device's sources come to for readers stands in its world: see `attestedIn`.
      handler() {
        return this.environment.name === 'client' ? 'export const sources = {};' : undefined;
      },
    },
  };
}

/** Where a world is exported. */
interface Home {
  readonly world: string;
  readonly file: string;
  readonly name: string;
  readonly definition: WorldDefinition;
}

/** Where a world is exported as readers need it, and where with all that is said of it. */
interface Homes {
  readonly own: Home;
  readonly whole: Home;
}

/** The module that leads to every world. */
function doorModule(homes: readonly Homes[]): string {
  const worlds = homes.map(
    ({ own: { world } }) =>
      `${JSON.stringify(world)}: () => import(${JSON.stringify(`rehearsal:world/${world}`)}),`,
  );
  const wholeWorlds = homes.map(
    ({ whole: { world, file, name: exported } }) =>
      `${JSON.stringify(world)}: async () => ({ world: (await import(${JSON.stringify(file)})).${exported} }),`,
  );
  return `const worlds = {\n${worlds.join('\n')}\n};
const wholeWorlds = {\n${wholeWorlds.join('\n')}\n};
async function open(ways, id) {
  if (!Object.hasOwn(ways, id)) throw new Error('There is no world called ' + id + '.');
  return (await ways[id]()).world;
}
export const openWorld = (id) => open(worlds, id);
export const openWholeWorld = (id) => open(wholeWorlds, id);
`;
}

/** The module of a world as readers need it. */
function worldModule({ own: { file, name }, whole: { definition } }: Homes): string {
  return `import { ${name} as own } from ${JSON.stringify(file)};
export const world = { ...own, attested: ${JSON.stringify(attestedIn(definition))} };
`;
}

/** The worlds that a module exports, and of those that it only lists, where they come from. */
async function homesOf(module: URL): Promise<Homes[]> {
  const exported = await exportsOf(module);
  const own = await Promise.all(
    worldsIn(module, exported).map(async (whole) => ({
      own: await underneath(whole, module),
      whole,
    })),
  );
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
    isWorld(value) ? { world: value.id, file: fileURLToPath(module), name, definition: value } : [],
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
