import { defineRule, example } from './rule.ts';

export const unreadWords = defineRule('unread-words', {
  demand: 'Everything that an instruction says is understood.',
  why: 'A reader takes every word for meant. What nobody has read has not been tried out either: where it is to be done, how often, by what means.',
  isInWords: true,
  explain: ({ said, isStated }) => ({
    message: `“${said}” is not understood: the rest was tried out as if it were not there.`,
    note: isStated
      ? 'Begin with “If” where the instruction hangs on it; make it a sentence of its own if it only explains.'
      : 'Leave it out, or write it into a paragraph of its own below the instruction if it only explains.',
  }),
  examples: [
    example(
      '1. Press **Power** «by telephone».\n',
      '“by telephone” is not understood: the rest was tried out as if it were not there.',
      '1. Press **Power**.\n',
    ),
    example(
      '1. «It is dark», press **Power**.\n',
      '“It is dark” is not understood: the rest was tried out as if it were not there.',
      '1. It is dark. Press **Power**.\n',
    ),
  ],
});
