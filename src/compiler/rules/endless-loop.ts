import { defineRule, example } from './rule.ts';

export const endlessLoop = defineRule('endless-loop', {
  demand: 'Who is sent back to an earlier step comes to an end some time.',
  why: 'A reader who follows the words goes round in a circle. What is done again needs a condition (“If …, go back to step 2.”).',
  isInWords: true,
  explain: ({ step }) => ({
    message: `From here it goes back to step ${String(step)}, and round for ever.`,
    note: 'Say when to go back (“If …, go back to step 2.”), or how often (“Repeat steps 2 to 3 twice.”).',
  }),
  examples: [
    example(
      '1. Press **Power**.\n2. Press **Rename** and **Cancel**. Continue with step «2».\n',
      'From here it goes back to step 2, and round for ever.',
      '1. Press **Power**.\n2. Press **Rename** and **Cancel**.\n',
    ),
  ],
});
