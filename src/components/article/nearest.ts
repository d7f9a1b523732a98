/** What somebody may have meant who comes to an address where nothing is. */

/** What the explorer's files say of an article. */
interface Entry {
  readonly path: string;
  readonly title: string;
}

/** So many are offered, and none that has less in common than this. */
const [most, least] = [4, 0.35];

/** Lists the articles whose addresses are most like this page's. */
export async function offerNearest(page: Document, path: string): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-nearest]');
  const { navigation = '', chunks = '0' } =
    page.querySelector<HTMLElement>('[data-navigation]')?.dataset ?? {};
  if (!place) return;
  const pieces = Array.from({ length: Number(chunks) }, async (_, index) => {
    const answer = await fetch(`${navigation}${String(index + 1)}.json`);
    return answer.ok ? ((await answer.json()) as Entry[]) : [];
  });
  const found = nearestEntries((await Promise.all(pieces)).flat(), path);
  const links = found.map(({ path: to, title }) => {
    const item = page.createElement('li');
    item.append(Object.assign(page.createElement('a'), { href: to, textContent: title }));
    return item;
  });
  place.querySelector('ul')?.replaceChildren(...links);
  place.hidden = links.length === 0;
}

/** The entries whose names are most like the last name of a path, the likest first. */
export function nearestEntries(entries: readonly Entry[], path: string): readonly Entry[] {
  const asked = pairsIn(nameIn(path));
  return entries
    .map((entry) => ({ entry, likeness: alike(asked, pairsIn(nameIn(entry.path))) }))
    .filter(({ likeness }) => likeness >= least)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function nameIn(path: string): string {
  return (/([^/]*)\/?$/.exec(path)?.[1] ?? '').replace(/\.\w+$/, '').toLowerCase();
}

/** The pairs of letters in a name: they bear mistypings, and words in another order. */
function pairsIn(name: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)),
  );
}

/** From 0 to 1, as Dice has it: what two sets share, of what they hold. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((pair) => other.has(pair)).length;
  return (2 * both) / Math.max(1, one.size + other.size);
}
