/** The walls of the house: which room may know what. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { usualSituation } from '../../src/simulator/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { readSource, sourceOf, type Source } from './imports.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const src = join(project, 'src');

interface Room {
  /** Other rooms it may enter, and whether only their types may come back. */
  readonly enters: Readonly<Record<string, 'anything' | 'types'>>;
  /** Packages it may use; a pattern with a star at its end covers what begins like it. */
  readonly packages: readonly string[];
}

const rooms: Readonly<Record<string, Room>> = {
  simulator: { enters: {}, packages: ['xstate'] },
  compiler: {
    enters: { simulator: 'anything' },
    packages: [
      'unified',
      'remark-*',
      'rehype-*',
      'mdast*',
      'micromark*',
      'unist*',
      'vfile*',
      'yaml',
      'estree',
      'hast',
      'fastest-levenshtein',
      'github-slugger',
    ],
  },
  contract: { enters: { simulator: 'anything' }, packages: ['xstate', 'node:util'] },
  survey: { enters: { simulator: 'anything', compiler: 'types' }, packages: [] },
  archive: {
    enters: { simulator: 'types', compiler: 'anything' },
    packages: ['cacache', 'tinypool', 'node:*'],
  },
  integration: {
    enters: {
      simulator: 'anything',
      compiler: 'anything',
      archive: 'anything',
      survey: 'anything',
      components: 'anything',
    },
    packages: [
      'astro',
      '@astrojs/mdx',
      'vite',
      'pagefind',
      'magic-string',
      'unified',
      'mdast',
      'remark-*',
      'rehype-*',
      '@resvg/resvg-wasm',
      'node:*',
    ],
  },
  walkthrough: { enters: { simulator: 'anything', compiler: 'types' }, packages: [] },
  components: {
    enters: {
      simulator: 'anything',
      compiler: 'types',
      survey: 'anything',
      walkthrough: 'anything',
    },
    packages: [
      '@dagrejs/dagre',
      'preact*',
      'qrcode*',
      'lucide*',
      'strip-json-comments',
      'turndown',
      'astro',
      'astro:*',
      'rehearsal:*',
    ],
  },
  layouts: {
    enters: {
      components: 'anything',
      styles: 'anything',
      simulator: 'anything',
      compiler: 'types',
    },
    packages: ['astro', 'astro:*'],
  },
  pages: {
    enters: {
      layouts: 'anything',
      components: 'anything',
      styles: 'anything',
      simulator: 'anything',
      survey: 'anything',
      compiler: 'types',
    },
    packages: ['astro', 'astro:*', 'rehearsal:*'],
  },
  styles: { enters: {}, packages: [] },
};

/**
 * Rooms with doors: their `index.ts`, and what else is named. The others are shelves of pages and
 * components, taken one by one.
 */
const doors: Readonly<Record<string, readonly string[]>> = {
  simulator: ['index.ts'],
  contract: ['index.ts'],
  survey: ['index.ts'],
  walkthrough: ['index.ts'],
  compiler: ['index.ts', 'catalogue.ts'],
  archive: ['index.ts'],
  integration: ['index.ts', 'finish.ts'],
};

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.includes(sep) && /\.(ts|tsx|astro)$/.test(file))
  .map((file) => ({ file, source: readSource(join(src, file)) }));

/** What is wrong with a file at this path below `src/`. */
function faultsOf(file: string, source: Source): string[] {
  const name = roomOf(file);
  const room = rooms[name];
  if (!room) return [`${name} is no room of this house`];
  const faults = source.imports.flatMap(({ from, typesOnly }) => {
    if (!from.startsWith('.'))
      return room.packages.some((allowed) => covers(allowed, from)) ? [] : [`uses ${from}`];
    const target = relative(src, join(src, dirname(file), from.replace(/\?.*$/, '')));
    const entered = roomOf(target);
    if (entered === name) return [];
    if (entered === '..') return [`leaves src/ for ${from}`];
    const permission = room.enters[entered];
    if (!permission) return [`enters ${entered}`];
    if (permission === 'types' && !typesOnly) return [`enters ${entered} for more than its types`];
    return doors[entered]?.every((door) => target !== join(entered, door))
      ? [`enters ${entered} beside its door: ${from}`]
      : [];
  });
  if (source.exportsEverything) faults.push('exports everything, whatever it is');
  if (['simulator', 'compiler', 'walkthrough'].includes(name))
    faults.push(...source.asksTheWorldOutside.map((call) => `asks the world outside: ${call}`));
  return faults;
}

function roomOf(path: string): string {
  return path.split(sep)[0] ?? '';
}

function covers(allowed: string, name: string): boolean {
  return allowed.endsWith('*')
    ? name.startsWith(allowed.slice(0, -1))
    : name === allowed || name.startsWith(`${allowed}/`);
}

describe('the rooms', () => {
  test('are all there', () => {
    expect(new Set(sources.map(({ file }) => roomOf(file)))).toEqual(
      new Set(Object.keys(rooms).filter((name) => name !== 'styles')),
    );
  });

  test.each(Object.keys(rooms))('%s stays within its walls', (name) => {
    const faults = sources
      .filter(({ file }) => roomOf(file) === name)
      .flatMap(({ file, source }) => faultsOf(file, source).map((fault) => `${file} ${fault}`));
    expect(faults).toEqual([]);
  });

  test.each([
    ['simulator/world.ts', "import type { Root } from 'mdast';", 'uses mdast'],
    ['simulator/world.ts', "import { compile } from '../compiler/index.ts';", 'enters compiler'],
    ['simulator/world.ts', 'const now = Date.now();', 'asks the world outside: Date.now()'],
    ['compiler/compile.ts', 'const today = new Date();', 'asks the world outside: new Date()'],
    ['compiler/compile.ts', "import { readFile } from 'node:fs';", 'uses node:fs'],
    [
      'walkthrough/session.ts',
      "import { copy } from '../components/procedure/copy.ts';",
      'enters components',
    ],
    [
      'compiler/compile.ts',
      "import { act } from '../simulator/world.ts';",
      'enters simulator beside its door: ../simulator/world.ts',
    ],
    [
      'components/device/part.ts',
      "import { compile } from '../../compiler/index.ts';",
      'enters compiler for more than its types',
    ],
    [
      'components/device/part.ts',
      "const door = await import('../../integration/index.ts');",
      'enters integration',
    ],
    ['compiler/index.ts', "export * from './compile.ts';", 'exports everything, whatever it is'],
    [
      'pages/index.ts',
      "import { lamp } from '../../tests/lamp/world.ts';",
      'leaves src/ for ../../tests/lamp/world.ts',
    ],
  ])('a breach would be seen: %s with %s', (file, text, fault) => {
    expect(faultsOf(file, sourceOf(text))).toEqual([fault]);
  });

  test.each([
    ['components/device/part.ts', "import type { Step } from '../../compiler/index.ts';"],
    ['components/device/part.ts', "import { type Step } from '../../compiler/index.ts';"],
    ['compiler/compile.ts', 'const then = new Date(0);'],
  ])('what is allowed is not taken for a breach: %s with %s', (file, text) => {
    expect(faultsOf(file, sourceOf(text))).toEqual([]);
  });
});

/**
 * The phases of the compiler and what they stand on, from the ground up; files of the compiler in
 * no folder are beside them.
 */
const floors = ['parse', 'resolve', 'execute', 'rules', 'check', 'emit'];

/**
 * The imports of a file of the compiler that run up, to a later phase or to what puts the phases
 * together.
 */
function risesOf(file: string, { imports }: Source): string[] {
  const floorOf = (path: string): number =>
    /^compiler.(?:compile|index).ts$/.test(path)
      ? floors.length
      : floors.indexOf(path.split(sep)[1] ?? '');
  const own = floorOf(file);
  return imports
    .map(({ from }) => from)
    .filter((from) => own >= 0 && from.startsWith('.') && floorOf(join(dirname(file), from)) > own);
}

test('no phase of the compiler knows a later one', () => {
  expect(
    risesOf(
      join('compiler', 'check', 'links.ts'),
      sourceOf("import { emit } from '../emit/emit.ts';"),
    ),
  ).toEqual(['../emit/emit.ts']);
  expect(
    risesOf(
      join('compiler', 'emit', 'emit.ts'),
      sourceOf("import type { Source } from '../compile.ts';"),
    ),
  ).toEqual(['../compile.ts']);
  const rises = sources
    .filter(({ file }) => roomOf(file) === 'compiler')
    .flatMap(({ file, source }) => risesOf(file, source).map((from) => `${file} knows ${from}`));
  expect(rises).toEqual([]);
});

/**
 * What a device's file knows of other devices: nothing but the simulator's door, its own folder and
 * the doors of services is left.
 */
function acquaintancesOf(file: string, { imports }: Source): string[] {
  const folderOf = (path: string): string => path.split(sep).slice(0, 3).join(sep);
  return imports
    .map(({ from }) => from)
    .filter((from) => from.startsWith('.'))
    .filter((from) => {
      const target = join(dirname(file), from);
      const isDoor =
        target === join('simulator', 'index.ts') ||
        (target.startsWith(join('simulator', 'services')) && from.endsWith('/index.ts'));
      return !isDoor && folderOf(target) !== folderOf(file);
    });
}

test('devices know nothing of each other, and of services no more than their doors', () => {
  const phone = join('simulator', 'devices', 'phone', 'machine.ts');
  expect(acquaintancesOf(phone, sourceOf("import { rules } from '../recorder/index.ts';"))).toEqual(
    ['../recorder/index.ts'],
  );
  expect(
    acquaintancesOf(phone, sourceOf("import { rules } from '../../services/account/machine.ts';")),
  ).toEqual(['../../services/account/machine.ts']);
  const acquaintances = sources
    .filter(({ file }) =>
      ['devices', 'services'].some((folder) => file.startsWith(join('simulator', folder) + sep)),
    )
    .flatMap(({ file, source }) =>
      acquaintancesOf(file, source).map((from) => `${file} knows ${from}`),
    );
  expect(acquaintances).toEqual([]);
});

/**
 * What only a world may say: its name, its devices' names, and its longer labels. A phone is also a
 * frame.
 */
const ownWords = worlds.flatMap((world) => [
  world.id,
  ...world.devices.map(({ id }) => id).filter((id) => id !== 'phone'),
  ...world.devices
    .flatMap((device) => Object.values(device.words(usualSituation(world)).controls))
    .filter((label) => label.includes(' ')),
]);

function worldsWordsIn(text: string): string[] {
  return ownWords.filter((word) =>
    ["'", '"', '`', '>'].some((before) =>
      text.includes(`${before}${word}${before === '>' ? '<' : before}`),
    ),
  );
}

test('no room beside the simulator knows a world, a device or a label', () => {
  expect(worldsWordsIn('if (device.id === \'recorder\') press("Main Menu");')).toEqual([
    'recorder',
    'Main Menu',
  ]);
  const knowing = sources
    .filter(({ file }) => roomOf(file) !== 'simulator')
    .flatMap(({ file }) =>
      worldsWordsIn(readFileSync(join(src, file), 'utf8')).map((word) => `${file} says ${word}`),
    );
  expect(knowing).toEqual([]);
});

test('the types of the simulator, the compiler and the walkthrough know neither a browser nor node', () => {
  const path = join(project, 'tsconfig.rooms.json');
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    project,
  );
  const files = ts
    .createProgram(fileNames, options)
    .getSourceFiles()
    .map(({ fileName }) => fileName);
  expect(files.filter((file) => /lib\.dom|@types\/node\//.test(file))).toEqual([]);
  for (const room of ['simulator', 'compiler', 'walkthrough'])
    expect(files.filter((file) => file.includes(`/src/${room}/`)).length, room).toBeGreaterThan(5);
});
