/** Day one: what an article begins with is right as it stands. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstArticle } from '../../scripts/first-article.ts';
import { newDevice, newWorld } from '../../scripts/new-in-simulator.ts';
import { compile } from '../../src/compiler/index.ts';
import { contractOf } from '../../src/contract/index.ts';
import type { Circumstance, Device, WorldDefinition } from '../../src/simulator/index.ts';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { worlds as lamps } from '../compiler/two-lamps.ts';
import { lampWorld } from '../lamp/world.ts';

/** The world with each value of each circumstance as the usual one, one at a time. */
function variationsOf(definition: WorldDefinition): WorldDefinition[] {
  return Object.entries(definition.situations).flatMap(
    ([name, circumstance]: [string, Circumstance]) =>
      Object.keys(circumstance.values).map((usual) => ({
        ...definition,
        situations: { ...definition.situations, [name]: { ...circumstance, usual } },
      })),
  );
}

describe.each([...registered, ...lamps])('about $id', (definition) => {
  test.each(variationsOf(definition))(
    'an article begins without a mistake, whatever is usual there',
    (world) => {
      const text = firstArticle('Light: the "lamp"', world);
      const { diagnostics, executed, draft, title, procedures } = compile(
        { file: 'new.mdx', text },
        [world],
      );
      expect(diagnostics, text).toEqual([]);
      expect({ executed, draft, title }).toEqual({
        executed: 1,
        draft: true,
        title: 'Light: the "lamp"',
      });
      expect(text).toContain('\n## Result\n\n');
      expect(procedures[0]?.steps[0]?.controls, text).not.toEqual([]);
    },
  );
});

test('it says what readers do in the words of the world, and what comes of it', () => {
  expect(firstArticle('Light', lampWorld)).toContain(
    '\n1. Press **Power**. _Lamp on_ is shown.\n\n## Result\n\nThe lamp is lit.\n',
  );
});

test('where nothing can be done there is something to look at', () => {
  const [lamp] = lampWorld.devices;
  const bare = ({ title }: { title: string }): Device['screens'][string] => ({
    shows: [],
    draw: () => ({ title, parts: [] }),
  });
  const screens = Object.fromEntries(
    Object.keys(lamp.screens).map((title) => [title, bare({ title })]),
  );
  const still: WorldDefinition = { ...lampWorld, devices: [{ ...lamp, screens }] };
  const text = firstArticle('Look', still);
  expect(compile({ file: 'new.mdx', text }, [still])).toMatchObject({
    diagnostics: [],
    executed: 1,
  });
});

describe('the command', () => {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rehearsal-new-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (
    ...args: readonly string[]
  ): { code: number | null; stdout: string; stderr: string } => {
    const env = { ...process.env, INIT_CWD: folder, NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
      cwd: project,
      env,
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  };

  test('writes an article that its own check finds nothing wrong with', () => {
    const { code, stdout } = run('new', 'Change the password', '--folder', 'articles');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^articles\/change-the-password\.mdx is there/);
    expect(readFileSync(join(folder, 'articles/change-the-password.mdx'), 'utf8')).toContain(
      'title: Change the password\n',
    );
    const checked = run('check', 'articles');
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toMatch(/^1 article, 1 step executed in .* covered, 1 draft\n$/);
    expect(run('new', 'Change the password', '--folder', 'articles')).toMatchObject({
      code: 1,
      stderr: 'articles/change-the-password.mdx is already there.\n',
    });
  });

  test('says what an article needs', () => {
    expect(run('new')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'An article needs a title: npm run new -- "Change the password"\n',
    });
  });

  test('says which worlds there are', () => {
    const { code, stderr } = run('new', 'Light', '--world', 'moon', '--folder', 'articles');
    expect(code).toBe(1);
    expect(stderr).toContain(registered.map(({ id }) => id).join(', '));
  });
});

describe('in a copy of the simulator', () => {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  let copy: string;
  const folder = (): string => join(copy, 'src/simulator');
  const begin = (...args: readonly string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'new', ...args, '--folder', folder()], {
      cwd: project,
      env: { ...process.env, NO_COLOR: '1' },
      encoding: 'utf8',
    });
  /** What the linter says of files. */
  const lint = (...files: readonly string[]): string => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(project, 'node_modules/eslint/bin/eslint.js'), ...files],
      { cwd: copy, encoding: 'utf8' },
    );
    return stdout + stderr;
  };
  /** What the type-checker says of files of the simulator. */
  const mistypedIn = (...files: readonly string[]): string[] => {
    const path = join(folder(), 'tsconfig.json');
    const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as {
      config: unknown;
    };
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder());
    const program = ts.createProgram(fileNames, options);
    const found = fileNames.filter((name) => files.some((file) => name.includes(file)));
    expect(found.length).toBeGreaterThan(files.length);
    return found.flatMap((name) =>
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(name))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    );
  };

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'rehearsal-simulator-'));
    cpSync(join(project, 'src/simulator'), folder(), { recursive: true });
    for (const file of ['tsconfig.base.json', 'eslint.config.js', 'package.json'])
      cpSync(join(project, file), join(copy, file));
    writeFileSync(
      join(copy, 'tsconfig.json'),
      '{ "extends": "./tsconfig.base.json", "include": ["src"] }',
    );
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  test('a device, a world and a screen pass the type-checker, the linter and the contract', async () => {
    await newDevice(folder(), 'Coffee maker');
    expect(begin('--world', 'kitchen', '--device', 'Coffee maker')).toMatchObject({
      status: 0,
      stderr: '',
    });
    await newWorld(folder(), 'garden');
    expect(begin('--screen', 'coffee-maker', 'about')).toMatchObject({ status: 0, stderr: '' });
    expect(begin('--device', 'coffee maker')).toMatchObject({
      status: 1,
      stderr: 'There is a device coffee-maker already.\n',
    });

    const written = ['coffee-maker', 'garden'].map((name) => `src/simulator/devices/${name}`);
    const inWorlds = ['kitchen', 'garden', 'index'].map(
      (name) => `src/simulator/worlds/${name}.ts`,
    );
    expect(mistypedIn(...written, ...inWorlds)).toEqual([]);
    expect(lint(...written, ...inWorlds)).toBe('');

    const { worlds } = (await import(pathToFileURL(join(folder(), 'worlds/index.ts')).href)) as {
      worlds: readonly WorldDefinition[];
    };
    const made = worlds.filter(({ id }) => id === 'kitchen' || id === 'garden');
    expect(made).toHaveLength(2);
    for (const world of made) {
      const verdicts = await contractOf(world);
      expect(verdicts.filter(({ breaches }) => breaches.length > 0)).toEqual([]);
      const article = compile({ file: 'new.mdx', text: firstArticle('Coffee', world) }, [world]);
      expect(article).toMatchObject({ diagnostics: [], executed: 1 });
    }
    expect(Object.keys(made[0]?.devices[0].screens ?? {})).toEqual(['off', 'on', 'about']);
  });

  test('what is laid out otherwise is left alone, and what is missing is said', () => {
    const machine = join(folder(), 'devices/recorder/machine.ts');
    const before = readFileSync(machine, 'utf8');
    const { status, stderr } = begin('--screen', 'recorder', 'about');
    expect(status).toBe(1);
    expect(stderr).toContain('machine.ts lacks a type whose name ends in Event');
    expect(readFileSync(machine, 'utf8')).toBe(before);
  });
});
