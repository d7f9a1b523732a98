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
import { wordOf, type Stretch } from '../parse/tokens.ts';
import type { Test } from '../resolve/instruction.ts';
import { lengthOf } from '../resolve/lexicon.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { resultIn } from '../resolve/results.ts';
import { tenseless } from '../resolve/wording.ts';
import { partedBy, spanOf, spoken } from '../resolve/words.ts';

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
  if (conflictIn(article.lexicon.definition, article.situation).length > 0) return [];
  return conditionsIn(article).flatMap(({ condition, place }): Finding[] => {
    const beside = ruledOut(condition, article);
    if (!beside) return [];
    const said = article.text.slice(place.start, place.end).replace(/\s+/g, ' ');
    return [{ rule: 'never-true', ...place, said, beside }];
  });
}

/** What the front matter fixes instead of a condition, in words; undefined where it may hold. */
export function ruledOut(
  condition: Condition,
  { situation: fixed, lexicon: { definition } }: ResolvedArticle,
): string[] | undefined {
  const besides = waysToFulfil(condition).map((wanted) => {
    const conflict = Object.keys(fixed).filter(
      (name) => name in wanted && wanted[name] !== fixed[name],
    );
    return conflict.length > 0
      ? conflict
      : conflictIn(definition, { ...wanted, ...fixed }).filter((name) => !(name in wanted));
  });
  const [beside] = besides;
  if (!beside || besides.some(({ length }) => length === 0)) return undefined;
  return beside.map((name) => captionOf(definition, name, fixed[name] ?? ''));
}

interface Placed {
  readonly condition: Condition;
  readonly place: Stretch;
}

/**
 * Every condition under which something is done or claimed, or that is said to be the case, where
 * it stands.
 */
function conditionsIn(article: ResolvedArticle): Placed[] {
  const { procedures, outcomes } = article;
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const tests = [...steps.flatMap(({ instructions }) => instructions), ...outcomes].flatMap(
    ({ when }) => required(when),
  );
  const sections = procedures.map(({ condition, parsed }) => ({
    condition,
    place: parsed.condition,
  }));
  const found = [...tests, ...sections].flatMap(({ condition, place }): Placed[] =>
    condition && place ? [{ condition, place: { start: place.start, end: place.end } }] : [],
  );
  const all = [...found, ...article.sentences.flatMap((read) => saidIn(read, article))];
  return [...new Map(all.map((each) => [each.place.start, each])).values()];
}

/** The conditions that an introduction says to hold: "its password reset is switched off, so …". */
function saidIn(
  { passage: { role }, sentence: { tokens } }: ReadSentence,
  { lexicon }: ResolvedArticle,
): Placed[] {
  const { conditions, language } = lexicon;
  const conditional = [language.openers.if, language.openers.unless, language.openers.when];
  const isOpened = tokens.some((_, at) =>
    (at === 0 ? Object.values(language.openers) : conditional).some(
      (known) => lengthOf(tokens, at, known) > 0,
    ),
  );
  if (role !== 'introduction' || isOpened || tokens.at(-1)?.text === '?') return [];
  const clauses = partedBy(
    tokens,
    (token) => token.kind === 'mark' || wordOf(token) === language.and,
  );
  return clauses.flatMap((words): Placed[] => {
    const from = language.articles.has(wordOf(words[0])) ? 1 : 0;
    const [whole, bare] = [spoken(words), spoken(words.slice(from))];
    const condition =
      conditions.get(tenseless(whole)) ??
      (from > 0 ? conditions.get(tenseless(`the ${bare}`)) : undefined);
    // What is a result too is held against the end.
    return condition && !resultIn(whole, lexicon) ? [{ condition, place: spanOf(words) }] : [];
  });
}

/** The conditions that must hold for a test to hold. */
function required(test: Test | undefined): Extract<Test, { kind: 'condition' }>[] {
  if (test?.kind === 'all') return test.tests.flatMap(required);
  return test?.kind === 'condition' ? [test] : [];
}
