/**
 * Requests, mutated, over a bare socket: whatever is asked for, nothing is served but the folder,
 * and it goes on being served.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fail, kindOf, type FuzzKind } from './fuzz-kind.ts';
import { serveFolder, type ServeOptions, type Serving } from './serve-folder.ts';

/** Stands in files beside the folder only. */
const secret = 'What nobody may read.';

/** Mostly as usual: of what is wrong in several ways only the first would be noticed. */
function mostly(usual: fc.Arbitrary<string>, odd: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });
}

const anything = fc.string({ maxLength: 20 });
const known =
  'page index.html secret.txt site site-beside link link hidden hidden.html loop 404.html page?x page# __proto__'.split(
    ' ',
  );
const steps =
  '.. . %2e%2e %2E. ..%2f ..%5c ..\\ %252e%252e ..; %c0%ae%c0%ae %00 % %zz %ff %61'.split(' ');
const segment = mostly(
  fc.constantFrom(
    '',
    '\0',
    '\xff',
    'a'.repeat(300),
    '%61'.repeat(3_000),
    ...known,
    ...known,
    ...steps,
  ),
  anything,
);
const beginnings = '// /// /manual/ http://localhost/ http://elsewhere/ file:/// * \\'.split(' ');
const path = fc
  .tuple(
    mostly(fc.constant('/'), fc.constantFrom(...beginnings)),
    fc.array(segment, { maxLength: 5 }),
    mostly(fc.constant('/'), fc.constantFrom('\\', '%2f')),
  )
  .map(([before, parts, between]) => before + parts.join(between));
const method = mostly(
  fc.constant('GET'),
  fc.constantFrom('', ...'HEAD POST PUT DELETE TRACE CONNECT OPTIONS get FROB'.split(' ')),
);
const version = mostly(
  fc.constant('HTTP/1.1'),
  fc.constantFrom('', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'x'),
);
const range = fc
  .tuple(
    mostly(fc.constant('bytes='), anything),
    fc.constantFrom('', '0', '1', '2', '-1', '9', 'a', '9'.repeat(20)),
    fc.nat(3).map(String),
  )
  .map(([unit, start, end]) => `range: ${unit}${start}-${end}`);
const headers = [
  ...[
    'host: elsewhere',
    'content-length: -1',
    'content-length: 5',
    'transfer-encoding: chunked',
    'transfer-encoding: x',
    'upgrade: x',
  ],
  ...[
    'connection: upgrade',
    'expect: 100-continue',
    'expect: x',
    'if-none-match: *',
    'if-modified-since: x',
    'accept-encoding: br, gzip',
  ],
  ...[`x: ${'a'.repeat(20_000)}`, ': x', 'x', 'x y: z', '\0: 1', '__proto__: x'],
];
const header = mostly(fc.oneof(range, fc.constantFrom(...headers)), anything);
const end = mostly(fc.constant('\r\n'), fc.constantFrom('\n', '\r'));
const request = fc
  .tuple(
    method,
    path,
    version,
    fc.array(header, { maxLength: 2 }),
    end,
    mostly(fc.constant(''), anything),
  )
  .map(([verb, url, protocol, given, line, body]) =>
    [`${verb} ${url} ${protocol}`, 'host: localhost', ...given, '', body].join(line),
  );
const bytes = mostly(request, fc.string({ maxLength: 60, unit: 'binary' }));

type Serve = (folder: string, options: ServeOptions) => Promise<Serving>;

/** Requests, mutated. */
export function mutatedRequests(serve: Serve = serveFolder): FuzzKind {
  return kindOf({
    name: 'requests',
    runs: 50,
    inputs: fc.record({
      base: fc.constantFrom('/', '/manual/'),
      requests: fc.array(bytes, { minLength: 1, maxLength: 5 }),
    }),
    shown: ({ base, requests }) => `below ${base}: ${JSON.stringify(requests)}`,
    async holds({ base, requests }) {
      const place = mkdtempSync(join(tmpdir(), 'rehearsal-fuzz-'));
      const thrown: Error[] = [];
      const serving = await serve(siteIn(place), { port: 0, base });
      process.setUncaughtExceptionCaptureCallback((error) => thrown.push(error));
      try {
        for (const each of requests) {
          if ((await answerTo(serving.port, each + lastWords, silence)).includes(secret))
            fail('It serves what lies outside the folder.');
          const [error] = thrown;
          if (error) fail(`It would have ended: ${error.message}`);
        }
        const answer = await answerTo(serving.port, `GET ${base} HTTP/1.0\r\n\r\n`);
        if (!answer.startsWith('HTTP/1.1 200') || !answer.endsWith('home'))
          fail('It serves the folder no longer.');
      } finally {
        await serving.close();
        process.setUncaughtExceptionCaptureCallback(null);
        rmSync(place, { recursive: true, force: true });
      }
    },
  });
}

/** A site in a folder, with secrets beside it, and links to them in it. */
function siteIn(place: string): string {
  const site = join(place, 'site');
  for (const folder of [site, join(site, 'page'), `${site}-beside`]) mkdirSync(folder);
  for (const file of ['secret.txt', 'site-beside/index.html', 'site-beside/secret.txt'])
    writeFileSync(join(place, file), secret);
  for (const [file, text] of Object.entries({
    'index.html': 'home',
    '404.html': 'nothing here',
    'page/index.html': 'a page',
  }))
    writeFileSync(join(site, file), text);
  symlinkSync(place, join(site, 'link'), 'junction');
  symlinkSync(join(place, 'secret.txt'), join(site, 'hidden.html'));
  symlinkSync(site, join(site, 'loop'), 'junction');
  return site;
}

/** Follows each request, so that the connection ends when both are answered. */
const lastWords = 'GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n';

/** So many milliseconds are waited for more where a request never ends. */
const silence = 300;

/** What comes back for these bytes until the connection ends. */
function answerTo(port: number, request: string, patience = 0): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, 'localhost')
      .setEncoding('latin1')
      .setTimeout(patience, () => socket.destroy())
      .on('data', (text: string) => (answer += text))
      // What is cut off in the middle is an answer, too.
      .on('error', () => undefined)
      .on('close', () => {
        resolve(answer);
      });
    socket.write(request, 'latin1');
  });
}
