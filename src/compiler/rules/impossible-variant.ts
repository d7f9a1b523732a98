import { defineRule, quoted } from './rule.ts';

export const impossibleVariant = defineRule('impossible-variant', {
  demand: 'The situation that the front matter fixes can be.',
  why: 'Nobody is ever in a situation that cannot be: an article about it can neither be executed nor offered to a reader.',
  isInWords: true,
  explain: ({ said, beside }) => ({
    message: `“${said}” cannot be${beside.length > 0 ? ` together with ${quoted(beside)}` : ''}.`,
    note: 'This world has no such situation. Leave a line of it out, or change its value.',
  }),
  examples: [],
});
