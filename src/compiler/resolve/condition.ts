/** The condition of the world that words stand for. */
import type { Condition } from '../../simulator/index.ts';
import type { Finding } from '../findings.ts';
import type { Quoted } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { nearestPhrase, tenseless, verbless } from './wording.ts';

/** So many words may stand before a condition: "In case that …". */
const longestOpening = 3;

/**
 * The condition that is named, or the one that was probably meant; with a finding where the words
 * are not the world's.
 */
export function conditionFor(
  { text: said, start, end }: Quoted,
  { conditions, definition }: Lexicon,
): { readonly condition: Condition | undefined; readonly findings: readonly Finding[] } {
  const known = conditions.get(tenseless(said));
  if (known) return { condition: known, findings: [] };
  const suggestion = nearestPhrase(
    said,
    definition.conditions.flatMap(({ phrases }) => phrases),
  );
  const words = new Set(said.split(' '));
  const likeness = (phrase: string): number =>
    phrase.split(' ').filter((word) => words.has(word)).length;
  const phrases = definition.conditions
    .map((each) => each.phrases[0])
    .toSorted((one, other) => likeness(other) - likeness(one));
  return {
    condition: suggestion === undefined ? undefined : conditions.get(tenseless(suggestion)),
    findings: [
      { rule: 'unknown-condition', start, end, said, suggestion, phrases, lacksIf: false },
    ],
  };
}

/**
 * "With IP cameras connected", "Without an unlock pattern": the condition whose words these are but
 * for the verb.
 */
export function circumstantial(
  text: string,
  isMissing: boolean,
  conditions: Lexicon['conditions'],
): Condition | undefined {
  const said = isMissing ? `no ${verbless(text).replace(/^(?:an?|any) /, '')}` : verbless(text);
  return [...conditions].find(([phrase]) => verbless(phrase) === said)?.[1];
}

/**
 * "When the lamp is not plugged in": words that hold a condition without the word that makes it
 * one.
 */
export function disguised(
  { text, start, end }: Quoted,
  conditions: Lexicon['conditions'],
): { readonly condition: Condition; readonly finding: Finding } | undefined {
  const words = text.split(' ');
  for (const from of words.slice(0, longestOpening + 1).keys()) {
    const said = words.slice(from).join(' ');
    const condition = conditions.get(tenseless(said));
    if (condition)
      return {
        condition,
        finding: {
          rule: 'unknown-condition',
          start,
          end,
          said: text,
          suggestion: `If ${said}`,
          phrases: [],
          lacksIf: true,
        },
      };
  }
  return undefined;
}
