/** The manual without a network: what one visit leaves on the reader's machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test } from './harness.ts';

const article = 'procedures/light-the-lamp/';
const lamp = { site: 'lamp', keeps: true } as const;

/** Waits until the page's worker keeps the site. */
const isKept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 50));
  });

test('one visit is enough to read, search and run a step without a network', async ({ open }) => {
  const page = await open('', lamp);
  await isKept(page);
  await page.context().setOffline(true);
  await page.goto(new URL(`${article}?mains=on`, page.url()).href);
  const stage = page.getByRole('region', { name: 'The devices of this step' });
  await stage.getByRole('button', { name: 'Power' }).click();
  await page.locator('#step-2[data-state="done"]').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search the manual' }).fill('Rename Lamp');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.goto(new URL('/offline/', page.url()).href);
  await page.getByText(/^All of the manual is kept on this machine/).waitFor();
});

test('a page that is not there says so without a network', async ({ open }) => {
  const page = await open('', { ...lamp, forgives: [/none-such/] });
  await isKept(page);
  await page.context().setOffline(true);
  await page.goto(new URL('/procedures/none-such/', page.url()).href);
  await page.getByText('There is no network, and the page').waitFor();
});

test('is kept below a path, too', async ({ open }) => {
  const page = await open('offline/', { keeps: true });
  await isKept(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText(/^All of the manual is kept on this machine/).waitFor();
});

test('whoever wants nothing to be kept finds nothing kept, and may change their mind', async ({
  open,
}) => {
  const page = await open('offline/', lamp);
  await isKept(page);
  await page.reload();
  await page.getByRole('button', { name: 'Keep nothing' }).click();
  await page.getByText('Nothing is kept on this machine.').waitFor();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.getByRole('button', { name: 'Keep all of it offline' }).click();
  await page.getByText(/^All of the manual is kept on this machine/).waitFor();
});

test('a newer version says so, fetches what has changed, and leaves a page that is open alone', async ({
  open,
  onTestFinished,
}) => {
  const site = new URL(inject('sites').lamp);
  let isNewer = false;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      asked.push(path);
      const answer = await fetch(new URL(path, site));
      const type = answer.headers.get('content-type') ?? '';
      let body = Buffer.from(await answer.arrayBuffer());
      if (isNewer && path === '/')
        body = Buffer.from(body.toString().replace('</h1>', ' anew</h1>'));
      if (isNewer && path === '/service-worker.js')
        body = Buffer.from(body.toString().replace(/"":\["\w+"/, '"":["another"'));
      response.writeHead(answer.status, { 'content-type': type }).end(body);
    })();
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const at = `http://localhost:${String((server.address() as AddressInfo).port)}/`;
  const page = await open('', { ...lamp, at });
  await isKept(page);
  const other = await page.context().newPage();
  await other.goto(`${at}${article}?mains=on`);
  isNewer = true;
  asked.length = 0;
  await page.reload();
  await page.getByRole('button', { name: 'Show it' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain('anew');
  expect(asked.filter((path) => path !== '/service-worker.js')).toEqual(['/']);
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByRole('heading', { level: 1, name: /anew$/ }).waitFor();
  const stage = other.getByRole('region', { name: 'The devices of this step' });
  await stage.getByRole('button', { name: 'Power' }).click();
  await other.locator('#step-2[data-state="done"]').waitFor({ state: 'attached' });
});
