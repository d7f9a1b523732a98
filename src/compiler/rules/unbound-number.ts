import { defineRule, example } from './rule.ts';

export const unboundNumber = defineRule('unbound-number', {
  severity: 'info',
  demand: 'A time that an article states is a fact of its world.',
  why: 'Only what the world declares can be held against the machine. A number that nobody checks becomes wrong without a sound.',
  isInWords: true,
  explain: ({ isOver, said }) =>
    isOver === undefined
      ? {
          message: `Nobody knows whether “${said}” is true.`,
          note: 'Declare it among the facts of the world, say it in the words of one, or leave the number out.',
        }
      : {
          message: `“${said}” is longer than needed: ${isOver}.`,
          note: 'Nothing happens in the rest of that time. Say so long as it takes.',
        },
  examples: [
    example(
      '1. Press **Power**.\n\n   The bulb lasts «900 hours».\n',
      'Nobody knows whether “900 hours” is true.',
      '1. Press **Power**.\n\n   The bulb lasts long.\n',
    ),
  ],
});
