/** Sentences dropped: what a reader does, or where they go on, is not said. */
import type { SentenceAccount } from '../../../src/compiler/index.ts';
import { aftermath, changed, isForSome, stretchOf, type Maker, type Original } from './mutant.ts';

/**
 * A claim, a number or an explanation that is not there misleads nobody, nor does what serves some
 * readers only, nor what is done at the very end of a procedure and to which nothing comes.
 */
export const dropped: Maker = (sentence, original) => {
  const { text, article } = original;
  const isSaid =
    sentence.reading === 'goto' ||
    (sentence.reading === 'done' && !sentence.reads.startsWith('beside: '));
  if (!isSaid || !isFollowed(sentence, original)) return [];
  const step = article.procedures
    .flatMap(({ steps }) => steps)
    .find(({ id }) => id === sentence.step);
  const isWhole =
    step !== undefined &&
    !article.account.sentences.some(
      (other) => other !== sentence && isBeside(other, sentence, text),
    );
  const { start, end } = stretchOf(isWhole ? step.place : sentence);
  const space = /^ */.exec(text.slice(end))?.[0].length ?? 0;
  // Where a step is left out, the numbers of those behind it are wrong.
  const where = [
    ...aftermath(original, sentence),
    ...(isWhole ? article.jumps.map(stretchOf) : []),
  ];
  const mutant = changed(original, sentence, { start, end: end + space, instead: '' }, where);
  return [isForSome(original, sentence) ? { ...mutant, leavesOut: true } : mutant];
};

/**
 * Whether anything comes to a sentence: it goes on itself, or more is done or claimed in its
 * procedure, or the main list goes on.
 */
function isFollowed(sentence: SentenceAccount, original: Original): boolean {
  const { sentences } = original.article.account;
  const procedure = original.article.procedures.find(({ steps }) =>
    steps.some(({ id }) => id === sentence.step),
  );
  if (sentence.reading === 'goto' || procedure?.id === 'steps' || isForSome(original, sentence))
    return true;
  const ids = new Set(procedure?.steps.map(({ id }) => id));
  return sentences
    .slice(sentences.indexOf(sentence) + 1)
    .some(
      ({ step, reading }) =>
        step !== undefined && ids.has(step) && (reading === 'done' || reading === 'checked'),
    );
}

/** Whether another sentence stands in the same paragraph of the same step. */
function isBeside(other: SentenceAccount, sentence: SentenceAccount, text: string): boolean {
  const [first, second] =
    other.start.offset < sentence.start.offset ? [other, sentence] : [sentence, other];
  return (
    other.step === sentence.step &&
    !/\n\s*\n/.test(text.slice(first.end.offset, second.start.offset))
  );
}
