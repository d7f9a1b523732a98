/**
 * A short look at what `npm run fuzz` looks at for long, and whether it would see what it looks
 * for.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutatedArticles } from '../../scripts/fuzz-articles.ts';
import { mutatedRequests } from '../../scripts/fuzz-requests.ts';
import { damagedStores, type StoreOutcome } from '../../scripts/fuzz-stores.ts';
import { randomWalks } from '../../scripts/fuzz-walks.ts';
import type { ServeOptions, Serving } from '../../scripts/serve-folder.ts';
import { compile, type CompiledArticle } from '../../src/compiler/index.ts';
import {
  to,
  type Delivery,
  type Message,
  type WorldDefinition,
} from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';

const seed = 1;

describe('nothing is found', () => {
  test('in mutated articles', async () => {
    // How long one takes is measured on a machine that has nothing else to do.
    expect(await mutatedArticles().look(seed, 25)).toBeUndefined();
  });

  test('in damaged stores', async () => {
    expect(await damagedStores().look(seed, 10)).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')('in mutated requests', async () => {
    expect(await mutatedRequests().look(seed, 60)).toBeUndefined();
  });

  test('in walks through the recorder’s world', async () => {
    expect(await randomWalks().look(seed, 60)).toBeUndefined();
  });
});

/** The world with other wires. */
function rewired(
  change: (wires: WorldDefinition['wires']) => WorldDefinition['wires'],
): WorldDefinition {
  return { ...dahuaRecorder, wires: change(dahuaRecorder.wires) };
}

/** With a message on its way from one to another that none should send. */
function leaking(
  by: string,
  type: string,
  delivery: (message: Message) => Delivery,
): WorldDefinition {
  return rewired((wires) => ({
    ...wires,
    [by]: {
      ...wires[by],
      [type]: (message, around) => [
        ...(wires[by]?.[type]?.(message, around) ?? []),
        delivery(message),
      ],
    },
  }));
}

describe('a fault would be seen', () => {
  test.each<[string, WorldDefinition]>([
    [
      'A code was taken that is not the newest.',
      rewired((wires) => ({
        ...wires,
        resetService: {
          ...wires['resetService'],
          'code.rejected': () => [to('recorder', { type: 'code.accepted' })],
        },
      })),
    ],
    [
      'A code was taken that is too old.',
      rewired((wires) => ({
        ...wires,
        resetService: {
          ...wires['resetService'],
          'code.expired': () => [to('recorder', { type: 'code.accepted' })],
        },
      })),
    ],
    [
      'A camera was given another password though nobody said Yes.',
      leaking('recorder', 'codes.voided', () =>
        to('cameras', {
          type: 'password.requested',
          channel: 0,
          oldPassword: 'Lighthouse-17',
          newPassword: 'Other-2026',
        }),
      ),
    ],
    [
      'A camera has another password and is said to have failed.',
      rewired((wires) => ({
        ...wires,
        cameras: {
          ...wires['cameras'],
          'camera.answered': (message) => [to('recorder', { ...message, taken: false })],
        },
      })),
    ],
  ])('in walks: %s', async (message, definition) => {
    expect((await randomWalks(definition).look(seed, 400))?.message).toContain(message);
  });

  let count = 0;

  test.each<[string, (article: CompiledArticle, text: string) => CompiledArticle]>([
    [
      'It was a brace.',
      (article, text) => {
        if (text.includes('${')) throw new Error('It was a brace.');
        return article;
      },
    ],
    [
      ' points outside the file.',
      (article, text) => ({
        ...article,
        diagnostics: article.diagnostics.map((each) => ({
          ...each,
          end: { ...each.end, offset: text.length + 1 },
        })),
      }),
    ],
    [
      'The second time something else comes out.',
      (article) => ({ ...article, title: String((count += 1)) }),
    ],
  ])('in articles: %s', async (message, spoilt) => {
    const finding = await mutatedArticles({
      compileOne: (source) => spoilt(compile(source, worlds), source.text),
    }).look(seed, 100);
    expect(finding?.message).toContain(message);
    expect(finding?.input).toContain(`${worlds[0]?.id ?? ''}.mdx with [`);
  });

  test('in articles: they take too long', async () => {
    expect((await mutatedArticles({ seconds: 0 }).look(seed, 1))?.message).toBe(
      'It takes more than 0 s.',
    );
  });

  test('in stores', async () => {
    const forgetful = ({ entries, records }: StoreOutcome): StoreOutcome => ({
      entries: (count += 1) % 2 === 0 ? [] : entries,
      records,
    });
    expect((await damagedStores(forgetful).look(seed, 1))?.message).toMatch(/ told\.$/);
  });

  test('in requests: a file outside the folder', async () => {
    const open = (folder: string, { base = '/' }: ServeOptions): Promise<Serving> =>
      new Promise((resolve) => {
        const server = createServer((request, response) => {
          const path = (request.url ?? '').slice(base.length);
          try {
            response.end(readFileSync(join(folder, path === '' ? 'index.html' : path)));
          } catch {
            response.writeHead(404).end();
          }
        }).listen(0, 'localhost', () => {
          const { port } = server.address() as AddressInfo;
          const close = (): Promise<void> =>
            new Promise((done) => {
              server.closeAllConnections();
              server.close(() => {
                done();
              });
            });
          resolve({ url: '', port, close });
        });
      });
    expect((await mutatedRequests(open).look(seed, 200))?.message).toBe(
      'It serves what lies outside the folder.',
    );
  });
});
