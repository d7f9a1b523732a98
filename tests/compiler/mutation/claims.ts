/** Claims turned round. */
import type { SentenceAccount } from '../../../src/compiler/index.ts';
import { namesSomething } from './labels.ts';
import { changed, written, type Maker, type Original } from './mutant.ts';

/** What is said of a screen, of an end or of a number, and the opposite. */
const opposites: readonly (readonly [said: RegExp, opposite: string])[] = [
  [/\bno longer works/, 'still works'],
  [
    /\b(?:is|are|has|should|will)(?= (?:now |then |also )?(?:shown|visible|opened|open|taken|see|answered|lit|locked|valid|good|its|logged|needed|to be)\b)/,
    '$& not',
  ],
  [/\bYou (?:now )?see\b/, 'You do not see'],
  [/\bcan(?= log in)/, 'cannot'],
  [/\bhave(?= the new password)/, 'do not have'],
  [
    /\b(open|close|appear|show|display|pop|come|disappear|say|report|confirm|ask|answer|work|take|give|expire|name)s(?= (?!none))|\b(open|close|appear|show|display|work)s(?=[.,:;])/,
    'does not $1$2',
  ],
  [/\btakes none/, 'takes any'],
  [/\b(?:has)(?= \d)/, 'does not have'],
  [/\bmust(?= be)/, 'need not'],
];

export const turnedRound: Maker = (sentence, original) => {
  if (!isClaim(sentence, original)) return [];
  // A condition is turned round as one.
  const text = written(original, sentence).replace(/^If [^,]+/, (condition) =>
    ' '.repeat(condition.length),
  );
  return opposites.flatMap(([said, opposite]) =>
    [...text.matchAll(new RegExp(said, 'g'))].map(({ 0: words, index }) => {
      const start = sentence.start.offset + index;
      // A rule may look at what stands around the words.
      const turned = text.slice(index).replace(said, opposite);
      const instead = turned.slice(0, turned.length - (text.length - index - words.length));
      return changed(original, sentence, { start, end: start + words.length, instead });
    }),
  );
};

/**
 * What no screen shows, no end is reached by and no number is in, nobody can turn round to
 * something false: the world knows nothing of it.
 */
function isClaim(sentence: SentenceAccount, original: Original): boolean {
  return (
    sentence.reading === 'checked' ||
    sentence.reading === 'fact' ||
    sentence.claims !== undefined ||
    namesItalics(sentence, original)
  );
}

function namesItalics(sentence: SentenceAccount, original: Original): boolean {
  return (
    namesSomething(original, sentence) &&
    /(?<![\w_])_[^_]+_(?!\w)/.test(written(original, sentence))
  );
}
