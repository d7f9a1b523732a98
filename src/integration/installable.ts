/** What makes a site a program among others: its manifest, and icons made of its own sign. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pngOf } from './picture.ts';

/** The blue of the sign's ground. */
const ground = '#0078d4';

const icons = [
  { name: 'icon-192.png', size: 192 },
  { name: 'icon-512.png', size: 512 },
  // Systems cut their own shape out of it.
  { name: 'icon-maskable.png', size: 512, purpose: 'maskable' },
];

/** Writes them into a site whose sign is `favicon.svg`. */
export async function makeInstallable(dist: string): Promise<void> {
  const sign = await readFile(join(dist, 'favicon.svg'), 'utf8');
  for (const { name, size, purpose } of icons) {
    const drawing = purpose === undefined ? sign : inTheMiddle(sign);
    await writeFile(join(dist, name), await pngOf(drawing, size));
  }
  const manifest = {
    name: 'Rehearsal',
    description: 'A manual you can practise with, also where there is no network.',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#1f1f1f',
    theme_color: '#181818',
    icons: icons.map(({ name: src, size, purpose = 'any' }) => ({
      src,
      sizes: `${String(size)}x${String(size)}`,
      type: 'image/png',
      purpose,
    })),
  };
  await writeFile(join(dist, 'manifest.webmanifest'), JSON.stringify(manifest));
}

/** With room around it, on the same ground. */
function inTheMiddle(sign: string): string {
  const inner = sign.replace('<svg ', '<svg x="4" y="4" width="24" height="24" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/>${inner}</svg>`;
}
