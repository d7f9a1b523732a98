/** Lays a site's files compressed beside them, as a host keeps them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What browsers ask for compressed; pictures in bytes are so already. */
const texts = /\.(?:html|css|js|json|svg|txt|xml)$/;

/** Compresses every text of a site with Brotli. */
export function compressSite(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (texts.test(file))
      writeFileSync(
        join(folder, `${file}.br`),
        brotliCompressSync(readFileSync(join(folder, file))),
      );
  }
}
