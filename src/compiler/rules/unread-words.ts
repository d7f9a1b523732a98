import { defineRule, example } from './rule.ts';

export const unreadWords = defineRule('unread-words', {
  demand: 'Everything that an instruction says is understood.',
  why: 'A reader takes every word for meant. What nobody has read has not been tried out either: where it is to be done, how often, by what means.',
  isInWords: true,
  explain: ({ said }) => ({
    message: `“${said}” is not understood: the rest was tried out as if it were not there.`,
    note: 'Leave it out, or write it into a paragraph of its own below the instruction if it only explains.',
  }),
  examples: [
    example(
      '1. Press **Power** «by telephone».\n',
      '“by telephone” is not understood: the rest was tried out as if it were not there.',
      '1. Press **Power**.\n',
    ),
  ],
});
