/** An article's entry: what is kept of it where its own page is not needed. */
import type { Account, CompiledArticle, Counts, Entry, Fate, Procedure, Way } from '../article.ts';

/** The entry of a compiled article. */
export function entryOf(article: CompiledArticle): Entry {
  const {
    file,
    slug,
    title,
    description,
    group,
    draft,
    past,
    world,
    anchors,
    links,
    sources,
    imports,
    executed,
    leftOut,
    notFor,
    counts,
  } = article;
  const { isPlain, coverage, diagnostics, leansOn, waived, openWaivers } = article;
  const said = {
    file,
    slug,
    title,
    description,
    group,
    draft,
    past,
    world,
    anchors,
    links,
    sources,
    imports,
    executed,
    leftOut,
    notFor,
    counts,
  };
  return { ...said, isPlain, coverage, diagnostics, leansOn, waived, openWaivers };
}

const none: Readonly<Record<Fate, number>> = {
  done: 0,
  checked: 0,
  condition: 0,
  goto: 0,
  fact: 0,
  explanation: 0,
};

/** How much of everything there is. */
export function countsOf(
  procedures: readonly Procedure[],
  { length: variants }: readonly Way[],
  { sentences, marks }: Account,
): Counts {
  const fates = { ...none };
  for (const { reading } of sentences) fates[reading] += 1;
  return {
    mainSteps: procedures[0]?.steps.length ?? 0,
    steps: procedures.reduce((count, { steps }) => count + steps.length, 0),
    variants,
    marks: marks.length,
    readMarks: marks.filter(({ reading }) => reading !== 'told').length,
    sentences: sentences.length,
    fates,
  };
}
