/** Runs whole processes and says what they have used, those that they start included. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median } from './median.ts';

const reporter = pathToFileURL(fileURLToPath(new URL('report-usage.mjs', import.meta.url))).href;

export interface Usage {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of processor time, of all Node processes together. */
  readonly cpu: number;
  /** Megabytes at most, of the process that took the most. */
  readonly memory: number;
}

export interface MeasuredCommand {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a Node program to its end; one that fails throws with what it said. */
export async function measureProcess({ args, cwd, env = {} }: MeasuredCommand): Promise<Usage> {
  const place = mkdtempSync(join(tmpdir(), 'rehearsal-usage-'));
  const file = join(place, 'usage.jsonl');
  const options = [process.env['NODE_OPTIONS'], `--import=${reporter}`].filter(Boolean).join(' ');
  const began = performance.now();
  try {
    const child = spawn(process.execPath, args, {
      cwd,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...env,
        NODE_OPTIONS: options,
        USAGE_FILE: file,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const wall = (performance.now() - began) / 1000;
    if (code !== 0) throw new Error(`node ${args.join(' ')} failed:\n${said}`);
    const used = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Omit<Usage, 'wall'>);
    return {
      wall,
      cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: Math.max(...used.map(({ memory }) => memory)),
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The median of each figure; `prepare` makes everything ready before each run. */
export async function measureOften(
  command: MeasuredCommand,
  times: number,
  prepare: (run: number) => void = () => undefined,
): Promise<Usage> {
  const runs: Usage[] = [];
  for (let run = 0; run < times; run += 1) {
    prepare(run);
    runs.push(await measureProcess(command));
  }
  return {
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    memory: median(runs.map(({ memory }) => memory)),
  };
}
