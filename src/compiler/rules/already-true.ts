import { defineRule, example } from './rule.ts';

export const alreadyTrue = defineRule('already-true', {
  demand: 'What a step claims to bring about was not the case before it.',
  why: 'A sign that was there all the time proves nothing: a reader whose click went wrong sees it as well. Name what is new, or write that it is *still* shown.',
  countsOnlyIfAlways: true,
  explain: ({ shown, text }) => ({
    message: shown
      ? `“${text}” was shown before this step.`
      : `“${text}” was not shown before this step either.`,
    note: 'Name something that the step changes, or say “still”.',
  }),
  examples: [
    example(
      '1. Press **Power**.\n2. Choose **Red** in **Colour**. _«Lamp on»_ is shown.\n',
      '“Lamp on” was shown before this step.',
      '1. Press **Power**.\n2. Choose **Red** in **Colour**. _Lamp on_ is still shown.\n',
    ),
  ],
});
