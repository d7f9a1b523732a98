/** Serves a built site. */
import { readFileSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, sep } from 'node:path';
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

/** What every answer says to the browser: take files for what they are called, and tell other sites nothing. */
const headers = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** Serves a folder until it is closed. Rejects with a RangeError where no port is free. */
export async function serveFolder(folder: string, { base = '/', port, patience = 0, isOpen = false }: ServeOptions): Promise<Serving> {
  const missing = readFileSync(join(folder, '404.html'));
  const home = realpathSync(folder);
  const files = sirv(folder, {
    etag: true,
    setHeaders(response) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
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
    request.url = url.slice(base.length - 1);
    if (leadsOut(home, request.url)) {
      notFound();
      return;
    }
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

/** Whether a file that is asked for lies elsewhere: a link in the folder may lead out of it. */
function leadsOut(home: string, url: string): boolean {
  try {
    const real = realpathSync(join(home, decodeURIComponent(url.replace(/[?#].*$/, ''))));
    return real !== home && !real.startsWith(home + sep);
  } catch {
    // What is not there leads nowhere.
    return false;
  }
}

/** Takes the port, or the first free one of the `patience` ports above it. */
async function listen(server: Server, port: number, patience: number, host: string | undefined): Promise<number> {
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
    patience > 0 ? `The ports ${String(port)} to ${String(port + patience)} are taken.` : `Port ${String(port)} is taken.`,
  );
}
