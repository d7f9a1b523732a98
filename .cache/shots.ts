import { chromium } from 'playwright-core';
import { findBrowser } from '/work/wt-stage/scripts/find-browser.ts';
import { serveFolder } from '/work/wt-stage/scripts/serve-folder.ts';
const site = await serveFolder('/work/wt-stage/dist', { base: '/', port: 0 });
const browser = await chromium.launch((await findBrowser()).options);
const out = '/tmp/shots'; 
const errors: string[] = [];
async function open(w: number, h: number, path: string, opts: any = {}) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: 'dark', hasTouch: w < 700, isMobile: w < 700, deviceScaleFactor: 1, ...opts });
  const page = await ctx.newPage();
  page.on('console', m => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', e => errors.push(String(e.stack)));
  await page.goto(site.url + path);
  await page.waitForTimeout(700);
  return page;
}
const A = 'procedures/password-reset-on-local-gui/';
const which = process.argv[2] ?? 'all';
if (which === 'all' || which === 'wide') {
  const p = await open(1440, 900, A);
  await p.screenshot({ path: `${out}/w0.png` });
  await p.waitForTimeout(3500);
  const did = async (n: number) => { await p.locator('[data-action=did]').click(); await p.waitForTimeout(1600); await p.screenshot({ path: `${out}/w${n}.png` }); };
  for (let n = 1; n <= 9; n++) await did(n);
}
if (which === 'all' || which === 'rack') {
  const p = await open(390, 844, A);
  await p.screenshot({ path: `${out}/r0.png` });
  await p.locator('.step-begin').tap();
  await p.waitForTimeout(2500);
  await p.screenshot({ path: `${out}/r1.png` });
  for (let n = 2; n <= 10; n++) { await p.locator('[data-action=did]').tap(); await p.waitForTimeout(1600); await p.screenshot({ path: `${out}/r${n}.png` }); }
}
if (which === 'mid') {
  const p = await open(1000, 800, A + '#step-3');
  await p.screenshot({ path: `${out}/m0.png` });
  const q = await open(1440, 900, A + '#step-6');
  await q.waitForTimeout(3500);
  await q.screenshot({ path: `${out}/m1.png` });
}
console.log(errors.join('\n'));
await browser.close(); await site.close();
