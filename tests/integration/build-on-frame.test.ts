/** A build after a change makes what a build from nothing makes, and touches nothing else. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOnFrame, type OnFrame } from '../../scripts/build-on-frame.ts';
import { buildSite } from '../../scripts/build-site.ts';
import { plainSurroundings } from './lamp-site.ts';

const place = mkdtempSync(join(tmpdir(), 'rehearsal-frame-'));
const content = join(place, 'content');
const [first, second] = [join(place, 'first'), join(place, 'second')];
/** Said by the site builder, and by nobody else. */
const builder = '[build]';

const article = (name: string, more = '', past = ''): string => `---
title: Open the menu of ${name}
description: Open the main menu of a recorder without an unlock pattern.
world: dahua-recorder
situation: { generation: G1, pattern: none }
${past}---
${more}
## Steps

1. Right-click the **live view**, then click **Main Menu**. The _Login_ window opens.
`;

const env = {
  ...Object.fromEntries(
    Object.entries(plainSurroundings()).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  ),
  CONTENT_DIR: content,
  SITE: 'https://example.com',
  // Two builds may lie on two sides of midnight.
  SOURCE_DATE_EPOCH: '1800000000',
};

async function build(out: string, cache: string): Promise<string> {
  const { code, output } = await buildSite({ out, cache: join(place, cache), env });
  if (code !== 0) throw new Error(output);
  return output;
}

function write(name: string, text: string): void {
  writeFileSync(join(content, `${name}.mdx`), text);
}

const pageOf = (out: string, name: string): string => join(out, 'procedures', name, 'index.html');

/** Every file of a site with what stands in it. */
function filesOf(site: string): Record<string, string> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(site, file)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((file) => [file, readFileSync(join(site, file), 'base64')]),
  );
}

beforeAll(async () => {
  mkdirSync(content);
  for (const name of ['one', 'two', 'three']) write(name, article(name));
  // Its page only the site builder can make.
  write('four', article('four', '\nIt takes {1 + 1} minutes.\n'));
  expect(await build(first, 'cache')).toContain(builder);
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

test('what has changed is made anew, and nothing else is written', async () => {
  const before = statSync(pageOf(first, 'one'));
  write('two', article('two', '\nIt takes a minute.\n'));
  expect(await build(first, 'cache')).not.toContain(builder);
  expect(readFileSync(pageOf(first, 'two'), 'utf8')).toContain('It takes a minute.');
  const after = statSync(pageOf(first, 'one'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('it is the same, byte for byte, as a site that is built from nothing', async () => {
  expect(await build(second, 'another-cache')).toContain(builder);
  const [one, other] = [filesOf(first), filesOf(second)];
  expect(Object.keys(one)).toEqual(Object.keys(other));
  expect(Object.keys(one).filter((file) => one[file] !== other[file])).toEqual([]);
});

test('a site says on which day it was built, and each page what proves it', () => {
  expect(readFileSync(join(first, 'built.txt'), 'utf8')).toBe('2027-01-15');
  const proof: unknown = JSON.parse(
    readFileSync(join(first, 'procedures', 'one', 'proof.json'), 'utf8'),
  );
  expect(proof).toMatchObject({
    variants: expect.any(Number) as unknown,
    sentences: expect.arrayContaining([
      expect.objectContaining({ at: 'step-1', reading: 'done' }),
    ]) as unknown,
  });
});

test('every page has its address and a picture of its screen, drawn once for all that show it', () => {
  const pictures = ['one', 'four'].map((name) => join(first, 'procedures', name, 'picture.png'));
  for (const [at, name] of ['one', 'four'].entries()) {
    const html = readFileSync(pageOf(first, name), 'utf8');
    const url = `https://example.com/procedures/${name}/`;
    expect(html).toContain(`<link rel="canonical" href="${url}">`);
    expect(html).toContain(`<meta property="og:image" content="${url}picture.png">`);
    expect(readFileSync(pictures[at] ?? '').toString('latin1', 1, 4)).toBe('PNG');
  }
  const [one, four] = pictures.map((picture) => statSync(picture).ino);
  expect(one).toBe(four);
  const map = readFileSync(join(first, 'sitemap.xml'), 'utf8');
  expect(map).toContain('<loc>https://example.com/procedures/four/</loc>');
  expect(map).not.toContain('offline/');
});

test('where an article was leads to it, and what has changed in it is told', async () => {
  const past = 'moved-from: uno\nchanged:\n  2027-03-01: The menu has another <name>.\n';
  write('one', article('one', '', past));
  expect(await build(first, 'cache')).not.toContain(builder);
  const moved = readFileSync(pageOf(first, 'uno'), 'utf8');
  expect(moved).toContain('content="0; url=/procedures/one/"');
  expect(readFileSync(join(first, '_redirects'), 'utf8')).toBe(
    '/procedures/uno/ /procedures/one/ 301\n',
  );
  const feed = readFileSync(join(first, 'changes.xml'), 'utf8');
  expect(feed).toContain('<updated>2027-03-01T00:00:00Z</updated>');
  expect(feed).toContain('<summary>The menu has another &lt;name&gt;.</summary>');
  write('one', article('one'));
  await build(first, 'cache');
});

test('a page that somebody has spoiled is made anew', async () => {
  const whole = readFileSync(pageOf(first, 'one'), 'utf8');
  writeFileSync(pageOf(first, 'one'), 'spoiled');
  await build(first, 'cache');
  expect(readFileSync(pageOf(first, 'one'), 'utf8')).toBe(whole);
});

test('a mistake leaves the last site as it is', async () => {
  write('two', article('two').replace('**Main Menu**', '**Main Manu**'));
  const { code, output } = await buildSite({ out: first, cache: join(place, 'cache'), env });
  expect(code).not.toBe(0);
  expect(output).toContain('Main Manu');
  expect(readFileSync(pageOf(first, 'two'), 'utf8')).toContain('It takes a minute.');
  write('two', article('two', '\nIt takes a minute.\n'));
});

test('an article that takes the site builder has it called where it changes', async () => {
  expect(readFileSync(pageOf(first, 'four'), 'utf8')).toContain('It takes 2 minutes.');
  const attempt = async (): Promise<OnFrame> =>
    buildOnFrame({
      made: join(place, 'made'),
      place: first,
      surroundings: { ...process.env, ...env, CACHE_DIR: join(place, 'cache') },
    });
  expect((await attempt()).finished).toMatchObject({ code: 0 });
  write('four', article('four', '\nIt takes {1 + 2} minutes.\n'));
  expect((await attempt()).finished).toBeUndefined();
});

test('what lists say of an article changes the lists', async () => {
  write('two', article('a recorder that was renamed', '\nIt takes a minute.\n'));
  expect(await build(first, 'cache')).toContain(builder);
  expect(readFileSync(pageOf(first, 'four'), 'utf8')).toContain('It takes 3 minutes.');
  for (const page of [join(first, 'index.html'), pageOf(first, 'one')])
    expect(readFileSync(page, 'utf8')).toContain('Open the menu of a recorder that was renamed');
});
