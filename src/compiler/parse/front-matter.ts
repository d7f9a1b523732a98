/** What an article says of itself before its text. */
import { isMap, isScalar, parseDocument, type ErrorCode, type Pair } from 'yaml';
import type { SyntaxFault } from './markdown.ts';
import type { Stretch } from './tokens.ts';

/** A key with its value: text, further entries, or something else that was not expected there. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keyPlace: Stretch;
  readonly value: string | readonly FrontMatterEntry[] | undefined;
  readonly valuePlace: Stretch;
}

export interface FrontMatter {
  /** Undefined where an article has none. */
  readonly entries: readonly FrontMatterEntry[] | undefined;
  readonly faults: readonly SyntaxFault[];
}

/** What a writer can do, by the parser's name for a mistake. */
const advice: Readonly<Partial<Record<ErrorCode, string>>> = {
  DUPLICATE_KEY: 'Leave one of the two out.',
  TAB_AS_INDENT: 'Indent with blanks.',
  MISSING_CHAR: 'Close what is opened here.',
  TAG_RESOLVE_FAILED: 'Put a text that begins with an exclamation mark into quotation marks.',
};

/** Reads YAML that begins at an offset of the article's text. */
export function readFrontMatter(yaml: string, offset: number): FrontMatter {
  const document = parseDocument(yaml, { prettyErrors: false });
  const entries = isMap(document.contents) ? entriesOf(document.contents.items, offset) : [];
  // What is a warning here is more to the site's own reader of YAML: a tag that nobody knows.
  const faults = [...document.errors, ...document.warnings]
    .slice(0, 1)
    .map(({ pos: [from], code, message }) => {
      // What is never closed is told where it begins.
      const start =
        from < yaml.trimEnd().length ? offset + from : (entries.at(-1)?.valuePlace.start ?? offset);
      const length = /^[^\s:]+/.exec(yaml.slice(start - offset))?.[0].length ?? 1;
      return {
        start,
        end: Math.min(start + length, offset + yaml.length),
        message: 'The front matter is no YAML here.',
        note: `${(message.split('\n')[0] ?? '').replace(/[.:]?$/, '.')} ${advice[code] ?? 'Put a text that holds a colon or a quotation mark into quotation marks.'}`,
      };
    });
  return { entries, faults };
}

function entriesOf(pairs: readonly Pair[], offset: number): FrontMatterEntry[] {
  return pairs.flatMap(({ key, value }): FrontMatterEntry[] => {
    if (!isScalar(key) || !key.range) return [];
    const keyPlace = { start: offset + key.range[0], end: offset + key.range[1] };
    const name = String(key.value);
    if (isMap(value))
      return [
        {
          key: name,
          keyPlace,
          value: entriesOf(value.items, offset),
          valuePlace: rangeOf(value.range, offset, keyPlace),
        },
      ];
    if (!isScalar(value)) return [{ key: name, keyPlace, value: undefined, valuePlace: keyPlace }];
    const isText = typeof value.value === 'string' && value.value.trim() !== '';
    return [
      {
        key: name,
        keyPlace,
        value: isText ? String(value.value) : undefined,
        valuePlace: rangeOf(value.range, offset, keyPlace),
      },
    ];
  });
}

/** The place of a value, or of its key where nothing stands behind it. */
function rangeOf(
  range: readonly number[] | null | undefined,
  offset: number,
  keyPlace: Stretch,
): Stretch {
  const [start, end] = [range?.[0], range?.[1]];
  return start === undefined || end === undefined || end <= start
    ? keyPlace
    : { start: offset + start, end: offset + end };
}
