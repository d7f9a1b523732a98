import type { FindingOf } from '../findings.ts';
import { defineRule, example, type RuleWords } from './rule.ts';

export const missingImage = defineRule('missing-image', {
  demand: 'The file of every image is there, and where the site can find it.',
  why: 'Readers see a broken frame where the picture should be. The address of an image is relative to its article (`./lamp.png`), or begins with a slash for a file that the site takes as it is; in a tag only the latter is found.',
  isFoundTogether: true,
  explain: wordsFor,
  examples: [
    example(
      '1. Press **Power**.\n\n   ![The lamp from above](«./lmap.png»)\n',
      'There is no file “./lmap.png”.',
      '1. Press **Power**.\n\n   ![The lamp from above](./lamp.png)\n',
    ),
    example(
      '1. Press **Power**.\n\n   <img src="«./lamp.png»" alt="The lamp from above" />\n',
      'A tag cannot show “./lamp.png”, a file beside the article.',
      '1. Press **Power**.\n\n   ![The lamp from above](./lamp.png)\n',
    ),
  ],
});

function wordsFor({ url, isInTag }: FindingOf<'missing-image'>): RuleWords {
  if (url === '')
    return {
      message: 'This image has no address.',
      note: 'Write it between the round brackets, or into the src of the tag.',
    };
  if (isInTag)
    return {
      message: `A tag cannot show “${url}”, a file beside the article.`,
      note: `Write ![what it shows](${url}).`,
    };
  return {
    message: `There is no file “${url}”.`,
    note: 'Put the file there, or correct the address.',
  };
}
