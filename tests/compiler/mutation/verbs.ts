/** Verbs that nobody knows. */
import type { SentenceAccount } from '../../../src/compiler/index.ts';
import { changed, written, type Maker, type Original } from './mutant.ts';

const verbs =
  'right-click,click,tap,press,hit,open,launch,start,enter,type,retype,repeat,key,scan,draw,point,read,note,write,copy,choose,select,pick,go,wait,confirm,agree,answer,dismiss,compare,look,continue,see,register,keep,take'.split(
    ',',
  );

/**
 * Every command, wherever it stands: what a note or an introduction asks for is asked of the reader
 * too. A heading asks for nothing.
 */
export const unknownVerb: Maker = (sentence, original) =>
  [
    ...(isHeading(sentence, original) ? '' : written(original, sentence)).matchAll(
      new RegExp(
        `(?:^|(?<=[,;:] |\\band |\\bthen |\\binstead ))(?:${verbs.join('|')})(?= )`,
        'gim',
      ),
    ),
  ]
    .filter(({ 0: verb, index }) => index === 0 || verb === verb.toLowerCase())
    .map(({ 0: verb, index }) => {
      const start = sentence.start.offset + index;
      return changed(original, sentence, {
        start,
        end: start + verb.length,
        instead: index === 0 ? 'Smite' : 'smite',
      });
    });

function isHeading({ start }: SentenceAccount, { text }: Original): boolean {
  return text.slice(0, start.offset).endsWith('# ');
}
