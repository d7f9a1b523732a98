/** Offsets as lines and columns. */
import { location } from 'vfile-location';
import type { Span } from '../diagnostic.ts';
import type { Stretch } from '../parse/tokens.ts';

/** Turns a stretch of a text into a span. */
export type Locator = (stretch: Stretch) => Span;

/**
 * The function that turns stretches of a text into spans; an empty stretch becomes the character
 * there.
 */
export function locatorFor(text: string): Locator {
  const lines = location(text);
  const point = (offset: number): Span['start'] => {
    const at = lines.toPoint(Math.max(0, Math.min(offset, text.length)));
    return { line: at?.line ?? 1, column: at?.column ?? 1, offset: at?.offset ?? 0 };
  };
  return ({ start, end }) => ({ start: point(start), end: point(Math.max(end, start)) });
}
