/**
 * Builds a site without the site builder, where its frame is kept: only articles have changed, and
 * none that takes the builder.
 */
import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  dayOfBuild,
  finishSite,
  framedLedger,
  frameKey,
  keptFrame,
  NeedsBuilder,
  openLibrary,
  reportAll,
  withoutColours,
} from '../src/integration/finish.ts';
import { cacheFolder, project, remoteCache, siteAddress } from './project.ts';
import type { Finished } from './run-tool.ts';

export interface FrameBuild {
  /** The folder the site is made in. */
  readonly made: string;
  /** Where the last site lies. */
  readonly place: string;
  readonly surroundings: NodeJS.ProcessEnv;
}

export interface OnFrame {
  /** The name of the frame; undefined where none is to be kept. */
  readonly frame: string | undefined;
  /** What came of it; undefined where the builder is needed. */
  readonly finished: Finished | undefined;
}

/**
 * Makes the site if it can be made without the builder, and says under which name its frame is to
 * be kept if not.
 */
export async function buildOnFrame({ made, place, surroundings }: FrameBuild): Promise<OnFrame> {
  const cache = cacheFolder(surroundings);
  const home = siteAddress(surroundings);
  const content = resolve(project, surroundings['CONTENT_DIR'] ?? 'content/procedures');
  const library = openLibrary({
    root: project,
    content,
    worlds: join(project, 'src/simulator/worlds/index.ts'),
    memory: join(cache, 'articles'),
    remote: remoteCache(surroundings),
  });
  try {
    const { lines, summary, failed } = await reportAll(library, home);
    if (failed) {
      const output = [...lines, `The articles have mistakes: ${summary}.`].join('\n\n');
      return { frame: undefined, finished: { code: 1, output } };
    }
    const frame = await frameKey({ root: project, content, library, home });
    const kept = frame === undefined ? undefined : await keptFrame(join(cache, 'frames'), frame);
    const isThere = kept !== undefined && (await taken(kept, made));
    if (!isThere) return { frame, finished: undefined };
    const base = surroundings['BASE_PATH'] ?? '/';
    const ledger = await framedLedger(library, project);
    await finishSite({
      dist: made,
      root: project,
      library,
      ledger,
      base,
      home,
      colour: withoutColours,
      cache,
      built: dayOfBuild(surroundings),
      place,
    });
    return { frame, finished: { code: 0, output: [...lines, summary, ''].join('\n') } };
  } catch (error) {
    if (error instanceof NeedsBuilder) return { frame: undefined, finished: undefined };
    throw error;
  } finally {
    await library.close();
  }
}

/** Whether a frame could be taken: another build may forget it meanwhile. */
async function taken(kept: string, made: string): Promise<boolean> {
  try {
    await cp(kept, made, { recursive: true, preserveTimestamps: true });
    return true;
  } catch {
    await rm(made, { recursive: true, force: true });
    return false;
  }
}
