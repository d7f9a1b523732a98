/**
 * What the site needs of the compiler, and the worlds to compile against, as one module: it is loaded afresh whenever one of
 * its sources has changed, so that a device that is being edited is the device that articles are checked against.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type * as compiler from '../compiler/index.ts';
import type { WorldDefinition } from '../simulator/index.ts';

export interface Toolchain extends Pick<
  typeof compiler,
  'addressedAt' | 'compile' | 'checkTogether' | 'formatDiagnostic' | 'neighboursAmong'
> {
  readonly worlds: readonly WorldDefinition[];
}

/** The toolchain as its sources are now, and the files it was made of. */
export interface LoadedToolchain {
  readonly toolchain: Toolchain;
  readonly sources: readonly string[];
}

const compilerDoor = fileURLToPath(new URL('../compiler/index.ts', import.meta.url));

const entry = 'virtual:rehearsal-toolchain';

/** Loads the compiler and a register of worlds; a source that cannot be read throws. */
export async function loadToolchain(worlds: string): Promise<LoadedToolchain> {
  const door = `export { addressedAt, compile, checkTogether, formatDiagnostic, neighboursAmong } from ${JSON.stringify(compilerDoor)}; export { worlds } from ${JSON.stringify(worlds)};`;
  const { module, dependencies } = await runnerImport<Toolchain>(entry, {
    logLevel: 'error',
    plugins: [{ name: entry, resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? door : undefined) }],
  });
  return { toolchain: module, sources: dependencies };
}
