/** The compiler at work, here or in a thread of its own: what it makes is remembered at once. */
import { pathToFileURL } from 'node:url';
import {
  entryOf,
  neighboursAmong,
  type CompiledArticle,
  type Entry,
  type Source,
} from '../compiler/catalogue.ts';
import type { WorldDefinition } from '../simulator/index.ts';
import { openMemory, type MemoryPlace } from './memory.ts';
import { markOfNeighbours, modulesOf, type WorldPlace } from './origins.ts';

/**
 * A text, the key that its outcome is remembered by, and the other articles that it is known to
 * lean on.
 */
export interface Task extends Source {
  readonly key: string;
  readonly beside: readonly Source[];
}

/** What is to be compiled, with what. */
export interface Batch {
  /** The module that registers the worlds, absolute. */
  readonly register: string;
  /** The day, as `2027-03-01`. */
  readonly today: string;
  /** Where it is remembered. */
  readonly memory: MemoryPlace;
  readonly tasks: readonly Task[];
}

/**
 * Compiles articles one by one; each is remembered by the time the last one is, and nobody waits
 * for the disk in between.
 */
export async function compileBatch({ memory, tasks, ...setting }: Batch): Promise<Entry[]> {
  const kept = openMemory(memory);
  const [entries, keeping]: [Entry[], Promise<void>[]] = [[], []];
  for (const task of tasks) {
    const article = await compileOne({ ...setting, task });
    const entry = entryOf(article);
    keeping.push(
      kept.keep(
        task.key,
        article,
        entry,
        markOfNeighbours(entry.leansOn, neighboursAmong(task.beside)),
      ),
    );
    entries.push(entry);
  }
  await Promise.all(keeping);
  return entries;
}

/** What one article takes. */
export interface Alone extends Pick<Batch, 'register' | 'today'> {
  readonly task: Omit<Task, 'key'>;
}

/** One article; it is not remembered. */
export async function compileOne({
  register,
  today,
  task: { file, text, beside },
}: Alone): Promise<CompiledArticle> {
  const { compile } = await import('../compiler/index.ts');
  return compile({ file, text }, await worldsIn(register), {
    neighbours: neighboursAmong(beside),
    today,
  });
}

/** The worlds of a register, and the modules that define them. */
export async function worldPlacesIn(register: string): Promise<WorldPlace[]> {
  const worlds = await worldsIn(register);
  const modules = await Promise.all(
    modulesOf(register).map(async (module) => ({ module, held: await valuesIn(module) })),
  );
  return worlds.map((world) => ({
    id: world.id,
    module: modules.find(({ held }) => held.includes(world))?.module ?? register,
  }));
}

async function worldsIn(register: string): Promise<readonly WorldDefinition[]> {
  const { worlds } = (await import(pathToFileURL(register).href)) as {
    readonly worlds: readonly WorldDefinition[];
  };
  return worlds;
}

async function valuesIn(module: string): Promise<unknown[]> {
  return Object.values((await import(pathToFileURL(module).href)) as Record<string, unknown>);
}
