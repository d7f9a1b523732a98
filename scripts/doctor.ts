/** `npm run doctor`: whether everything that the tasks need is there. */
import './help.mjs';
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { cacheFolder, project, siteAddress } from './project.ts';

/**
 * What was looked at, and what was found: a sentence that says what to do where something is wrong.
 */
interface Finding {
  readonly what: string;
  readonly says: string;
  readonly isWell: boolean;
}

/** A build and its memory take so many bytes; threads that compile, so many more. */
const needed = { disk: 1_000_000_000, memory: 1_000_000_000 };

function node(): Finding {
  return {
    what: 'Node',
    says: `${process.versions.node}, ${String(availableParallelism())} processors`,
    isWell: true,
  };
}

function memory(): Finding {
  const free = process.availableMemory();
  const isWell = free >= needed.memory;
  return {
    what: 'Memory',
    says: `${gigabytes(free)} free${isWell ? '' : '; a build takes 1 GB'}`,
    isWell,
  };
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(project);
  const isWell = bavail * bsize >= needed.disk;
  return {
    what: 'Disk',
    says: `${gigabytes(bavail * bsize)} free${isWell ? '' : '; packages and sites take 1 GB'}`,
    isWell,
  };
}

function writable(): Finding {
  const folder = cacheFolder();
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return { what: 'Memory of builds', says: folder, isWell: true };
  } catch {
    return {
      what: 'Memory of builds',
      says: `${folder} cannot be written to; CACHE_DIR names another folder`,
      isWell: false,
    };
  }
}

function articles(): Finding {
  const folder = resolve(project, process.env['CONTENT_DIR'] ?? 'content/procedures');
  const isWell = existsSync(folder);
  return {
    what: 'Articles',
    says: isWell ? folder : `${folder} is not there; CONTENT_DIR names another folder`,
    isWell,
  };
}

async function browser(): Promise<Finding> {
  try {
    return { what: 'Browser', says: (await findBrowser()).name, isWell: true };
  } catch (error) {
    return {
      what: 'Browser',
      says: error instanceof Error ? error.message : String(error),
      isWell: false,
    };
  }
}

async function port(): Promise<Finding> {
  const wanted = Number(process.env['PORT'] ?? 4321);
  const isFree = await new Promise<boolean>((tell) => {
    const server = createServer()
      .once('error', () => {
        tell(false);
      })
      .listen(wanted, 'localhost', () => {
        server.close(() => {
          tell(true);
        });
      });
  });
  // Without a wish the next free one is taken.
  const isWell = isFree || process.env['PORT'] === undefined;
  return {
    what: 'Port',
    says: `${String(wanted)} is ${isFree ? 'free' : 'taken'}${isWell ? '' : '; PORT names another'}`,
    isWell,
  };
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

const findings = [
  node(),
  memory(),
  disk(),
  writable(),
  articles(),
  { what: 'Site', says: siteAddress(), isWell: true },
  await port(),
  await browser(),
];
const width = Math.max(...findings.map(({ what }) => what.length));
for (const { what, says, isWell } of findings)
  console.log(`${isWell ? '✓' : '✗'} ${what.padEnd(width)}  ${says}`);
process.exitCode = findings.every(({ isWell }) => isWell) ? 0 : 1;
