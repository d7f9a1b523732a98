/**
 * Steps to go on with, where a sentence names another device for them than they do: "continue with
 * step 6 on the phone".
 */
import type { Finding } from '../findings.ts';
import { phraseAt, type Lexicon } from './lexicon.ts';
import type { ReadSentence } from './read-passage.ts';
import type { ScriptStep } from './resolve.ts';
import { spanOf, spoken } from './words.ts';

/** Devices named behind a step on which that step does not begin. */
export function misplacedGoals(
  sentences: readonly ReadSentence[],
  steps: readonly ScriptStep[],
  lexicon: Lexicon,
): Finding[] {
  return sentences.flatMap(({ instructions, sentence: { tokens } }): Finding[] => {
    const goal = instructions.find((each) => each.type === 'resume');
    const at = tokens.findIndex(({ end }) => end === goal?.words.end) + 1;
    const place = at > 0 ? phraseAt(tokens, at, lexicon.places, lexicon.language) : undefined;
    const begun = steps
      .find(({ parsed }) => parsed.number === goal?.step)
      ?.instructions.find(({ type }) => type === 'attend');
    if (!place || begun?.type !== 'attend' || begun.device === place.meaning) return [];
    const words = tokens.slice(at, at + place.length);
    return [{ rule: 'unread-words', said: spoken(words), ...spanOf(words) }];
  });
}
