/** What is remembered of articles never changes what is told of them. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  openArchive,
  tidyMemory,
  type Archive,
  type ArchiveOptions,
} from '../../src/archive/index.ts';
import { compile, entryOf, neighboursAmong, type Source } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

const lamps = fileURLToPath(new URL('../lamp/worlds.ts', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'rehearsal-archive-'));
let count = 0;

afterAll(() => {
  rmSync(place, { recursive: true });
});

const newFolder = (): string => join(place, String((count += 1)));

/** An article about the lamp; one in three has a mistake. */
function lampArticle(number: number): Source {
  const power = number % 3 === 0 ? 'Pwoer' : 'Power';
  const text = `---
title: Light lamp ${String(number)}
description: Light the lamp.
world: lamp
situation: { mains: on }
---

## Steps

1. Press **${power}**. After a moment _Lamp on_ is shown.
`;
  return { file: `lamp-${String(number)}.mdx`, text };
}

const articles = Array.from({ length: 6 }, (_, number) => lampArticle(number));
const compiled = articles.map(
  (source) => JSON.parse(JSON.stringify(compile(source, worlds))) as ReturnType<typeof compile>,
);
const entries = compiled.map(entryOf);

function open(options: Partial<ArchiveOptions> = {}): Archive {
  const archive = openArchive({
    worlds: lamps,
    folder: newFolder(),
    today: '2026-01-01',
    ...options,
  });
  onTestFinished(() => archive.close());
  return archive;
}

test('an article is compiled once, and remembered by the next process', async () => {
  const folder = newFolder();
  const [first, second] = [open({ folder }), open({ folder })];
  expect(await first.entries(articles)).toEqual(entries);
  expect(first.tally()).toEqual({ compiled: 6, remembered: 0 });
  expect(await second.entries(articles)).toEqual(entries);
  expect(second.tally()).toEqual({ compiled: 0, remembered: 6 });
  expect(await second.article(articles[1] ?? lampArticle(1))).toEqual(compiled[1]);
  expect(second.tally().compiled).toBe(0);
});

test('what has changed is compiled again, and nothing else', async () => {
  const archive = open();
  await archive.entries(articles);
  const changed = articles.map((source, number) =>
    number === 2 ? { ...source, text: source.text.replace('Light', 'Lit') } : source,
  );
  expect((await archive.entries(changed))[2]?.title).toBe('Lit lamp 2');
  expect(archive.tally()).toEqual({ compiled: 7, remembered: 5 });
});

test('the same text under another name is another article', async () => {
  const archive = open();
  await archive.entries(articles);
  const moved = articles.map(({ file, text }) => ({ file: `moved/${file}`, text }));
  expect((await archive.entries(moved)).map(({ file }) => file)).toEqual(
    moved.map(({ file }) => file),
  );
});

test('in several threads the same comes out, in the same order', async () => {
  const many = Array.from({ length: 40 }, (_, number) => lampArticle(number));
  const archive = open({ threads: 3 });
  expect(await archive.entries(many)).toEqual(
    many.map((source) => JSON.parse(JSON.stringify(entryOf(compile(source, worlds)))) as unknown),
  );
});

test('where nothing can be kept everything is compiled', async () => {
  const folder = newFolder();
  writeFileSync(folder, 'This is no folder.');
  const archive = open({ folder });
  expect(await archive.entries(articles)).toEqual(entries);
  expect(await archive.article(articles[4] ?? lampArticle(4))).toEqual(compiled[4]);
});

test('two at a time do not disturb each other', async () => {
  const folder = newFolder();
  const both = await Promise.all(
    [open({ folder }), open({ folder })].map((archive) => archive.entries(articles)),
  );
  expect(both).toEqual([entries, entries]);
  expect(await open({ folder }).entries(articles)).toEqual(entries);
});

type Damage = (file: string, at: number) => void;

const damages: Readonly<Record<string, Damage>> = {
  deleted: (file) => {
    rmSync(file);
  },
  'cut off': (file, at) => {
    truncateSync(file, Math.floor(at * statSync(file).size));
  },
  overwritten: (file, at) => {
    const held = readFileSync(file);
    held[Math.floor(at * held.length)] = 65 + Math.floor(at * 26);
    rmSync(file);
    writeFileSync(file, held);
  },
  'from elsewhere': (file) => {
    rmSync(file);
    writeFileSync(file, '{"version":0}\n');
  },
};

test('a damaged memory changes nothing', async () => {
  const folder = newFolder();
  const wound = fc.record({
    which: fc.nat(),
    how: fc.constantFrom(...Object.keys(damages)),
    at: fc.double({ min: 0, max: 0.99, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 6 }), async (wounds) => {
      await open({ folder }).entries(articles);
      for (const { which, how, at } of wounds) {
        const files = filesIn(folder);
        const file = files[which % files.length];
        if (file !== undefined) damages[how]?.(file, at);
      }
      const archive = open({ folder });
      expect(await archive.entries(articles)).toEqual(entries);
      expect(await Promise.all(articles.map((source) => archive.article(source)))).toEqual(
        compiled,
      );
    }),
    { numRuns: 30 },
  );
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** A register of two worlds in a folder, of which the second is changed by writing `note`. */
function register(): { readonly file: string; readonly note: string } {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const lamp = relative(
    folder,
    fileURLToPath(new URL('../lamp/world.ts', import.meta.url)),
  ).replaceAll(sep, '/');
  const note = join(folder, 'note.ts');
  const file = join(folder, 'worlds.ts');
  writeFileSync(note, `export const note = 1;\n`);
  writeFileSync(
    join(folder, 'first.ts'),
    `import { lampWorld } from '${lamp}';\nexport const first = lampWorld;\n`,
  );
  writeFileSync(
    join(folder, 'second.ts'),
    `import { lampWorld } from '${lamp}';\nimport './note.ts';\nexport const second = { ...lampWorld, id: 'second' };\n`,
  );
  writeFileSync(
    file,
    `import { first } from './first.ts';\nimport { second } from './second.ts';\nexport const worlds = [first, second];\n`,
  );
  return { file, note };
}

test('an article is compiled again when its own world has changed, not when another has', async () => {
  const { file, note } = register();
  const folder = newFolder();
  const mixed = articles.map(({ text, ...source }, number) => ({
    ...source,
    text: number < 2 ? text.replace('world: lamp', 'world: second') : text,
  }));
  await open({ worlds: file, folder }).entries(mixed);
  writeFileSync(note, `export const note = 2;\n`);
  const archive = open({ worlds: file, folder });
  await archive.entries(mixed);
  expect(archive.tally()).toEqual({ compiled: 2, remembered: 4 });
});

test('an article that does not say plainly which world it is about leans on all of them', async () => {
  const { file, note } = register();
  const folder = newFolder();
  const unsure = articles.map(({ text, ...source }) => ({
    ...source,
    text: text.replace('world: lamp', 'world: "lamp"'),
  }));
  await open({ worlds: file, folder }).entries(unsure);
  writeFileSync(note, `export const note = 3;\n`);
  const archive = open({ worlds: file, folder });
  await archive.entries(unsure);
  expect(archive.tally()).toEqual({ compiled: 6, remembered: 0 });
});

describe('an article that leans on another', () => {
  const leaning = {
    file: 'name.mdx',
    text: `${lampArticle(1).text.replace(/1\. Press[^]*/, '')}1. Do step 1 of [the other](./light.mdx).\n2. Press **Rename**.\n`,
  };
  const light = { ...lampArticle(1), file: 'light.mdx' };
  const dark = { ...light, text: light.text.replace('**Power**', '**Pwoer**') };
  const alone = (beside: readonly Source[]): unknown =>
    JSON.parse(
      JSON.stringify(
        compile(leaning, worlds, { neighbours: neighboursAmong([leaning, ...beside]) }),
      ),
    );

  test('is compiled with it', async () => {
    const archive = open();
    await archive.entries([leaning, light]);
    expect(await archive.article(leaning)).toEqual(alone([light]));
    expect(alone([light])).not.toEqual(alone([]));
  });

  test('is compiled again when that changes, also in the next process', async () => {
    const folder = newFolder();
    await open({ folder }).entries([leaning, light]);
    const [same, changed] = [open({ folder }), open({ folder })];
    await same.entries([leaning], [light]);
    expect(same.tally()).toEqual({ compiled: 0, remembered: 1 });
    expect(
      (await changed.entries([leaning], [dark]))[0]?.diagnostics.map(({ rule }) => rule),
    ).toEqual(['failed-prologue']);
    expect(changed.tally()).toEqual({ compiled: 1, remembered: 0 });
    expect((await changed.entries([leaning], [light]))[0]?.diagnostics).toEqual([]);
  });

  test('is compiled again when that appears', async () => {
    const archive = open();
    await archive.entries([leaning]);
    expect(await archive.article(leaning)).toEqual(alone([]));
    await archive.entries([leaning, light]);
    expect(await archive.article(leaning)).toEqual(alone([light]));
  });

  test('is packed with what it leans on', async () => {
    const [here, there] = [open(), open()];
    await here.entries([leaning, light]);
    await there.unpack(await here.pack(leaning));
    await there.entries([leaning], [light]);
    expect(there.tally()).toEqual({ compiled: 0, remembered: 1 });
    await there.entries([leaning], [dark]);
    expect(there.tally()).toEqual({ compiled: 1, remembered: 1 });
  });
});

test('a waiver ends on its last day, though nothing else has changed', async () => {
  const waiver = '{/* allow: label-spelling — so it is written — until 2026-01-31 */}';
  const waived = {
    file: 'waived.mdx',
    text: lampArticle(1).text.replace('**Power**.', `**power**. ${waiver}`),
  };
  const folder = newFolder();
  const rulesOn = async (today: string): Promise<string[] | undefined> =>
    (await open({ folder, today }).entries([waived]))[0]?.diagnostics.map(({ rule }) => rule);
  expect(await rulesOn('2026-01-31')).toEqual([]);
  expect(await rulesOn('2026-02-01')).toEqual(['expired-waiver']);
});

test('what was made a month ago is forgotten, in its time', async () => {
  const folder = newFolder();
  await open({ folder }).entries(articles);
  const [now, day] = [Date.now(), 86_400_000];
  const compiledAgain = async (): Promise<number> => {
    const archive = open({ folder });
    await archive.entries(articles);
    return archive.tally().compiled;
  };
  await tidyMemory(folder, now);
  expect(await compiledAgain()).toBe(0);
  await tidyMemory(folder, now + 40 * day);
  expect(await compiledAgain()).toBe(6);
});
