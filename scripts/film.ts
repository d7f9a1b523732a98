/** `npm run film`: films a run through the first article in the browser, for the README. */
import './help.mjs';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { compile } from '../src/compiler/index.ts';
import { worlds } from '../src/simulator/worlds/index.ts';
import { buildSite, makeSiteFolder } from './build-site.ts';
import { encodeFilm, type FilmFrame } from './encode-film.ts';
import { withBrowser } from './measure-pages.ts';
import { deedsOf, makeMoves } from './perform-article.ts';
import { giveUp, project } from './project.ts';
import { serveFolder } from './serve-folder.ts';

const article = 'content/procedures/password-reset-on-local-gui.mdx';
const film = 'docs/film.gif';
const size = { width: 1200, height: 720 };
/** Milliseconds: a reader who knows the way. */
const pace = { move: 450, key: 45 };
/**
 * Seconds: the least from one picture to the next, and what the film takes at most, however slow
 * the machine is that makes it.
 */
const beat = 0.1;
const length = 18;

const compiled = compile(
  { file: article, text: readFileSync(join(project, article), 'utf8') },
  worlds,
);
const world =
  worlds.find(({ id }) => id === compiled.world) ??
  giveUp(`${article} is about a world that is not there.`);
const folder = makeSiteFolder();
try {
  console.log('Building the site …');
  const out = join(folder, 'site');
  const { code, output } = await buildSite({ base: '/', out, cache: join(folder, 'cache') });
  if (code !== 0) giveUp(`${output}\nThe site could not be built.`);
  const { url, close } = await serveFolder(out, { port: 0 });
  const frames = await withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: size, colorScheme: 'dark' });
    await page.addInitScript(drawPointer);
    await page.goto(`${url}procedures/${compiled.slug}/`, { waitUntil: 'networkidle' });
    await page.locator('[data-stage]').hover();
    await page.waitForTimeout(2_000);
    return record(page, () => makeMoves(page, deedsOf(compiled, world), pace));
  });
  await close();
  const taken = (frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0);
  const seconds = Math.min(taken, length);
  const bytes = encodeFilm(
    frames.map(({ picture, at }) => ({ picture, at: (at * seconds) / taken })),
  );
  writeFileSync(join(project, film), bytes);
  console.log(
    `${film}: ${seconds.toFixed(0)} s, ${String(frames.length)} pictures, ${(bytes.length / 1e6).toFixed(2)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What a page shows while something is done to it. */
async function record(page: Page, act: () => Promise<void>): Promise<FilmFrame[]> {
  const frames: FilmFrame[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Page.screencastFrame', ({ data, metadata: { timestamp = 0 }, sessionId }) => {
    if (timestamp - (frames.at(-1)?.at ?? -Infinity) >= beat)
      frames.push({ picture: Buffer.from(data, 'base64'), at: timestamp });
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', { format: 'png' });
  await act();
  await page.waitForTimeout(1_000);
  await session.send('Page.stopScreencast');
  return frames;
}

/** Runs in the page. A film shows no pointer of its own. */
function drawPointer(): void {
  addEventListener('DOMContentLoaded', () => {
    const svg = 'http://www.w3.org/2000/svg';
    const pointer = document.createElementNS(svg, 'svg');
    const arrow = document.createElementNS(svg, 'path');
    arrow.setAttribute('d', 'M1 1v17l4.5-4 3 7 3.5-1.5-3-7h6z');
    arrow.setAttribute('fill', '#fff');
    arrow.setAttribute('stroke', '#000');
    pointer.append(arrow);
    Object.assign(pointer.style, {
      position: 'fixed',
      zIndex: '99',
      inset: '0 auto auto 0',
      width: '18px',
      height: '24px',
      pointerEvents: 'none',
      transition: 'translate 0.25s ease-out',
    });
    document.body.append(pointer);
    addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        pointer.style.translate = `${String(clientX)}px ${String(clientY)}px`;
      },
      { capture: true },
    );
  });
}
