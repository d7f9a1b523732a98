import { defineRule, example } from './rule.ts';

export const wrongOrder = defineRule('wrong-order', {
  demand:
    'A heading, or an introduction that says “then”, names what the steps use in the order in which they use it.',
  why: 'Many readers read headings only, and do at their device what those say.',
  mayFollow: true,
  explain: ({ first, then }) => ({
    message: `The steps use “${first}” before “${then}”.`,
    note: 'Name them in that order.',
  }),
  examples: [
    example(
      '## «Rename, then Power»\n\n1. Press **Power**.\n2. Press **Rename**.\n',
      'The steps use “Power” before “Rename”.',
      '## Power, then Rename\n\n1. Press **Power**.\n2. Press **Rename**.\n',
    ),
  ],
});
