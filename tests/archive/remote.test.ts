/** A second machine with an empty disk compiles nothing, where there is a remote cache. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive, type Archive } from '../../src/archive/index.ts';

const lamps = fileURLToPath(new URL('../lamp/worlds.ts', import.meta.url));
const article = {
  file: 'light.mdx',
  text: '---\ntitle: Light\ndescription: Light the lamp.\nworld: lamp\nsituation: { mains: on }\n---\n\n1. Press **Power**.\n',
};

/** Answers as the protocol says: artifacts by their hashes, for those who have the token. */
const held = new Map<string, Buffer>();
let server: Server;
let place: string;
let asked: string[];

beforeEach(async () => {
  held.clear();
  asked = [];
  place = mkdtempSync(join(tmpdir(), 'rehearsal-remote-'));
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(
      `${request.method ?? ''} ${pathname.replace(/[0-9a-f]{64}$/, '<hash>')} ${searchParams.get('slug') ?? ''}`,
    );
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.headers.authorization !== 'Bearer secret') response.writeHead(401).end();
      else if (request.method === 'PUT') {
        held.set(pathname, Buffer.concat(parts));
        response.writeHead(202).end('{"urls":[]}');
      } else response.writeHead(held.has(pathname) ? 200 : 404).end(held.get(pathname));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(place, { recursive: true });
});

function machine(name: string, token = 'secret'): Archive {
  const api = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  return openArchive({
    worlds: lamps,
    folder: join(place, name),
    remote: { api, token, team: 'writers' },
    today: '2026-01-01',
  });
}

test('what one machine has compiled the other takes, once', async () => {
  const [one, other] = [machine('one'), machine('other')];
  const entries = await one.entries([article]);
  expect(asked).toEqual(['GET /v8/artifacts/<hash> writers', 'PUT /v8/artifacts/<hash> writers']);
  expect(await other.entries([article])).toEqual(entries);
  expect(await other.article(article)).toEqual(await one.article(article));
  expect(other.tally()).toEqual({ compiled: 0, remembered: 1 });
  expect(asked.slice(2)).toEqual(['GET /v8/artifacts/<hash> writers']);
});

test('what is no answer, or somebody else’s, is compiled', async () => {
  await machine('one').entries([article]);
  for (const [path, text] of held) held.set(path, text.subarray(0, text.length / 2));
  const cut = machine('cut');
  await cut.entries([article]);
  const stranger = machine('stranger', 'guessed');
  await stranger.entries([article]);
  expect([cut, stranger].map((archive) => archive.tally().compiled)).toEqual([1, 1]);
});

test('where nobody answers all is compiled, and nobody is asked again', async () => {
  const archive = machine('alone');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const many = Array.from({ length: 3 }, (_, number) => ({
    ...article,
    file: `light-${String(number)}.mdx`,
  }));
  expect(await archive.entries(many)).toHaveLength(3);
  server.listen(0, 'localhost');
});
