/** What a sentence says in the words of a result of the world: that it is so, or that it is not. */
import type { Result } from '../../simulator/index.ts';
import type { Language } from '../parse/language.ts';
import type { SaidResult } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { plain } from './wording.ts';

/** What words are but for the small ones, and whether they deny it. */
interface Sense {
  readonly key: string;
  readonly isDenied: boolean;
}

/** The result that words stand for: exactly, but for adverbs, or in what they deny. */
export function resultIn(said: string, lexicon: Lexicon): SaidResult | undefined {
  const { language, results } = lexicon;
  const words = withoutAside(plain(said), language).split(' ');
  const bare = words.filter((word) => !language.adverbs.has(word));
  const exact = results.get(words.join(' ')) ?? results.get(bare.join(' '));
  if (exact) return { result: exact, isDenied: false };
  const meant = senseOf(words, language);
  for (const { sense, result } of sensesOf(lexicon))
    if (sense.key === meant.key && sense.isDenied !== meant.isDenied)
      return { result, isDenied: true };
  return undefined;
}

/** "From now on, the new password works" */
function withoutAside(said: string, { asides }: Language): string {
  const aside = asides.find((phrase) => said.startsWith(`${phrase}, `));
  return aside === undefined ? said : said.slice(aside.length + 2);
}

const known = new WeakMap<Lexicon, readonly { readonly sense: Sense; readonly result: Result }[]>();

function sensesOf(lexicon: Lexicon): readonly { readonly sense: Sense; readonly result: Result }[] {
  const made =
    known.get(lexicon) ??
    [...lexicon.results].map(([phrase, result]) => ({
      sense: senseOf(phrase.split(' '), lexicon.language),
      result,
    }));
  known.set(lexicon, made);
  return made;
}

/**
 * "The cameras do not keep their passwords" denies "the cameras keep their passwords", and "still
 * works" denies "no longer works".
 */
function senseOf(words: readonly string[], language: Language): Sense {
  const { adverbs, articles, auxiliaries, being, comparatives, contraction, duties, negations } =
    language;
  const isDenial = (word: string): boolean => negations.has(word) || contraction.test(word);
  const isSmall = (word: string): boolean =>
    !duties.has(word) &&
    [adverbs, articles, auxiliaries, being, comparatives].some((table) => table.has(word));
  const telling = words
    .filter((word) => !isDenial(word) && !isSmall(word))
    .map((word) => word.replace(/([^s])s$/, '$1'));
  return { key: telling.join(' '), isDenied: words.filter(isDenial).length % 2 === 1 };
}
