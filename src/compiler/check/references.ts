/** What is said of steps by their numbers, and asks for nothing: "After **OK** in step 2, …". */
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import { isWithin, spokenAt, wordOf, type Token } from '../parse/tokens.ts';
import { everyStepIn, stepCountsIn } from '../resolve/counting.ts';
import { numberAt } from '../resolve/duration.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { startOfPhrase } from '../resolve/role.ts';
import { nearest } from '../resolve/wording.ts';

/**
 * Steps that there are none of, more steps than there are, and labels that are not used in the step
 * they are said to belong to.
 */
export function findWrongReferences(
  { procedures, sentences, language }: ResolvedArticle,
  { front, text }: ParsedArticle,
): Finding[] {
  const scripts = procedures.flatMap((procedure) => procedure.steps);
  const steps = scripts.map(({ parsed }) => parsed);
  const unclear = new Set(scripts.flatMap(({ parsed, isUnclear }) => (isUnclear ? parsed : [])));
  const last = procedures[0]?.steps.length ?? 0;
  const byStep = Map.groupBy(sentences, ({ step }) => step);
  const labelsIn = (id: string): string[] =>
    (byStep.get(id) ?? []).flatMap(({ marks }) => marks.map(({ text: label }) => label));
  const inFront = (front.entries ?? []).flatMap(({ value, valuePlace: { start, end } }) =>
    typeof value === 'string' ? spokenAt(start, end, text, language) : [],
  );
  const spoken = [...inFront, ...sentences.filter(isOfThisArticle).map(({ sentence }) => sentence)];
  const totals = new Set([last, steps.length]);
  const counts = last === 0 ? [] : spoken.flatMap(({ tokens }) => stepCountsIn(tokens, language));
  const miscounted = counts.flatMap(({ count, isTotal, start, end }): Finding[] => {
    if (isTotal ? totals.has(count) : count <= last) return [];
    return [
      { rule: 'unknown-step', start, end, step: count, last, ...(isTotal ? { isTotal } : {}) },
    ];
  });
  const referred = sentences
    .flatMap((read) => referencesIn(read, language))
    .flatMap((reference): Finding[] => {
      const { number, start, end, label } = reference;
      const meant = steps.filter((step) => step.number === number);
      if (meant.length === 0) return [{ rule: 'unknown-step', start, end, step: number, last }];
      const isNamed = ({ id }: { readonly id: string }): boolean =>
        label === undefined || nearest(label, labelsIn(id)) !== undefined;
      // A step without a label, or that nobody understands, has a mistake of its own.
      const isMistaken = (step: (typeof steps)[number]): boolean =>
        unclear.has(step) || labelsIn(step.id).length === 0;
      if (label === undefined || meant.some((step) => isNamed(step) || isMistaken(step))) return [];
      const others = (procedures[0]?.steps ?? []).map(({ parsed }) => parsed).filter(isNamed);
      return [
        {
          rule: 'not-in-step',
          start,
          end,
          label,
          step: number,
          others: others.map((step) => step.number),
        },
      ];
    });
  return [...miscounted, ...referred];
}

interface Reference {
  readonly number: number;
  /** Of the number. */
  readonly start: number;
  readonly end: number;
  /** What has been used in that step. */
  readonly label: string | undefined;
}

/** Steps of another article are counted where they are carried out. */
function isOfThisArticle({ orders, sentence: { tokens } }: ReadSentence): boolean {
  return (
    !orders.some(({ type }) => type === 'prologue') &&
    !tokens.some(({ leadsTo }) => leadsTo !== undefined)
  );
}

/** "in step 2", "see step 2", and the label behind "after", if there is one. */
function referencesIn(
  { sentence: { tokens }, isExecuted, orders }: ReadSentence,
  language: Language,
): Reference[] {
  if (
    orders.some(({ type }) => type === 'prologue') ||
    tokens.some(({ leadsTo }) => leadsTo !== undefined)
  )
    return [];
  const followed = orders.flatMap((each) =>
    each.type === 'resume' || each.type === 'redo' || each.type === 'repeat' ? [each.place] : [],
  );
  // "Step 1: …" is a title or a sign.
  const said = everyStepIn(tokens.slice(language.step.has(wordOf(tokens[0])) ? 1 : 0), language);
  const named = tokens.find(
    (token, index) => token.kind === 'bold' && isBehindAfter(tokens, index, language),
  );
  // "in step 2 of the vendor's manual", but "step 2 of 8"
  const isElsewhere = said.some(({ place }) => {
    const behind = tokens.findIndex(({ end }) => end === place.end) + 1;
    return (
      wordOf(tokens[behind]) === language.of && numberAt(tokens, behind + 1, language) === undefined
    );
  });
  if (isElsewhere) return [];
  return said
    .filter(({ place }) => !followed.some((goal) => isWithin(place, [goal])))
    .map(({ from, place, to }): Reference => {
      const isOne = from === to && said.length === 1 && followed.length === 0;
      return { number: to, ...place, label: isOne && !isExecuted ? named?.text : undefined };
    });
}

function isBehindAfter(tokens: readonly Token[], index: number, language: Language): boolean {
  const before = startOfPhrase(tokens, index, language);
  const at = language.gerund.test(wordOf(tokens[before])) ? before - 1 : before;
  return language.openers.when.includes(wordOf(tokens[at]));
}
