/** Black and white pictures as addresses of themselves. */

/** Bytes of a bitmap's two headers and its two colours. */
const head = 62;

/**
 * A square picture of so many pixels a side, as a bitmap of one bit a pixel: a tenth of what the
 * same takes as a drawing, and every browser shows it.
 */
export function bitmap(side: number, isBlack: (x: number, y: number) => boolean): string {
  const stride = Math.ceil(side / 32) * 4;
  const bytes = new Uint8Array(head + stride * side);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, head, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, side, true);
  view.setInt32(22, side, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  // White is the first colour, black the second.
  bytes.set([0xff, 0xff, 0xff], 54);
  for (let y = 0; y < side; y += 1) {
    // The last row comes first.
    const row = head + (side - 1 - y) * stride;
    for (let x = 0; x < side; x += 1)
      if (isBlack(x, y)) bytes[row + (x >> 3)] = (bytes[row + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}
