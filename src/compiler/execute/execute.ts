/** Executes an article in the situations it speaks of, and in the ones it forgets. */
import {
  isEdition,
  isPossible,
  situationWith,
  valuesOf,
  waysToFulfil,
  type Condition,
  type Situation,
  type WorldDefinition,
} from '../../simulator/index.ts';
import type { FindingOf } from '../findings.ts';
import type { Prerequisite, ResolvedArticle } from '../resolve/resolve.ts';
import { hasErred, type Course, type Variant } from './course.ts';
import { cover } from './covering.ts';
import type { Executable } from './executable.ts';
import { run, runOther } from './sections.ts';
import { conditionsIn, singleTests } from '../resolve/test.ts';
import type { Test } from '../resolve/instruction.ts';
import { editionsOfMatter, openEditions, variantsIn, type OpenEdition } from './editions.ts';
import { stageOf, type ExecutionStage } from './stage.ts';

/**
 * So many combinations are executed one and all. The shipped article has 32; ten conditions would
 * make 1,024.
 */
const bound = 64;

/**
 * From so many places the way is looked for that an article leaves out: where more is missing,
 * something else is wrong with it.
 */
const looks = 12;

/** So much is carried out at most, and a section counts for so much more. */
const [most, tries] = [10_000, 20];

export interface Performance {
  readonly stage: ExecutionStage;
  /** Names of the world's circumstances (not faults) that the article speaks of. */
  readonly circumstances: readonly string[];
  /**
   * One execution for each combination of what the article mentions, its own situation first; none
   * where that is impossible.
   */
  readonly courses: readonly Course[];
  /** How many combinations were not executed, since there are too many. */
  readonly leftOut: number;
  /**
   * The editions that it does not mention and in which nobody can follow it, in the words that
   * readers pick them by.
   */
  readonly notFor: readonly string[];
  /** The article's own situation with one circumstance changed that it does not mention. */
  readonly trials: readonly Course[];
  /** Why nothing was executed: it would take too long. */
  readonly excess?: FindingOf<'too-much'>;
  /** Prerequisites without which the article works just as well. */
  readonly needless: readonly Prerequisite[];
}

/** @param article with what counts as a mistake in it */
export function execute(article: Executable): Performance {
  const { definition } = article.lexicon;
  const usual = situationWith(definition, article.situation);
  const stage = stageOf(definition, usual ?? article.situation);
  const nothing: Performance = {
    stage,
    circumstances: [],
    courses: [],
    leftOut: 0,
    notFor: [],
    trials: [],
    needless: [],
  };
  if (!usual) return nothing;
  const mentioned = mentionedIn(article);
  const spokenOf = circumstancesIn(article, mentioned, usual);
  const isFault = (name: string): boolean => definition.situations[name]?.fault === true;
  const { variants, leftOut } = variantsOf(article, mentioned, spokenOf, usual);
  variants.push(...choicesIn(article).map((choices): Variant => ({ situation: usual, choices })));
  const [own = { situation: usual }, ...others] = variants;
  const isOwed = (name: string): boolean =>
    !isFault(name) &&
    !isEdition(definition, name) &&
    definition.situations[name]?.optional !== true;
  const isForgotten = (name: string): boolean =>
    !(name in article.situation) && !spokenOf.includes(name) && isOwed(name);
  const forgotten = Object.fromEntries(Object.entries(usual).filter(([name]) => isForgotten(name)));
  const trials = changed(definition, usual, forgotten).map((situation): Variant => ({ situation }));
  const excess = excessIn(article, variants.length + trials.length);
  if (excess) return { ...nothing, excess };
  // Looking for a way takes long, so each is looked for once, and none beside a mistake of the
  // article's own way.
  const looked = new Set<number>();
  const base = run(
    article,
    stage,
    own,
    (place) => looked.has(place) || (looked.size < looks && looked.add(place).size > 0),
  );
  const isWorthALook = (place: number): boolean =>
    !hasErred(base) && looked.size < looks && !looked.has(place) && looked.add(place).size > 0;
  const runs = (each: readonly Variant[]): Course[] =>
    each.map((variant) => (hasErred(base) ? run : runOther)(article, stage, variant, isWorthALook));
  const works = (situation: Situation): boolean =>
    !hasErred(run(article, stage, { situation }, () => false));
  const editions = hasErred(base)
    ? []
    : openEditions(article, usual).filter(({ name }) => !spokenOf.includes(name));
  const matter = editionsOfMatter(editions, base, mentioned);
  const isFor = ({ name, change }: OpenEdition): boolean =>
    matter.named.has(name) || works({ ...usual, ...change });
  const open = matter.editions.filter(isFor);
  const inEditions = open.flatMap((edition) => variantsIn(edition, definition, usual, variants));
  const switches = new Set([
    ...open.map(({ name }) => name),
    ...spokenOf.filter((name) => !isFault(name)),
  ]);
  const circumstances = Object.keys(usual).filter((name) => switches.has(name));
  const isNeedless = (others: readonly Situation[]): boolean =>
    others.length > 0 && others.every(works);
  const needless = hasErred(base)
    ? []
    : article.prerequisites.filter((each) =>
        isNeedless(changed(definition, usual, each.situation)),
      );
  return {
    stage,
    circumstances,
    courses: [base, ...runs([...others, ...inEditions])],
    leftOut,
    notFor: matter.editions
      .filter((edition) => !open.includes(edition))
      .map(({ caption }) => caption),
    trials: runs(trials),
    needless,
  };
}

/**
 * What is asked for once too often, over all executions. A section may be tried in place of much
 * else.
 */
function excessIn(
  { procedures }: ResolvedArticle,
  executions: number,
): FindingOf<'too-much'> | undefined {
  const orders = procedures.flatMap(({ condition, steps }) =>
    steps.flatMap(({ instructions }, index) =>
      instructions.map((order, at) => ({ order, cost: condition && index + at === 0 ? tries : 1 })),
    ),
  );
  let cost = 0;
  for (const { order, cost: own } of orders) {
    cost += own * executions;
    if (cost > most)
      return {
        rule: 'too-much',
        what: 'orders',
        limit: most,
        start: order.sentence,
        end: order.sentence + 1,
      };
  }
  return undefined;
}

/**
 * The usual situation with one circumstance changed from what is given, for each other value of
 * each.
 */
function changed(definition: WorldDefinition, usual: Situation, from: Situation): Situation[] {
  return Object.entries(from)
    .flatMap(([name, given]) =>
      valuesOf(definition, name, given)
        .map((value) => ({ ...usual, [name]: value }))
        .slice(1),
    )
    .filter((situation) => isPossible(definition, situation));
}

/** Every condition that the article names, in the order of the world. */
function mentionedIn(article: ResolvedArticle): Condition[] {
  const named = new Set([
    ...article.procedures.map(({ condition }) => condition),
    ...testsIn(article).flatMap(conditionsIn),
  ]);
  return article.lexicon.definition.conditions.filter((condition) => named.has(condition));
}

function testsIn({ procedures, outcomes }: ResolvedArticle): Test[] {
  const steps = procedures.flatMap(({ steps: each }) => each);
  return [...steps.flatMap(({ instructions }) => instructions), ...outcomes].flatMap(
    ({ when }) => when ?? [],
  );
}

/**
 * Each way that the article leaves open, but the first of each choice: "either **A** or **B**",
 * what is optional left out.
 */
function choicesIn(article: ResolvedArticle): ReadonlyMap<number, number>[] {
  const most = new Map<number, number>();
  for (const test of testsIn(article).flatMap(singleTests))
    if (test.kind === 'choice')
      most.set(test.choice, Math.max(most.get(test.choice) ?? 1, test.option));
  return [...most].flatMap(([choice, last]) =>
    Array.from({ length: last }, (_, index) => new Map([[choice, index + 1]])),
  );
}

/**
 * The circumstances that conditions speak of, and those that must change with them; in the order of
 * the world, without what is fixed. Editions are not among them where nothing else changes with
 * them.
 */
function circumstancesIn(
  { lexicon, situation: fixed }: ResolvedArticle,
  mentioned: readonly Condition[],
  usual: Situation,
): string[] {
  const { definition } = lexicon;
  const means = mentioned
    .flatMap(waysToFulfil)
    .filter((way) => !Object.keys(way).every((name) => isEdition(definition, name)));
  const spokenOf = [...new Set(means.flatMap((situation) => Object.keys(situation)))].filter(
    (name) => !(name in fixed),
  );
  const wanted = [
    ...means,
    ...spokenOf.flatMap((name) =>
      valuesOf(definition, name, usual[name]).map((value) => ({ [name]: value })),
    ),
  ];
  const nearest = wanted.map(
    (situation) => situationWith(definition, { ...situation, ...fixed }) ?? usual,
  );
  return Object.keys(usual).filter(
    (name) =>
      spokenOf.includes(name) || nearest.some((situation) => situation[name] !== usual[name]),
  );
}

/** The combinations of circumstances, and of a reader's slip as one more, that are executed. */
function variantsOf(
  { lexicon: { definition } }: ResolvedArticle,
  mentioned: readonly Condition[],
  spokenOf: readonly string[],
  usual: Situation,
): { readonly variants: Variant[]; readonly leftOut: number } {
  const slips = [undefined, ...mentioned.filter(({ means }) => 'slip' in means)];
  const values = spokenOf.map((name) => valuesOf(definition, name, usual[name]));
  const variantAt = (choices: readonly number[]): Variant => {
    const slip = slips[choices[spokenOf.length] ?? 0];
    const chosen = spokenOf.map(
      (name, at) => [name, values[at]?.[choices[at] ?? 0] ?? ''] as const,
    );
    return { situation: { ...usual, ...Object.fromEntries(chosen) }, ...(slip ? { slip } : {}) };
  };
  const sizes = [...values, slips].map(({ length }) => length);
  const { chosen, leftOut } = cover(
    sizes,
    (choices) => isPossible(definition, variantAt(choices).situation),
    bound,
  );
  return { variants: chosen.map(variantAt), leftOut };
}
