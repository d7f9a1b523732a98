/** `npm run doctor`: what is there, and what is not. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'rehearsal-doctor-'));

afterAll(() => {
  rmSync(place, { recursive: true });
});

function examine(surroundings: NodeJS.ProcessEnv): { code: number | null; stdout: string } {
  const env = { ...process.env, CACHE_DIR: join(place, 'cache'), ...surroundings };
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', 'doctor'], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  return { code: status, stdout };
}

test('where everything is there, it says what there is', () => {
  const { code, stdout } = examine({ CHROME_PATH: 'packaged' });
  expect(stdout.split('\n').map((line) => line.slice(0, 8))).toEqual(
    expect.arrayContaining(['✓ Node  ', '✓ Browse', '✓ Articl']),
  );
  expect(code).toBe(stdout.includes('✗') ? 1 : 0);
});

test('what is missing is named, with what to do', () => {
  const file = join(place, 'file');
  writeFileSync(file, 'This is no folder.');
  const { code, stdout } = examine({
    CHROME_PATH: file,
    CACHE_DIR: join(file, 'cache'),
    CONTENT_DIR: join(place, 'nowhere'),
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^✗ Articles .*nowhere is not there; CONTENT_DIR names another folder$/m);
  expect(stdout).toMatch(
    /^✗ Memory of builds .* cannot be written to; CACHE_DIR names another folder$/m,
  );
  expect(stdout).toMatch(/^✗ Browser .*There is no browser to test in/m);
});
