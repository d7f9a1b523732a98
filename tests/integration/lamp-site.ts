/** Builds the site about the lamp, with articles of a test's own, into a temporary folder. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeSiteFolder } from '../../scripts/build-site.ts';

const run = promisify(execFile);

/** A correct article about the lamp; `number` makes its title and its file one of many. */
export function lampArticle(number = 1): string {
  const name = String(number).padStart(3, '0');
  return `---
title: Light lamp ${name}
description: Light the lamp and give it a name.
world: lamp
situation:
  mains: on
---

A dark lamp lights.

## Steps

1. Press **Power**. After a moment _Lamp on_ is shown.

   > [!NOTE]
   > The lamp takes two seconds to light.

2. Press **Rename**. The _Rename Lamp_ window opens.

3. Enter a name of your own in **Name** and press **Save**.

## Result

The lamp is lit.
`;
}

/** Many correct articles by file name. */
export function lampArticles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `light-${String(index + 1).padStart(3, '0')}.mdx`,
      lampArticle(index + 1),
    ]),
  );
}

/** Writes articles into a new folder and returns it. */
export async function contentFolder(articles: Readonly<Record<string, string>>): Promise<string> {
  const content = join(await mkdtemp(join(tmpdir(), 'rehearsal-site-')), 'content');
  await mkdir(content);
  for (const [name, text] of Object.entries(articles)) await writeFile(join(content, name), text);
  return content;
}

export interface Built {
  /** The folder of the finished site. */
  readonly dist: string;
  /** Everything the build said. */
  readonly output: string;
  readonly succeeded: boolean;
}

/** Surroundings in which a site builder does not notice that a test runs it. */
export function plainSurroundings(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !['NODE_ENV', 'VITEST', 'BASE_URL'].includes(name),
  );
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

/** An article about the lamp that is not to be published yet. */
export function draft(article: string): string {
  return article.replace('world: lamp', 'world: lamp\ndraft: true');
}

/** Builds a site, below a path if need be; a refused one is an answer, not an error. */
export async function buildLampSite(
  articles: Readonly<Record<string, string>>,
  config = 'tests/lamp/astro.config.mjs',
  base = '/',
): Promise<Built> {
  const content = await contentFolder(articles);
  const dist = await mkdtemp(join(content, '../dist-'));
  // Tests build side by side: each in a folder of its own within the project.
  const place = makeSiteFolder();
  const out = join(place, 'dist');
  const env = {
    ...plainSurroundings(),
    LAMP_CONTENT: content,
    OUT_DIR: out,
    CACHE_DIR: join(place, 'cache'),
    BASE_PATH: base,
  };
  const command = ['node_modules/astro/bin/astro.mjs', 'build', '--config', config];
  try {
    const { stdout, stderr } = await run(process.execPath, command, { env });
    await cp(out, dist, { recursive: true });
    return { dist, output: stdout + stderr, succeeded: true };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { dist, output: stdout + stderr, succeeded: false };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
