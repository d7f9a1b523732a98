/** Fixes are tried out before they are offered, and consequences are told from mistakes. */
import type { Edit } from '../diagnostic.ts';
import type { Finding } from '../findings.ts';
import { alternativesTo, fixOf, isError, natureOf } from '../rules/index.ts';

/** So many articles are compiled at most to find out: the fewer, the more is wrong. */
function patienceWith(findings: readonly Finding[]): number {
  return Math.min(24, Math.max(4, Math.ceil(240 / findings.length)));
}

/**
 * The findings with fixes that work, and without those that are gone where nobody follows the words of an earlier one. One fix
 * that mends everything shows that all else was a consequence.
 * @param findIn what is wrong with another text
 */
export function proven(findings: readonly Finding[], text: string, findIn: (text: string) => readonly Finding[]): readonly Finding[] {
  let tried = 0;
  const patience = patienceWith(findings);
  const attempt: Attempt = (edits) => ((tried += 1) > patience ? undefined : findIn(edited(text, edits)));
  const mistakes = withoutConsequences(findings, text, attempt);
  const settled: Finding[] = [];
  for (const finding of mistakes) {
    // A fix of a mistake may leave what is only advised against.
    const counts = (other: Finding): boolean => isError(other) || !isError(finding);
    let chosen = finding;
    for (chosen of alternativesTo(finding)) {
      const edits = fixOf(chosen)?.edits;
      const left = edits && (attempt(edits)?.filter(counts).length ?? Infinity);
      if (left === 0) return mistakes.flatMap((other) => (other === finding ? [chosen] : counts(other) ? [] : [other]));
      if (left === undefined || left < mistakes.filter(counts).length) break;
    }
    settled.push(chosen);
  }
  return settled;
}

function withoutConsequences(findings: readonly Finding[], text: string, attempt: Attempt): readonly Finding[] {
  let left = findings;
  for (const [index, finding] of findings.slice(0, -1).entries()) {
    const besides = left.includes(finding) && leadsOn(finding) ? attempt([silencing(finding, text)])?.map(keyOf) : undefined;
    const isMistake = (other: Finding): boolean =>
      findings.indexOf(other) <= index || natureOf(other).isInWords === true || besides?.includes(keyOf(other)) !== false;
    left = left.filter(isMistake);
  }
  return left;
}

/** What is wrong with the text once it is edited; undefined when enough has been tried. */
type Attempt = (edits: readonly Edit[]) => readonly Finding[] | undefined;

/** Whether what is found says where the writer believes to be: the reader has been taken there. */
function leadsOn(finding: Finding): boolean {
  const { isMisleading, isInWords } = natureOf(finding);
  return isError(finding) && isMisleading === true && isInWords !== true;
}

/** The words of a finding made into words that are nowhere, as long as they were: all other places stay where they are. */
function silencing({ start, end }: Finding, text: string): Edit {
  return { start, end, text: text.slice(start, end).replace(/[\p{L}\p{N}]/gu, (sign) => 'ж'.repeat(sign.length)) };
}

function keyOf({ rule, start }: Finding): string {
  return `${rule} ${String(start)}`;
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end), text);
}
