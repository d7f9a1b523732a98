/** Everything that the manual keeps in a reader's browser: to be taken away, brought back, erased. */

/** Under which names the manual keeps things. */
const ours = 'rehearsal:';

type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** All of it, as JSON. */
export function exportOwnData(shelf: Shelf): string {
  const entries = namesOn(shelf).map((name) => [name, shelf.getItem(name) ?? ''] as const);
  const kept: Readonly<Record<string, string>> = Object.fromEntries(entries);
  return `${JSON.stringify({ rehearsal: 1, kept }, null, 2)}\n`;
}

/**
 * Takes over what was exported, over what is there; returns how many entries. Each is judged when
 * it is used, as if it had been kept here.
 */
export function importOwnData(shelf: Shelf, text: string): number | { readonly problem: string } {
  const kept = keptIn(text);
  if (!kept) return { problem: 'This file was not exported from here. Nothing has been changed.' };
  for (const [name, value] of kept) shelf.setItem(name, value);
  return kept.length;
}

/** Erases all of it; what other pages of this address keep stays. */
export function eraseOwnData(shelf: Shelf): void {
  for (const name of namesOn(shelf)) shelf.removeItem(name);
}

function namesOn(shelf: Shelf): string[] {
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
  return names.filter((name) => name.startsWith(ours)).toSorted();
}

function keptIn(text: string): [string, string][] | undefined {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null || !('kept' in found)) return undefined;
    const { kept } = found;
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.entries(kept).filter(
      (entry): entry is [string, string] =>
        entry[0].startsWith(ours) && typeof entry[1] === 'string',
    );
  } catch {
    return undefined;
  }
}
