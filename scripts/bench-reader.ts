/**
 * `npm run bench -- --reader`: what a reader feels of the front page and of articles, short and
 * long, beside what we aim at.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { compile } from '../src/compiler/index.ts';
import { worlds } from '../src/simulator/worlds/index.ts';
import { buildSite, makeSiteFolder } from './build-site.ts';
import { compressSite } from './compress-site.ts';
import { longArticle } from './generate-articles.ts';
import { askLighthouse } from './measure-lighthouse.ts';
import { withBrowser } from './measure-pages.ts';
import {
  measureFeel,
  measureRest,
  measureTrivialFeel,
  percentile,
  type Feel,
} from './measure-reader.ts';
import { median } from './median.ts';
import { deedsOf, type GesturedMove } from './perform-article.ts';
import { print, row } from './print-table.ts';
import { giveUp, project } from './project.ts';
import { serveFolder } from './serve-folder.ts';

const aims = { lighthouse: 99, answer: 50, beside: 1.5, shift: 0, rest: 2 };
const steps = 30;
const first = 'password-reset-on-local-gui';
const long = 'long';

/** Measures with a site of its own, so often; prints the medians. */
export async function benchReader(times: number): Promise<void> {
  const folder = makeSiteFolder();
  try {
    const content = join(folder, 'content');
    const texts = {
      [first]: readFileSync(join(project, `content/procedures/${first}.mdx`), 'utf8'),
      [long]: longArticle(steps),
    };
    mkdirSync(content);
    for (const [name, text] of Object.entries(texts))
      writeFileSync(join(content, `${name}.mdx`), text);
    const out = join(folder, 'site');
    console.log('\nBuilding the site …');
    const { code, output } = await buildSite({
      base: '/',
      out,
      cache: join(folder, 'cache'),
      env: { CONTENT_DIR: content },
    });
    if (code !== 0) giveUp(`${output}\nThe site could not be built.`);
    compressSite(out);
    const { url, close } = await serveFolder(out, { port: 0 });
    await judge([url, `${url}procedures/${first}/`]);
    await withBrowser(async (browser) => {
      for (const [name, text] of Object.entries(texts)) {
        const deeds = deedsOfText(name, text);
        await feel(browser, `${url}procedures/${name}/`, deeds, times);
      }
    });
    await close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function deedsOfText(name: string, text: string): GesturedMove[] {
  const article = compile({ file: `${name}.mdx`, text }, worlds);
  const world = worlds.find(({ id }) => id === article.world);
  return world ? deedsOf(article, world) : giveUp(`There is no world called ${article.world}.`);
}

async function judge(addresses: readonly string[]): Promise<void> {
  const rows = [];
  for (const address of addresses) {
    const { scores, faults } = await askLighthouse(address);
    const isHeld = Object.values(scores).every((score) => score >= aims.lighthouse);
    const cells = Object.fromEntries(
      Object.entries(scores).map(([name, score]) => [name, String(score)]),
    );
    rows.push({
      page: new URL(address).pathname,
      ...cells,
      aim: `${isHeld ? '✓' : '✗'} ${String(aims.lighthouse)}`,
      faults: faults.join(', '),
    });
  }
  print('Lighthouse, as a phone on a slow network', rows);
}

/** Each in turn with the trivial page, so that what else the machine has to do slows both. */
async function feel(
  browser: Browser,
  address: string,
  deeds: readonly GesturedMove[],
  times: number,
): Promise<void> {
  const runs: { ours: Feel; trivial: Feel; rest: number; paused: number }[] = [];
  for (let run = 0; run < times; run += 1)
    runs.push({
      trivial: await measureTrivialFeel(browser, deeds),
      ours: await measureFeel(browser, address, deeds),
      rest: await measureRest(browser, address),
      paused: await measureRest(browser, address, (page) => page.locator('.stage-pause').click()),
    });
  const ofFeel = (share: number, whose: 'ours' | 'trivial'): number =>
    median(runs.map((run) => percentile(run[whose].answers, share)));
  const slow = ofFeel(0.95, 'ours');
  const beside = slow / ofFeel(0.95, 'trivial');
  const { pathname } = new URL(address);
  print(
    `${pathname}: ${String(runs[0]?.ours.answers.length ?? 0)} clicks and keys, four times slower than here (medians of ${String(times)})`,
    [
      row('from a click or key to the next picture, half of them', ofFeel(0.5, 'ours'), 'ms'),
      row('95 of 100', slow, 'ms', aims.answer),
      row('95 of 100 on a trivial page', ofFeel(0.95, 'trivial'), 'ms'),
      row('beside the trivial page', beside, '×', aims.beside),
      row('what moves by itself (CLS)', median(runs.map(({ ours }) => ours.shift)), '', aims.shift),
      row(
        'busy while nobody touches it',
        median(runs.map(({ rest }) => rest)) * 100,
        '%',
        aims.rest,
      ),
      row(
        'busy while its pictures are paused',
        median(runs.map(({ paused }) => paused)) * 100,
        '%',
        aims.rest,
      ),
    ],
  );
}
