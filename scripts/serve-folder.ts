/** Serves a built site. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, relative, sep } from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  /** The path the site was built for. */
  readonly base?: string;
  /** The port that is wanted; 0 is any. */
  readonly port: number;
  /** How many ports above it may be taken instead. */
  readonly patience?: number;
  /** Whether other machines may ask for pages, too. */
  readonly isOpen?: boolean;
}

export interface Serving {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Paths, and what answers to them say to the browser besides. */
type Headers = readonly (readonly [
  path: string,
  headers: readonly (readonly [string, string])[],
])[];

/** What the site itself says in `_headers`, as hosts read it. */
function headersIn(home: string): Headers {
  const file = join(home, '_headers');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text.split(/^(?=\S)/m).map((block) => {
    const [path = '', ...lines] = block.trim().split('\n');
    return [path, lines.map((line) => splitAt(line.trim(), ': '))] as const;
  });
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** Serves a folder until it is closed. Rejects with a RangeError where no port is free. */
export async function serveFolder(
  folder: string,
  { base = '/', port, patience = 0, isOpen = false }: ServeOptions,
): Promise<Serving> {
  const missing = readFileSync(join(folder, '404.html'));
  const home = realpathSync(folder);
  const headers = headersIn(home);
  const files = sirv(home, {
    etag: true,
    // A new site may take the place of the one that is served.
    dev: true,
    // What lies compressed beside a file is sent in its place.
    brotli: true,
  });
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*/, '');
    for (const [pattern, own] of headers)
      if (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)
        for (const [name, value] of own) response.setHeader(name, value);
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
    };
    const url = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    if (!url.startsWith(base)) {
      if (url === '/') response.writeHead(302, { location: base }).end();
      else notFound();
      return;
    }
    const file = fileAt(home, url.slice(base.length - 1));
    if (file === undefined) {
      notFound();
      return;
    }
    request.url = encodeURI(`/${file}`);
    if (!isPart(request.headers.range)) delete request.headers.range;
    // A file that goes away while it is read ends its answer, and nothing else.
    response.on('pipe', (source) => source.on('error', () => response.destroy()));
    files(request, response, notFound);
  });
  const taken = await listen(server, port, patience, isOpen ? undefined : 'localhost');
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) =>
      server.close(() => {
        resolve();
      }),
    );
  };
  return { url: `http://localhost:${String(taken)}${base}`, port: taken, close };
}

/**
 * The file that is asked for, from `home`; undefined where there is none, or where it lies
 * elsewhere: a link may lead out of the folder.
 */
function fileAt(home: string, url: string): string | undefined {
  try {
    const asked = join(home, decodeURIComponent(url.replace(/[?#].*$/, '')));
    const real = realpathSync(statSync(asked).isDirectory() ? join(asked, 'index.html') : asked);
    return real.startsWith(home + sep) ? relative(home, real).replaceAll(sep, '/') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a part of a file is asked for in a way that has a meaning: from one byte on, perhaps to a
 * later one.
 */
function isPart(range = ''): boolean {
  const [, start, end] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range) ?? [];
  return start !== undefined && (end === '' || Number(start) <= Number(end));
}

/** Takes the port, or the first free one of the `patience` ports above it. */
async function listen(
  server: Server,
  port: number,
  patience: number,
  host: string | undefined,
): Promise<number> {
  for (let candidate = port; candidate <= port + patience; candidate += 1) {
    const isTaken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(true);
        else reject(error);
      });
      server.listen(candidate, host, () => {
        resolve(false);
      });
    });
    server.removeAllListeners('error');
    server.removeAllListeners('listening');
    if (!isTaken) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : candidate;
    }
  }
  throw new RangeError(
    patience > 0
      ? `The ports ${String(port)} to ${String(port + patience)} are taken.`
      : `Port ${String(port)} is taken.`,
  );
}
