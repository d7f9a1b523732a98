/** Instructions that stand in another paragraph than the first of their step. */
import { changed, type Maker } from './mutant.ts';

/** It is as right there: it must come to the same, or be told. */
export const furtherParagraph: Maker = (sentence, original) => {
  if (sentence.reading !== 'done' || sentence.step === undefined) return [];
  const { text } = original;
  const at = sentence.start.offset;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const item = /^( *\d+\. )$/.exec(line)?.[1];
  const margin = ' '.repeat(item?.length ?? Math.max(3, /^ */.exec(line)?.[0].length ?? 0));
  const start = at - (item === undefined ? (/\s*$/.exec(text.slice(0, at))?.[0].length ?? 0) : 0);
  const step = original.article.procedures
    .flatMap(({ steps }) => steps)
    .find(({ id }) => id === sentence.step);
  if (!step) return [];
  const instead = `${item === undefined ? '' : 'There is more to do.'}\n\n${margin}`;
  const where = [{ start: step.place.start.offset, end: step.place.end.offset }];
  return [
    {
      ...changed(original, sentence, { start, end: at, instead }, where),
      words: text.slice(at, sentence.end.offset),
      mayHold: true,
    },
  ];
};
