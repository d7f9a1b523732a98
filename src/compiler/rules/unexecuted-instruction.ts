import { defineRule, example } from './rule.ts';

export const unexecutedInstruction = defineRule('unexecuted-instruction', {
  demand: 'What is to be done stands in a step.',
  why: 'Outside the numbered list nothing is carried out. A reader does not know that, and does it all the same.',
  isInWords: true,
  explain: ({ verb }) => ({
    message: `What “${verb}” asks for stands outside the steps and is not executed.`,
    note: 'Make a step of it, or put it into a note (“> [!NOTE]”) if it is only advice.',
  }),
  examples: [
    example(
      'Before you begin, «press **Power**».\n\n1. Press **Power**.\n',
      'What “press” asks for stands outside the steps and is not executed.',
      'The lamp is dark before you begin.\n\n1. Press **Power**.\n',
    ),
  ],
});
