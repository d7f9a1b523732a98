/** QR codes as crisp SVG: whole pixels per module and the white quiet zone that the standard asks for. */
import type { VNode } from 'preact';
import { h } from './element.ts';
import core from 'qrcode/lib/core/qrcode.js';

/** The quiet zone around a code, in modules (ISO/IEC 18004). */
const quiet = 4;
/** The room a code is given, in CSS pixels: what fits on a phone held upright. */
const room = 320;

interface Symbol {
  /** Modules a side, with the quiet zone. */
  readonly size: number;
  readonly path: string;
}

/**
 * Any of the eight masks makes a valid code. Choosing the prettiest takes longer than a frame; a chequerboard breaks up long
 * runs of any text.
 */
const mask = 0;

/** Codes drawn before: a screen with a code is drawn again every second, its code is the same. */
const symbols = new Map<string, Symbol>();

/** The QR code of a text, error correction level H, at a whole number of pixels per module. */
export function drawQr(text: string, alt: string): VNode {
  const { size, path } = symbolOf(text);
  const side = size * Math.max(2, Math.floor(room / size));
  return h(
    'svg',
    {
      class: 'qr',
      role: 'img',
      'aria-label': alt,
      viewBox: `0 0 ${String(size)} ${String(size)}`,
      width: side,
      height: side,
      'shape-rendering': 'crispEdges',
    },
    h('path', { fill: '#fff', d: `M0 0h${String(size)}v${String(size)}H0z` }),
    h('path', { fill: '#000', d: path }),
  );
}

function symbolOf(text: string): Symbol {
  const known = symbols.get(text);
  if (known) return known;
  const { modules } = core.create(text, { errorCorrectionLevel: 'H', maskPattern: mask });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size;) {
      const from = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column > from) path += `M${String(from + quiet)} ${String(row + quiet)}h${String(column - from)}v1h-${String(column - from)}z`;
      else column += 1;
    }
  }
  const symbol = { size: modules.size + 2 * quiet, path };
  symbols.set(text, symbol);
  return symbol;
}
