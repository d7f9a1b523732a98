/** Numbers changed: of steps, of tries, of characters, of times. */
import { changed, written, type Maker } from './mutant.ts';

const words = 'two three four five six seven eight nine ten eleven twelve thirteen'.split(' ');

/** Links and values of the writer's own, whose numbers say nothing of the world. */
const apart = /\]\([^)]*\)|`[^`]*`/g;

/**
 * "One" is mostly a pronoun, and how long somebody waits at least is no mistake when it is more.
 */
export const numberChanged: Maker = (sentence, original) => {
  const text = written(original, sentence).replace(apart, (all) => ' '.repeat(all.length));
  const numbers = new RegExp(
    `(?<!\\bwait |[\\w-])(?:${words.join('|')}|half|\\d(?:[\\d,]*\\d)?)(?![\\w-])`,
    'gi',
  );
  return [...text.matchAll(numbers)].map(({ 0: said, index }) => {
    const start = sentence.start.offset + index;
    return changed(original, sentence, { start, end: start + said.length, instead: another(said) });
  });
};

function another(said: string): string {
  if (said === 'half') return 'a quarter of';
  const at = words.indexOf(said.toLowerCase());
  return at >= 0
    ? (words[at + 1] ?? 'twenty')
    : said.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
}
