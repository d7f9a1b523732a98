/** Fixes are tried out before they are offered. */
import type { Edit } from '../diagnostic.ts';
import type { Finding } from '../findings.ts';
import { alternativesTo, fixOf } from '../rules/index.ts';

/** So many articles are compiled at most to try out fixes. */
const patience = 12;

/**
 * The findings with fixes that work. One fix that mends everything shows that all else was a consequence.
 * @param findIn what is wrong with another text
 */
export function proven(findings: readonly Finding[], text: string, findIn: (text: string) => readonly Finding[]): readonly Finding[] {
  let tried = 0;
  const left = (edits: readonly Edit[]): number => ((tried += 1) > patience ? Infinity : findIn(edited(text, edits)).length);
  const settled: Finding[] = [];
  for (const finding of findings) {
    const choices = alternativesTo(finding);
    let chosen = finding;
    for (chosen of choices) {
      const edits = fixOf(chosen)?.edits;
      const errors = edits && left(edits);
      if (errors === 0) return [chosen];
      if (errors === undefined || errors < findings.length) break;
    }
    settled.push(chosen);
  }
  return settled;
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end), text);
}
