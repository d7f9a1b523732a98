/**
 * `npm run test:browsers`: a reader goes through the whole first article in browsers of other
 * makers, as far as they are here.
 */
import './help.mjs';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { webkit } from 'playwright-core';
import { launch } from 'puppeteer-core';
import { compile } from '../src/compiler/index.ts';
import { worlds } from '../src/simulator/worlds/index.ts';
import { buildSite, makeSiteFolder } from './build-site.ts';
import { deedsOf, makeMoves, type Hands } from './perform-article.ts';
import { giveUp, project } from './project.ts';
import { serveFolder } from './serve-folder.ts';

const article = 'content/procedures/password-reset-on-local-gui.mdx';
const size = { width: 1440, height: 900 };
const pace = { move: 200, key: 20 };

/** A page of a browser that is here, and what went wrong on it. */
interface Opened {
  readonly name: string;
  readonly page: Hands & { goto(address: string): Promise<unknown> };
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

interface Maker {
  readonly name: string;
  /** Undefined where there is none. */
  readonly open: () => Promise<Opened | undefined>;
  readonly advice: string;
}

const makers: readonly Maker[] = [
  {
    name: 'Firefox',
    open: openFirefox,
    advice: 'Install it (Debian: apt install firefox-esr), or name one in FIREFOX_PATH.',
  },
  {
    name: 'WebKit',
    open: openWebKit,
    advice:
      'Fetch it with npx playwright-core install webkit, or name one of Playwright’s in WEBKIT_PATH.',
  },
];

const compiled = compile(
  { file: article, text: readFileSync(join(project, article), 'utf8') },
  worlds,
);
const world =
  worlds.find(({ id }) => id === compiled.world) ??
  giveUp(`${article} is about a world that is not there.`);
const folder = makeSiteFolder();
const results: (boolean | undefined)[] = [];
try {
  const out = join(folder, 'site');
  const { code, output } = await buildSite({ base: '/', out, cache: join(folder, 'cache') });
  if (code !== 0) giveUp(`${output}\nThe site could not be built.`);
  const { url, close } = await serveFolder(out, { port: 0 });
  for (const maker of makers)
    results.push(await tryIn(maker, `${url}procedures/${compiled.slug}/`));
  await close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (results.every((result) => result === undefined))
  console.log('There is no other browser here: nothing is tested.');
process.exitCode = results.includes(false) ? 1 : 0;

/** Whether a reader can go through the article; undefined where there is no such browser. */
async function tryIn({ name, open, advice }: Maker, address: string): Promise<boolean | undefined> {
  const opened = await open();
  if (!opened) {
    console.log(`– ${name} is not here. ${advice}`);
    return undefined;
  }
  const faults: string[] = [];
  try {
    await opened.page.goto(address);
    await makeMoves(opened.page, deedsOf(compiled, world), pace);
    const ending = await opened.page.evaluate(
      `document.querySelector('.step-ending-title')?.textContent`,
    );
    if (!ending) faults.push('The end is not told.');
  } catch (error) {
    faults.push(String(error));
  }
  faults.push(...opened.troubles);
  await opened.close();
  console.log(
    [`${faults.length > 0 ? '✗' : '✓'} ${opened.name}: ${compiled.title}`, ...faults].join('\n  '),
  );
  return faults.length === 0;
}

async function openFirefox(): Promise<Opened | undefined> {
  const executablePath = firefoxPath();
  if (executablePath === undefined) return undefined;
  const browser = await launch({ browser: 'firefox', executablePath, defaultViewport: size });
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  return { name: await browser.version(), page, troubles, close: () => browser.close() };
}

function firefoxPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    process.env['FIREFOX_PATH'] ?? '',
    ...folders.flatMap((each) => ['firefox', 'firefox-esr'].map((name) => join(each, name))),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return candidates.find((path) => path !== '' && existsSync(path));
}

async function openWebKit(): Promise<Opened | undefined> {
  const executablePath = process.env['WEBKIT_PATH'] ?? webkit.executablePath();
  if (!existsSync(executablePath)) return undefined;
  const browser = await webkit.launch({ executablePath });
  const page = await browser.newPage({ viewport: size });
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  return { name: `WebKit ${browser.version()}`, page, troubles, close: () => browser.close() };
}
