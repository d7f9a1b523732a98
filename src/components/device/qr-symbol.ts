/**
 * QR codes as small pictures: whole pixels per module and the white quiet zone that the standard
 * asks for.
 */
import core from 'qrcode/lib/core/qrcode.js';
import { bitmap } from './bitmap.ts';

/** The quiet zone around a code, in modules (ISO/IEC 18004). */
const quiet = 4;

export interface QrSymbol {
  /** Modules a side, with the quiet zone. */
  readonly size: number;
  /** Its address, which is all of it. */
  readonly picture: string;
}

/**
 * Any of the eight masks makes a valid code. Choosing the prettiest takes longer than a frame; a
 * chequerboard breaks up long runs of any text.
 */
const mask = 0;

/** Codes drawn before: a screen with a code is drawn again every second, its code is the same. */
const symbols = new Map<string, QrSymbol>();

/**
 * The QR code of a text, a pixel a module: a style with more room zooms it by whole numbers. A
 * screen has no stains, so little correction of errors is enough, and the modules can be larger
 * than with the most.
 */
export function symbolOf(text: string): QrSymbol {
  const known = symbols.get(text);
  if (known) return known;
  const { modules } = core.create(text, { errorCorrectionLevel: 'L', maskPattern: mask });
  const size = modules.size + 2 * quiet;
  const isDark = (x: number, y: number): boolean =>
    Math.min(x, y) >= quiet &&
    Math.max(x, y) < size - quiet &&
    modules.get(y - quiet, x - quiet) !== 0;
  const symbol = { size, picture: bitmap(size, isDark) };
  symbols.set(text, symbol);
  return symbol;
}
