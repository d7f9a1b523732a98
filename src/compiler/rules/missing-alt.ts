import { defineRule, example } from './rule.ts';

export const missingAlt = defineRule('missing-alt', {
  demand: 'Every image says in words what it shows.',
  why: 'Readers who cannot see an image, or whose network did not bring it, have nothing but these words. An image that says nothing at all is marked with `<img alt="">`, so that nobody takes it for forgotten.',
  explain: () => ({
    message: 'This image has no words in its place.',
    note: 'Write what it shows between the square brackets, or into the alt of the tag.',
  }),
  examples: [
    example(
      '1. Press **Power**.\n\n   «![](/lamp.svg)»\n',
      'This image has no words in its place.',
      '1. Press **Power**.\n\n   ![The lamp from above](/lamp.svg)\n',
    ),
    example(
      '1. Press **Power**.\n\n   «<img src="/lamp.svg" />»\n',
      'This image has no words in its place.',
      '1. Press **Power**.\n\n   <img src="/lamp.svg" alt="The lamp from above" />\n',
    ),
  ],
});
