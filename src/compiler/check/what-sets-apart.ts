/**
 * What the executions in which something fails have that the others have not, in the world's words.
 */
import { captionOf, type WorldDefinition } from '../../simulator/index.ts';
import type { Variant } from '../execute/course.ts';

/**
 * One thing that can be said of an execution: how one circumstance is, or which mistake the reader
 * makes.
 */
interface Mark {
  readonly phrase: string;
  readonly isOn: (variant: Variant) => boolean;
}

/** The executions in which something fails and those in which it works, and the article's own. */
export interface Sides {
  readonly failing: readonly Variant[];
  readonly working: readonly Variant[];
  readonly own: Variant;
}

/**
 * The smallest set of circumstances and slip that no working execution has; of several, the one
 * that most failing ones have.
 */
export function whatSetsApart(
  definition: WorldDefinition,
  { failing, working, own }: Sides,
): string[] {
  const [first] = failing;
  if (!first) return [];
  const marks = marksOf(first, own, definition);
  const sharing = (set: readonly Mark[], variants: readonly Variant[]): number =>
    variants.filter((variant) => set.every(({ isOn }) => isOn(variant))).length;
  const tells = (set: readonly Mark[]): boolean => sharing(set, [own, ...working]) === 0;
  // What all marks together do not tell, no fewer of them do.
  for (let size = 1; tells(marks) && size < marks.length; size += 1) {
    const [best] = setsOf(size, marks)
      .filter(tells)
      .toSorted((one, other) => sharing(other, failing) - sharing(one, failing));
    if (best) return best.map(({ phrase }) => phrase);
  }
  return marks.map(({ phrase }) => phrase);
}

/** What differs from the article's own situation comes first. */
function marksOf({ situation, slip }: Variant, own: Variant, definition: WorldDefinition): Mark[] {
  const marks = Object.entries(situation).map(([name, value]) => ({
    phrase: phraseFor(definition, name, value),
    isOn: (variant: Variant) => variant.situation[name] === value,
  }));
  const slips = slip
    ? [{ phrase: slip.phrases[0], isOn: (variant: Variant) => variant.slip === slip }]
    : [];
  return [
    ...marks.filter(({ isOn }) => !isOn(own)),
    ...slips,
    ...marks.filter(({ isOn }) => isOn(own)),
  ];
}

function phraseFor(definition: WorldDefinition, name: string, value: string): string {
  const condition = definition.conditions.find(
    ({ means }) =>
      'situation' in means &&
      Object.keys(means.situation).length === 1 &&
      means.situation[name] === value,
  );
  return condition?.phrases[0] ?? captionOf(definition, name, value);
}

/** Every set of so many items, those of what comes first in front. */
function setsOf<Item>(size: number, items: readonly Item[]): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    setsOf(size - 1, items.slice(index + 1)).map((set) => [item, ...set]),
  );
}
