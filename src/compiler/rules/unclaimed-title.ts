import { defineRule, example } from './rule.ts';

export const unclaimedTitle = defineRule('unclaimed-title', {
  demand: 'What a step names in italics is said to be shown, or to be gone.',
  why: 'A title in italics looks as if it had been tried out. Where no verb says that it is shown, nobody notices when it becomes wrong.',
  isInWords: true,
  isVague: () => true,
  explain: ({ text }) => ({
    message: `Nothing is said of “${text}”.`,
    note: `Say that it is shown (“_${text}_ opens”), or put the remark into a paragraph of its own.`,
  }),
  examples: [
    example(
      '1. Press **Power**, then **Rename**: the _«Rename Lamp»_ window.\n',
      'Nothing is said of “Rename Lamp”.',
      '1. Press **Power**, then **Rename**. The _Rename Lamp_ window opens.\n',
    ),
  ],
});
