/**
 * Pictures one after the other as a film that pages and README files show by themselves: an
 * animated GIF.
 */
import gifenc from 'gifenc';
import { PNG } from 'pngjs';

export interface FilmFrame {
  /** A PNG. */
  readonly picture: Buffer;
  /** Seconds since whenever. */
  readonly at: number;
}

/** Colours of the whole film; one more stands for what has not changed. */
const colours = 255;
const unchanged = colours;
/** How many pictures the colours are taken from. */
const samples = 12;
/** Milliseconds that the last picture stays. */
const rest = 3_000;

/** All frames have the size of the first. */
export function encodeFilm(frames: readonly FilmFrame[]): Uint8Array {
  const pictures = frames.map(({ picture }) => PNG.sync.read(picture));
  const [first] = pictures;
  if (!first) throw new Error('A film needs a picture.');
  const { width, height } = first;
  const palette = gifenc.quantize(sampleOf(pictures), colours);
  while (palette.length <= unchanged) palette.push([0, 0, 0]);
  const gif = gifenc.GIFEncoder();
  let before: Uint8Array | undefined;
  for (const [index, { data }] of pictures.entries()) {
    const drawn = gifenc.applyPalette(data, palette.slice(0, colours));
    const next = frames[index + 1];
    const delay = next ? Math.round((next.at - (frames[index]?.at ?? 0)) * 1_000) : rest;
    const changed = before
      ? drawn.map((colour, at) => (colour === before?.[at] ? unchanged : colour))
      : drawn;
    gif.writeFrame(changed, width, height, {
      ...(index === 0 && { palette }),
      delay,
      transparent: index > 0,
      transparentIndex: unchanged,
      dispose: 1,
    });
    before = drawn;
  }
  gif.finish();
  return gif.bytes();
}

/** Every fourth pixel of pictures from all along the film. */
function sampleOf(pictures: readonly PNG[]): Uint8Array {
  const chosen = pictures.filter((_, index) => index % Math.ceil(pictures.length / samples) === 0);
  return Uint8Array.from(chosen.flatMap(({ data }) => pixelsOf(data)));
}

function pixelsOf(data: Buffer): number[] {
  const pixels: number[] = [];
  for (let at = 0; at < data.length; at += 16) pixels.push(...data.subarray(at, at + 4));
  return pixels;
}
