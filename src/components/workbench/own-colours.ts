/** Colours that a reader has brought along; `public/before-paint.js` sets them before anything is painted. */
import { choiceOf, keepChoice } from '../procedure/choice.ts';

/** Also read by `public/before-paint.js`. */
const key = 'rehearsal:colours';

/** The colours that are kept, by token; whatever else stands there counts as none. */
export function ownColours(): Readonly<Record<string, string>> {
  try {
    const found: unknown = JSON.parse(choiceOf(key) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter(
        (entry): entry is [string, string] => entry[0].startsWith('--') && isColour(entry[1]),
      ),
    );
  } catch {
    return {};
  }
}

/** Shows the page in these colours from now on. */
export function keepOwnColours(page: Document, colours: Readonly<Record<string, string>>): void {
  forgetOwnColours(page);
  keepChoice(key, JSON.stringify(colours));
  for (const [token, colour] of Object.entries(colours))
    page.documentElement.style.setProperty(token, colour);
}

/** Shows the page in the colours of its theme again. */
export function forgetOwnColours(page: Document): void {
  for (const token of Object.keys(ownColours())) page.documentElement.style.removeProperty(token);
  keepChoice(key, '{}');
}

/** `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`: the only form in which themes write colours. */
export function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(value);
}
