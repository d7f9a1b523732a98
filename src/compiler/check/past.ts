/** Understands what the front matter says of an article's past: its addresses, and its changes. */
import type { Past } from '../article.ts';
import type { Finding } from '../findings.ts';
import type { FrontMatterEntry } from '../parse/front-matter.ts';
import type { Stretch } from '../parse/tokens.ts';

export const noPast: Past = { movedFrom: [], changes: [] };

/** `movedFrom` is names with commas or blanks between. */
export function pastIn(
  movedFrom: FrontMatterEntry | undefined,
  changed: FrontMatterEntry | undefined,
  findings: Finding[],
): Past {
  const said = typeof movedFrom?.value === 'string' ? movedFrom.value : '';
  const names = said.split(/[\s,]+/).filter((name) => name !== '');
  const { start = 0, end = 0 } = movedFrom?.valuePlace ?? {};
  for (const name of names.filter((each) => !couldBe.test(each)))
    findings.push(unread('address', { start, end }, name));
  return {
    movedFrom: [...new Set(names)].filter((name) => couldBe.test(name)),
    changes: changesIn(changed, findings),
  };
}

/** What a file can have been called. */
const couldBe = /^[\p{L}\p{N}][\p{L}\p{N}._~-]*$/u;

/** The latest first. What is not a day with its words is told. */
function changesIn(entry: FrontMatterEntry | undefined, findings: Finding[]): Past['changes'] {
  if (!entry) return [];
  const told = ({ keyPlace: { start, end } }: FrontMatterEntry, said: string): readonly [] => {
    findings.push(unread('change', { start, end }, said));
    return [];
  };
  if (!Array.isArray(entry.value)) return told(entry, entry.key);
  const days = entry.value as readonly FrontMatterEntry[];
  return days
    .flatMap((day) =>
      isDay(day.key) && typeof day.value === 'string'
        ? [{ day: day.key, words: day.value }]
        : told(day, day.key),
    )
    .toSorted((one, other) => (one.day < other.day ? 1 : -1));
}

function unread(what: 'address' | 'change', { start, end }: Stretch, said: string): Finding {
  return { rule: 'unknown-frontmatter', start, end, what, said, known: [], suggestion: undefined };
}

/** Whether it is a day of the calendar, as `2027-03-01`. */
function isDay(said: string): boolean {
  const time = Date.parse(`${said}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(said) && new Date(time).toISOString().startsWith(said);
}
