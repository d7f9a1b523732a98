/** Runs a tool of an installed package in a process of its own, as its command line would. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.ts';

export interface Finished {
  readonly code: number;
  /** What the tool printed; empty where it was shown at once. */
  readonly output: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What Node is told besides. */
  readonly node?: readonly string[];
  /** Shows what the tool prints while it prints it. */
  readonly shown?: boolean;
}

/**
 * Runs `tool`, which `name` brings where the two are not called the same, and waits for its end.
 */
export async function runTool(
  tool: string,
  args: readonly string[],
  { env = {}, node = [], shown = false }: RunOptions = {},
  name = tool,
): Promise<Finished> {
  const child = spawn(process.execPath, [...node, programOf(tool, name), ...args], {
    cwd: project,
    // Astro's pages would take a BASE_URL of the shell for their own.
    env: { ...process.env, BASE_URL: undefined, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

function programOf(tool: string, name: string): string {
  const folder = join(project, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const program = typeof bin === 'string' ? bin : bin[tool];
  if (program === undefined)
    throw new Error(`The package ${name} brings no program called ${tool}.`);
  return join(folder, program);
}
