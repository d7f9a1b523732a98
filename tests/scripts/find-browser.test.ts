/**
 * Which browser is found, and how it is launched. The browsers here are a line of shell before the
 * one that comes as a package.
 */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { unpackBrowser, type PackagedBrowser } from '../../scripts/packaged-browser.ts';

/** With these it is a browser that no reader has, or one that dies with its first page. */
const forbidden = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
  '--ignore-certificate-errors',
];

const startsWithSandbox = 'exec "$packaged" "$@" --no-sandbox';
const startsWithoutSandbox = 'case "$*" in *--no-sandbox*) exec "$packaged" "$@";; esac; exit 1';
const startsNever = 'exit 1';

let folder: string;
let packaged: PackagedBrowser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-browser-'));
  packaged = await unpackBrowser();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Installs a browser under a name that may have a folder. It notes how it is called. */
function install(name: string, line: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  const env = Object.entries({ ...packaged.env, packaged: packaged.executablePath }).map(
    ([key, value]) => `export ${key}='${value}'`,
  );
  writeFileSync(file, ['#!/bin/sh', ...env, `echo "$*" >> '${file}.calls'`, line, ''].join('\n'));
  chmodSync(file, 0o755);
  return file;
}

/** The arguments of every call. */
function callsOf(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(`${file}.calls`, 'utf8').trim().split('\n');
  return lines.map((line) => line.split(' '));
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('a browser', () => {
  test('is asked for nothing that weakens the rules of the web, and keeps its sandbox where it starts with it', async () => {
    const file = install('sound', startsWithSandbox);
    const { name, options } = await findBrowser(file);
    expect(name).toMatch(/sound \([\d.]+\)$/);
    expect(options).toMatchObject({ executablePath: file, chromiumSandbox: true });
    const [call = [], ...others] = callsOf(file);
    expect(others).toEqual([]);
    expect(call).toContain('--disable-gpu');
    expect(call.filter((argument) => ['--no-sandbox', ...forbidden].includes(argument))).toEqual(
      [],
    );
  });

  test('does without its sandbox only where it does not start with it', async () => {
    const file = install('contained', startsWithoutSandbox);
    const { name, options } = await findBrowser(file);
    expect(name).toMatch(/contained \([\d.]+\), without its sandbox$/);
    expect(options).toMatchObject({ executablePath: file, chromiumSandbox: false });
    const calls = callsOf(file);
    expect(calls.map((call) => call.includes('--no-sandbox'))).toEqual([false, true]);
    expect(calls.flat().filter((argument) => forbidden.includes(argument))).toEqual([]);
  });

  test('that is installed and does not start is passed over', async () => {
    install('bin/chromium', startsNever);
    const second = install('bin/google-chrome', startsWithSandbox);
    vi.stubEnv('PATH', join(folder, 'bin'));
    const { options } = await findBrowser('').finally(() => vi.unstubAllEnvs());
    expect(options.executablePath).toBe(second);
  });

  test('that was named and does not start is an error that says so', async () => {
    const file = install('broken', startsNever);
    await expect(findBrowser(file)).rejects.toThrow(`There is no browser to test in`);
    await expect(findBrowser(file)).rejects.toThrow(`${file} does not start.`);
  });

  test('comes as a package, and is called so', async () => {
    const { name, options } = await findBrowser('packaged');
    expect(name).toMatch(/^Chromium \d+\.[\d.]+ \(packaged\)/);
    expect(options).toMatchObject({
      executablePath: packaged.executablePath,
      args: ['--disable-gpu'],
    });
  });

  test('may be unpacked by two at once', async () => {
    const place = join(folder, 'unpacked');
    const [one, other] = await Promise.all([unpackBrowser(place), unpackBrowser(place)]);
    expect(one).toEqual(other);
    expect(readdirSync(place)).toHaveLength(1);
    expect(readdirSync(dirname(one.executablePath)).sort()).toEqual([
      'al2023',
      'chromium',
      'fonts',
      'fonts.conf',
    ]);
  });
});
