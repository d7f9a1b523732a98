/** What is said of steps by their numbers, and asks for nothing: "After **OK** in step 2, …". */
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { stepsIn } from '../resolve/counting.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { startOfPhrase } from '../resolve/role.ts';
import { nearest } from '../resolve/wording.ts';

/** Steps that there are none of, and labels that are not used in the step they are said to belong to. */
export function findWrongReferences({ procedures, sentences, language }: ResolvedArticle): Finding[] {
  const scripts = procedures.flatMap((procedure) => procedure.steps);
  const steps = scripts.map(({ parsed }) => parsed);
  const unclear = new Set(scripts.flatMap(({ parsed, isUnclear }) => (isUnclear ? parsed : [])));
  const last = procedures[0]?.steps.length ?? 0;
  const byStep = Map.groupBy(sentences, ({ step }) => step);
  const labelsIn = (id: string): string[] => (byStep.get(id) ?? []).flatMap(({ marks }) => marks.map(({ text }) => text));
  return sentences.flatMap((read): Finding[] => {
    const reference = referenceIn(read, language);
    if (!reference) return [];
    const { number, start, end, label } = reference;
    const meant = steps.filter((step) => step.number === number);
    if (meant.length === 0) return [{ rule: 'unknown-step', start, end, step: number, last }];
    const isNamed = ({ id }: { readonly id: string }): boolean => label === undefined || nearest(label, labelsIn(id)) !== undefined;
    // A step without a label, or that nobody understands, has a mistake of its own.
    const isMistaken = (step: (typeof steps)[number]): boolean => unclear.has(step) || labelsIn(step.id).length === 0;
    if (label === undefined || meant.some((step) => isNamed(step) || isMistaken(step))) return [];
    const others = (procedures[0]?.steps ?? []).map(({ parsed }) => parsed).filter(isNamed);
    return [{ rule: 'not-in-step', start, end, label, step: number, others: others.map((step) => step.number) }];
  });
}

interface Reference {
  readonly number: number;
  /** Of the number. */
  readonly start: number;
  readonly end: number;
  /** What has been used in that step. */
  readonly label: string | undefined;
}

/** "in step 2", "see step 2", and the label behind "after", if there is one. */
function referenceIn({ sentence: { tokens }, isExecuted, orders }: ReadSentence, language: Language): Reference | undefined {
  if (orders.some(({ type }) => type === 'resume' || type === 'redo' || type === 'repeat' || type === 'prologue')) return undefined;
  // "Step 1: …" is a title or a sign.
  const steps = language.step.has(wordOf(tokens[0])) ? undefined : stepsIn(tokens, language);
  if (!steps) return undefined;
  const behind = tokens[tokens.findIndex(({ end }) => end === steps.place.end) + 1];
  // "in step 2 of the vendor's manual"
  if (wordOf(behind) === language.of) return undefined;
  const named = tokens.find((token, index) => token.kind === 'bold' && isBehindAfter(tokens, index, language));
  return { number: steps.to, ...steps.place, label: steps.from === steps.to && !isExecuted ? named?.text : undefined };
}

function isBehindAfter(tokens: readonly Token[], index: number, language: Language): boolean {
  const before = startOfPhrase(tokens, index, language);
  const at = language.gerund.test(wordOf(tokens[before])) ? before - 1 : before;
  return language.openers.when.includes(wordOf(tokens[at]));
}
