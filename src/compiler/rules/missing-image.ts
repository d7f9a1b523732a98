import { defineRule, example } from './rule.ts';

export const missingImage = defineRule('missing-image', {
  demand: 'The file of every image is there.',
  why: 'Readers see a broken frame where the picture should be. The address of an image is relative to its article (`./lamp.png`), or begins with a slash for a file that the site takes as it is.',
  explain: ({ url }) =>
    url === ''
      ? { message: 'This image has no address.', note: 'Write it between the round brackets, or into the src of the tag.' }
      : { message: `There is no file “${url}”.`, note: 'Put the file there, or correct the address.' },
  examples: [
    example(
      '1. Press **Power**.\n\n   ![The lamp from above](«./lmap.png»)\n',
      'There is no file “./lmap.png”.',
      '1. Press **Power**.\n\n   ![The lamp from above](./lamp.png)\n',
    ),
  ],
});
