import { defineRule, example } from './rule.ts';

export const noEffect = defineRule('no-effect', {
  demand: 'What a step says to do changes something.',
  why: 'A click after which nothing happens makes a reader doubt everything before it.',
  countsOnlyIfAlways: true,
  explain: ({ label }) => ({
    message: `“${label}” changes nothing here.`,
    note: 'Leave it out, or name the control that does what you mean.',
  }),
  examples: [
    example(
      '1. Press **Power**.\n2. Choose **«White»** in **Colour**.\n',
      '“Colour” changes nothing here.',
      '1. Press **Power**.\n2. Choose **Red** in **Colour**.\n',
    ),
  ],
});
