/**
 * Where the characters of a text stand that Markdown has read: it drops escapes, entities and the
 * margins of lines.
 */
import type { Stretch } from '../parse/tokens.ts';

/** The offset of each character of a read text; undefined where they cannot be told. */
export function offsetsOf(
  read: string,
  text: string,
  { start, end }: Stretch,
): readonly number[] | undefined {
  const offsets: number[] = [];
  let at = start;
  while (offsets.length < read.length && at < end) {
    const char = read[offsets.length] ?? '';
    const entity =
      text[at] === '&' ? /^&(?:#\d+|#x[\da-f]+|\w+);/i.exec(text.slice(at, end))?.[0] : undefined;
    const isEntity =
      entity !== undefined &&
      (isAmpersand.test(entity) || !read.startsWith(entity, offsets.length));
    const length = isEntity
      ? entity.length
      : text[at] === '\\' && text[at + 1] === char && isEscapable.test(char)
        ? 2
        : 1;
    if (length === 1 && text[at] !== char) {
      // The margin of a line, and the signs of a quotation in it.
      if (!/^[ \t>\r]$/.test(text[at] ?? '')) return undefined;
      at += 1;
      continue;
    }
    // What one entity means may take two characters.
    if (isEntity && /[\uD800-\uDBFF]/.test(char)) offsets.push(at);
    offsets.push(at);
    at += length;
  }
  return offsets.length === read.length ? offsets : undefined;
}

const isAmpersand = /^&(?:amp|AMP|#0*38|#x0*26);$/i;

const isEscapable = /[!-/:-@[-`{-~]/;
