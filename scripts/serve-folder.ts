/** Serves a built site. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  /** The path the site was built for. */
  readonly base?: string;
  /** The port that is wanted; 0 is any. */
  readonly port: number;
  /** How many ports above it may be taken instead. */
  readonly patience?: number;
}

export interface Serving {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves a folder until it is closed. Rejects with a RangeError where no port is free. */
export async function serveFolder(folder: string, { base = '/', port, patience = 0 }: ServeOptions): Promise<Serving> {
  const missing = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/') response.writeHead(302, { location: base }).end();
      else notFound();
      return;
    }
    request.url = url.slice(base.length - 1);
    files(request, response, notFound);
  });
  const taken = await listen(server, port, patience);
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

/** Takes the port, or the first free one of the `patience` ports above it. */
async function listen(server: Server, port: number, patience: number): Promise<number> {
  for (let candidate = port; candidate <= port + patience; candidate += 1) {
    const isTaken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(true);
        else reject(error);
      });
      server.listen(candidate, () => {
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
