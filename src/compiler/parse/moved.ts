/** What was made of words, when the same words stand somewhere else. */

/** The names under which an offset of the text is kept. */
const offsets: ReadonlySet<string> = new Set(['start', 'end', 'sentence', 'choice']);

/** Whether a value is an offset of the text, by its name. */
export function isOffset(name: string, value: unknown): value is number {
  return typeof value === 'number' && offsets.has(name);
}

/**
 * The same, so many characters further on. What is one object in several places stays one. @param
 * isFixed what has no place in the text
 */
export function shifted<Held>(
  held: Held,
  by: number,
  isFixed: (part: object) => boolean = () => false,
): Held {
  if (by === 0) return held;
  const made = new Map<object, unknown>();
  const move = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null || isFixed(part)) return part;
    const known = made.get(part);
    if (known !== undefined) return known;
    const copy = Array.isArray(part) ? part.map(move) : moveEach(part);
    made.set(part, copy);
    return copy;
  };
  const moveEach = (part: object): object => {
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(part)) {
      const value: unknown = part[name as keyof typeof part];
      copy[name] = isOffset(name, value) ? value + by : move(value);
    }
    return copy;
  };
  return move(held) as Held;
}
