/** Pictures in points, of drawings: the same bytes on every machine, by a font of the project's. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);
const font = '@fontsource/open-sans/files/open-sans-latin';

/** Loaded once, by whoever draws first. */
let tools: Promise<readonly Uint8Array[]> | undefined;

async function load(): Promise<readonly Uint8Array[]> {
  await initWasm(readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const files = [400, 600].map((weight) => `${font}-${String(weight)}-normal.woff2`);
  return Promise.all(files.map((file) => readFile(resolve(file))));
}

/** A drawing as PNG, so many pixels wide. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  const fontBuffers = [...(await (tools ??= load()))];
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers, defaultFontFamily: 'Open Sans', sansSerifFamily: 'Open Sans' },
  })
    .render()
    .asPng();
}
