/** Executes an article in every situation it speaks of, and in the ones it forgets. */
import type { Condition, Situation } from '../../simulator/index.ts';
import { usualSituation } from '../../simulator/index.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { hasErred, type Course, type Variant } from './course.ts';
import { run, type Executable } from './run.ts';
import { stageOf, type Stage } from './stage.ts';
import { conditionsIn as conditionsOf, partsOf } from '../resolve/test.ts';
import type { Test } from '../resolve/instruction.ts';

export interface Performance {
  readonly stage: Stage;
  /** Names of the world's circumstances (not faults) that the article speaks of. */
  readonly circumstances: readonly string[];
  /** One execution for each combination of what the article mentions, its own situation first. */
  readonly courses: readonly Course[];
  /** The article's own situation with one circumstance changed that it does not mention. */
  readonly trials: readonly Course[];
}

/** @param article with what counts as a mistake in it */
export function execute(article: Executable): Performance {
  const { definition } = article.lexicon;
  const stage = stageOf(definition);
  const mentioned = conditionsIn(article);
  const usual = { ...usualSituation(definition), ...article.situation };
  const isFree = (name: string): boolean => !(name in article.situation);
  const spokenOf = new Set(mentioned.flatMap(({ means }) => ('situation' in means ? Object.keys(means.situation) : [])));
  const slips = mentioned.filter(({ means }) => 'slip' in means);
  const free = Object.keys(definition.situations).filter(isFree);

  const combined = combinations(
    stage,
    usual,
    free.filter((name) => spokenOf.has(name)),
  );
  const variants = [undefined, ...slips].flatMap((slip) =>
    combined.map((situation): Variant => ({ situation, ...(slip ? { slip } : {}) })),
  );
  const forgotten = free
    .filter((name) => !spokenOf.has(name) && !definition.situations[name]?.fault)
    .flatMap((name) => otherValues(stage, usual, name).map((value) => ({ situation: { ...usual, [name]: value } })));
  variants.push(...choicesIn(article).map((choices): Variant => ({ situation: usual, choices })));
  const [own = { situation: usual }, ...others] = variants;
  const base = run(article, stage, own, () => true);
  // Looking for a way takes long, so each is looked for once, and none beside a mistake of the article's own way.
  const looked = new Set<number>();
  const isWorthALook = (place: number): boolean => !hasErred(base) && !looked.has(place) && looked.add(place).size > 0;
  const runs = (each: readonly Variant[]): Course[] => each.map((variant) => run(article, stage, variant, isWorthALook));
  return {
    stage,
    circumstances: free.filter((name) => spokenOf.has(name) && !definition.situations[name]?.fault),
    courses: [base, ...runs(others)],
    trials: runs(forgotten),
  };
}

/** Every condition that the article names, each once. */
function conditionsIn(article: ResolvedArticle): Condition[] {
  const tests = testsIn(article).flatMap((test) => conditionsOf(test));
  return [...new Set([...article.procedures.flatMap(({ condition }) => condition ?? []), ...tests])];
}

function testsIn({ procedures, outcomes }: ResolvedArticle): Test[] {
  const steps = procedures.flatMap(({ steps: each }) => each);
  return [...steps.flatMap(({ instructions }) => instructions), ...outcomes].flatMap(({ when }) => when ?? []);
}

/** Each way that the article leaves open, but the first of each choice: "either **A** or **B**", what is optional left out. */
function choicesIn(article: ResolvedArticle): ReadonlyMap<number, number>[] {
  const most = new Map<number, number>();
  for (const test of testsIn(article).flatMap(partsOf))
    if (test.kind === 'choice') most.set(test.choice, Math.max(most.get(test.choice) ?? 1, test.option));
  return [...most].flatMap(([choice, last]) => Array.from({ length: last }, (_, index) => new Map([[choice, index + 1]])));
}

/** Every combination of the values of some circumstances, the base first. */
function combinations(stage: Stage, base: Situation, names: readonly string[]): Situation[] {
  return names.reduce<Situation[]>(
    (situations, name) =>
      [base[name] ?? '', ...otherValues(stage, base, name)].flatMap((value) =>
        situations.map((situation) => ({ ...situation, [name]: value })),
      ),
    [base],
  );
}

function otherValues({ definition }: Stage, base: Situation, name: string): string[] {
  return Object.keys(definition.situations[name]?.values ?? {}).filter((value) => value !== base[name]);
}
