/** Ways that follow from others. */
import {
  differenceBetween,
  editionsIn,
  isEdition,
  isPossible,
  type WorldDefinition,
} from '../simulator/index.ts';
import type { Way } from '../compiler/index.ts';
import type { Plan } from './plan.ts';

/**
 * The plan with the ways that nobody has executed: what is different in more than one thing in
 * another edition of a device, and in editions of several devices. On them everything is different
 * that is different on the ways they follow from.
 */
export function withJoinedWays(plan: Plan, definition: WorldDefinition): Plan {
  return { ...plan, ways: joinedWays(plan.ways, definition) };
}

/** The ways from which the others follow. */
export function waysToJoin(all: readonly Way[], definition: WorldDefinition): readonly Way[] {
  const [own] = all;
  const few = all.filter(({ situation, slip }) => {
    const names = own ? Object.keys(differenceBetween(own.situation, situation)) : [];
    return (
      names.every((name) => !isEdition(definition, name)) ||
      (slip === undefined && names.every((name) => isEdition(definition, name)))
    );
  });
  const following = new Map(
    joinedWays(few, definition).map((way) => [nameOf(way), JSON.stringify(way.legs)]),
  );
  return all.filter(
    (way) => few.includes(way) || following.get(nameOf(way)) !== JSON.stringify(way.legs),
  );
}

function joinedWays(executed: readonly Way[], definition: WorldDefinition): readonly Way[] {
  const [own] = executed;
  if (!own) return executed;
  const editions = new Set(editionsIn(definition));
  const ways: Way[] = [...executed];
  const known = new Set(ways.map(nameOf));
  for (const edition of executed) {
    const change = differenceBetween(own.situation, edition.situation);
    const names = Object.keys(change);
    if (
      names.length === 0 ||
      edition.slip !== undefined ||
      !names.every((name) => editions.has(name))
    )
      continue;
    for (const way of ways) {
      const joined = {
        ...way,
        situation: { ...way.situation, ...change },
        legs: changedAlike(way.legs, own.legs, edition.legs),
      };
      const isFree = names.every((name) => way.situation[name] === own.situation[name]);
      if (!isFree || known.has(nameOf(joined)) || !isPossible(definition, joined.situation))
        continue;
      known.add(nameOf(joined));
      ways.push(joined);
    }
  }
  return ways;
}

function nameOf({ situation, slip }: Way): string {
  return JSON.stringify([Object.entries(situation).sort(), slip]);
}

/**
 * Legs after the change that makes other ones of a way's own: one stretch of these gives way to
 * another.
 */
export function changedAlike(
  legs: readonly number[],
  own: readonly number[],
  other: readonly number[],
): readonly number[] {
  const shorter = Math.min(own.length, other.length);
  let start = 0;
  while (start < shorter && own[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && own.at(-1 - end) === other.at(-1 - end)) end += 1;
  const replaced = own.slice(start, own.length - end);
  const at =
    replaced.length > 0 ? legs.indexOf(replaced[0] ?? -1) : legs.indexOf(own[start - 1] ?? -1) + 1;
  return legs.toSpliced(at, replaced.length, ...other.slice(start, other.length - end));
}
