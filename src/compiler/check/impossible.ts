/** Situations that cannot be: fixed by the front matter, or named by a condition beside it. */
import {
  captionOf,
  situationWith,
  waysToFulfil,
  type Condition,
  type Situation,
  type WorldDefinition,
} from '../../simulator/index.ts';
import type { Finding } from '../findings.ts';
import type { Stretch } from '../parse/tokens.ts';
import type { Test } from '../resolve/instruction.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';

/**
 * The circumstances of a situation that cannot be together, as few as can be, in the order of the
 * world; none of a possible one.
 */
export function conflictIn(definition: WorldDefinition, situation: Situation): string[] {
  const isImpossible = (names: readonly string[]): boolean =>
    !situationWith(
      definition,
      Object.fromEntries(names.map((name) => [name, situation[name] ?? ''])),
    );
  const names = Object.keys(definition.situations).filter((name) => name in situation);
  if (!isImpossible(names)) return [];
  return names.reduce((left, name) => {
    const others = left.filter((other) => other !== name);
    return isImpossible(others) ? others : left;
  }, names);
}

/** Values of the front matter that cannot be together, told at the last of them. */
export function findImpossible(
  definition: WorldDefinition,
  situation: Situation,
  placeOf: (name: string) => Stretch,
): Finding[] {
  const conflict = conflictIn(definition, situation);
  const [last, ...others] = conflict
    .map((name) => ({ name, caption: captionOf(definition, name, situation[name] ?? '') }))
    .reverse();
  if (!last) return [];
  const { start, end } = placeOf(last.name);
  return [
    {
      rule: 'impossible-variant',
      start,
      end,
      said: last.caption,
      beside: others.map(({ caption }) => caption),
    },
  ];
}

/** Conditions that never hold, since the front matter fixes something else. */
export function findNeverTrue(article: ResolvedArticle): Finding[] {
  const { situation: fixed, lexicon } = article;
  const { definition } = lexicon;
  if (conflictIn(definition, fixed).length > 0) return [];
  return conditionsIn(article).flatMap(({ condition, place }): Finding[] => {
    const besides = waysToFulfil(condition).map((wanted) => {
      const conflict = Object.keys(fixed).filter(
        (name) => name in wanted && wanted[name] !== fixed[name],
      );
      return conflict.length > 0
        ? conflict
        : conflictIn(definition, { ...wanted, ...fixed }).filter((name) => !(name in wanted));
    });
    const [beside] = besides;
    if (!beside || besides.some(({ length }) => length === 0)) return [];
    const said = article.text.slice(place.start, place.end).replace(/\s+/g, ' ');
    const captions = beside.map((name) => captionOf(definition, name, fixed[name] ?? ''));
    return [{ rule: 'never-true', ...place, said, beside: captions }];
  });
}

/** Every condition under which something is done or claimed, where it stands. */
function conditionsIn({
  procedures,
  outcomes,
}: ResolvedArticle): { readonly condition: Condition; readonly place: Stretch }[] {
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const tests = [...steps.flatMap(({ instructions }) => instructions), ...outcomes].flatMap(
    ({ when }) => required(when),
  );
  // A section that nobody comes to is told by a rule of its own.
  const found = tests.flatMap(({ condition, place }) =>
    place
      ? [[place.start, { condition, place: { start: place.start, end: place.end } }] as const]
      : [],
  );
  return [...new Map(found).values()];
}

/** The conditions that must hold for a test to hold. */
function required(test: Test | undefined): Extract<Test, { kind: 'condition' }>[] {
  if (test?.kind === 'all') return test.tests.flatMap(required);
  return test?.kind === 'condition' ? [test] : [];
}
