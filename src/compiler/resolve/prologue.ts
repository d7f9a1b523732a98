/**
 * Steps of another article that are asked for.
 *
 * prologue = verb [ which ] [ "of" ] link | "begin where" [ which "of" ] link "ends" which = "all"
 * "steps" | "the first" number "steps" | "steps" number { "to" number | "and" number }
 */
import type { Language } from '../parse/language.ts';
import { wordOf, type Reference, type Sentence, type Token } from '../parse/tokens.ts';
import { numberAt } from './duration.ts';
import type { Instruction, Prologue, StepRange } from './instruction.ts';
import { sharedOf, unclear, type Clause, type Whole } from './making.ts';
import { targetOf } from './target.ts';
import { spanOf, spoken } from './words.ts';

/**
 * What a clause asks for of other articles, one for each run of steps; undefined where it asks for
 * nothing there.
 */
export function prologues(
  clause: Clause,
  language: Language,
  whole: Whole,
): Instruction[] | undefined {
  const { labels, verb, words } = clause;
  const has = (known: ReadonlySet<string>): boolean =>
    words.some((token) => known.has(wordOf(token)));
  const hasSteps = has(language.step);
  // "steps 1 and 2 of the other guide"
  if (hasSteps && has(language.works) && has(language.others))
    return [unclear(clause, 'article', whole)];
  const said = verb.text.toLowerCase();
  const isBehind = wordOf(words[0]) === language.where;
  const isDoing = verb.deed === 'redo' || language.follows.has(said);
  const parts = partsOf(isBehind ? words.slice(1) : words);
  if (!(hasSteps || isBehind || isDoing) || parts.length === 0) return undefined;
  const made = parts.map(({ link, ...part }) => {
    const runs = targetOf(link.url, '')?.to === 'article' ? runsIn(part, language) : undefined;
    return runs?.map((run): Prologue => {
      const { start, end, text } = verb;
      const asked = run && { run: isBehind ? { ...run, from: 1 } : run };
      return { type: 'prologue', verb: { start, end, text }, link, ...asked, ...sharedOf(whole) };
    });
  });
  const asked = made.flatMap((runs) => runs ?? []);
  // "Go to step 3 of [X]" leaves this article, and so may "start with step 3".
  const isOne = asked.some(({ run }) => run && run.from === run.to);
  const leaves =
    !isBehind && (!(isDoing || verb.deed === 'value') || (isOne && language.begins.has(said)));
  const isClear = labels.length === 0 && !leaves && made.every((runs) => runs);
  return isClear ? asked : [unclear(clause, 'article', whole)];
}

/** A link, with the words up to it, its own, and behind the last link the rest of the clause. */
interface Part {
  readonly link: Prologue['link'];
  readonly before: readonly Token[];
  readonly inside: readonly Token[];
  readonly behind: readonly Token[];
}

function partsOf(words: readonly Token[]): Part[] {
  const references = [...new Set(words.flatMap(({ leadsTo }) => leadsTo ?? []))];
  let from = 0;
  return references.map((reference, index): Part => {
    const at = words.findIndex(({ leadsTo }) => leadsTo === reference);
    const end = words.findLastIndex(({ leadsTo }) => leadsTo === reference) + 1;
    const inside = words.slice(at, end);
    const before = words.slice(from, at);
    from = end;
    return {
      link: { ...reference, text: spoken(inside) },
      before,
      inside,
      behind: index === references.length - 1 ? words.slice(end) : [],
    };
  });
}

/**
 * The steps that words name, all of them as one run without numbers; undefined where more is said
 * than is understood.
 */
function runsIn(
  { before, inside, behind }: Omit<Part, 'link'>,
  language: Language,
): readonly (StepRange | undefined)[] | undefined {
  const words = [...before, ...inside];
  const step = words.findIndex((token) => language.step.has(wordOf(token)));
  const first = firstOf(words, step, language);
  const { runs, next } = first
    ? { runs: [first.run], next: step + 1 }
    : numberedFrom(words, step + 1, language);
  const around =
    step < 0
      ? before
      : [...words.slice(0, first?.at ?? step), ...words.slice(next, Math.max(next, before.length))];
  const isUnderstood =
    around.every((token) => saysNothing(token, language)) &&
    !behind.some((token) => limits(token, language));
  const isRight = runs.every(
    ({ from, to }) => Number.isInteger(from) && Number.isInteger(to) && from <= to,
  );
  if (!isUnderstood || !isRight) return undefined;
  return step >= 0 && runs.length > 0 ? runs : [undefined];
}

/**
 * "1 to 3", "1, 2 and 5": every stretch of numbers that begins at a word, and the index behind
 * them.
 */
function numberedFrom(
  words: readonly Token[],
  at: number,
  language: Language,
): { readonly runs: readonly StepRange[]; readonly next: number } {
  const runs: StepRange[] = [];
  let next = at;
  for (
    let number = numberAt(words, next, language);
    number;
    number = numberAt(words, next, language)
  ) {
    const joint = words[number.next];
    const isRange =
      joint !== undefined &&
      language.through.has(joint.kind === 'mark' ? joint.text : wordOf(joint));
    const last = (isRange ? numberAt(words, number.next + 1, language) : undefined) ?? number;
    const run = { from: number.value, to: last.value, place: spanOf(words.slice(next, last.next)) };
    const before = runs.at(-1);
    // "steps 1, 2 and 3" are in a row.
    if (before?.to === run.from - 1)
      runs.splice(-1, 1, { ...before, to: run.to, place: { ...before.place, end: run.place.end } });
    else runs.push(run);
    next = wordOf(words[last.next]) === language.and ? last.next + 1 : last.next;
  }
  return { runs, next };
}

/** "all", "of", "the article", "and": what is said around numbers without a meaning of its own. */
function saysNothing(
  token: Token,
  { articles, into, joiners, of, wholes, with: by, works }: Language,
): boolean {
  const word = wordOf(token);
  return (
    token.leadsTo !== undefined ||
    word === of ||
    [articles, into, joiners, by, wholes, works].some((known) => known.has(word))
  );
}

/** "…, but not step 3" */
function limits(token: Token, { circumstance, exceptions, negations, step }: Language): boolean {
  const word = wordOf(token);
  return (
    word === circumstance.missing || [exceptions, negations, step].some((known) => known.has(word))
  );
}

/** "the first three steps", and where that begins. */
function firstOf(
  words: readonly Token[],
  step: number,
  language: Language,
): { readonly run: StepRange; readonly at: number } | undefined {
  const at = words.findIndex((token, index) => index < step && language.firsts.has(wordOf(token)));
  if (at < 0) return undefined;
  const number = at + 1 === step ? { value: 1, next: step } : numberAt(words, at + 1, language);
  if (number?.next !== step) return undefined;
  return { at, run: { from: 1, to: number.value, place: spanOf(words.slice(at, step + 1)) } };
}

/**
 * A sentence in which the title of another article is one word: what it says asks for nothing here.
 */
export function withTitles(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const titled = tokens.flatMap((token, index): Token[] => {
    const { leadsTo } = token;
    if (!leadsTo || !isTitle(leadsTo, tokens, language)) return [token];
    if (tokens[index - 1]?.leadsTo === leadsTo) return [];
    const held = tokens.filter((each) => each.leadsTo === leadsTo);
    return [{ kind: 'word', text: spoken(held), leadsTo, start: leadsTo.start, end: leadsTo.end }];
  });
  return { ...sentence, tokens: titled };
}

/** Whether the words of a link name an article: "of [X]", "where [X] ends", "follow [X]". */
function isTitle(reference: Reference, tokens: readonly Token[], language: Language): boolean {
  if (targetOf(reference.url, '')?.to !== 'article') return false;
  const at = tokens.findIndex(({ leadsTo }) => leadsTo === reference);
  const [before, earlier] = [wordOf(tokens[at - 1]), wordOf(tokens[at - 2])];
  const isVerb = [before, `${earlier} ${before}`].some(
    (verb) => language.verbs[verb] === 'redo' || language.follows.has(verb),
  );
  const isNamed =
    [language.of, language.where].includes(before) ||
    [language.into, language.articles, language.works].some((known) => known.has(before));
  return (
    (isVerb || isNamed) &&
    !tokens.some((token) => token.leadsTo === reference && language.step.has(wordOf(token)))
  );
}
