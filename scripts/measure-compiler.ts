/** How long compiling and simulating take. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type CompiledArticle } from '../src/compiler/index.ts';
import { contractOf } from '../src/contract/index.ts';
import {
  begin,
  fraction,
  movesOf,
  nextSeed,
  play,
  type Move,
  type WorldDefinition,
} from '../src/simulator/index.ts';
import { worlds } from '../src/simulator/worlds/index.ts';
import { median } from './median.ts';
import { project } from './project.ts';

/** Milliseconds. */
export interface CompileTimes {
  /** In a fresh process: until the compiler is loaded, and the first compile after that. */
  readonly loading: number;
  readonly cold: number;
  /** After many others in the same process. */
  readonly warm: number;
  readonly article: CompiledArticle;
}

/** Compiles one article over and over: medians of 7 processes and of 60 runs in one. */
export function measureCompiling(file: string): CompileTimes {
  const fresh = Array.from({ length: 7 }, () => {
    const output = execFileSync(
      process.execPath,
      [join(project, 'scripts/compile-once.ts'), join(project, file)],
      { encoding: 'utf8' },
    );
    return JSON.parse(output) as { loading: number; compiling: number };
  });
  const text = readFileSync(join(project, file), 'utf8');
  const run = (): CompiledArticle => compile({ file, text }, worlds);
  const article = run();
  for (let warming = 0; warming < 60; warming += 1) run();
  const warm = Array.from({ length: 60 }, () => timeOf(run));
  return {
    loading: median(fresh.map(({ loading }) => loading)),
    cold: median(fresh.map(({ compiling }) => compiling)),
    warm: median(warm),
    article,
  };
}

/**
 * Microseconds for one transition: the median of 9 runs of a long random walk, replayed, with all
 * its messages and delays.
 */
export function measureTransitions(definition: WorldDefinition): number {
  const walk = randomWalk(definition, 500);
  let taken = 0;
  const replay = (): void => {
    taken = 0;
    const count = (): void => void (taken += 1);
    play(definition, begin(definition), walk, count);
  };
  for (let warming = 0; warming < 5; warming += 1) replay();
  const times = Array.from({ length: 9 }, () => timeOf(replay));
  return (median(times) * 1_000) / taken;
}

/** Seconds of the processor for the contract of a world, once. */
export async function measureContract(definition: WorldDefinition): Promise<number> {
  const before = process.cpuUsage();
  await contractOf(definition);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function randomWalk(definition: WorldDefinition, length: number): Move[] {
  const moves: Move[] = [];
  let world = begin(definition);
  for (let seed = 7; moves.length < length; seed = nextSeed(seed)) {
    const possible = movesOf(definition, world);
    const move = possible[Math.floor(fraction(seed) * possible.length)];
    if (!move) break;
    moves.push(move);
    world = play(definition, world, [move]);
  }
  return moves;
}

/** Milliseconds by the clock. */
export function timeOf(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}
