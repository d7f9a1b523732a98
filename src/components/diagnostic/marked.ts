/** A text with stretches of it marked. */

/** A stretch by offsets; `end` is the first character after it. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The text in pieces, the marked ones marked. Stretches that overlap one before them are left out;
 * an empty one marks the character there.
 */
export function markedPieces(
  text: string,
  stretches: readonly MarkedStretch[],
): { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    const stop = Math.max(end, start + 1);
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, stop), marked: true },
    );
    at = stop;
  }
  pieces.push({ text: text.slice(at), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}
