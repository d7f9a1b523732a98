import { defineRule, example } from './rule.ts';

export const disabledControl = defineRule('disabled-control', {
  demand: 'A control does something when the article says to use it.',
  why: 'A grey button stops a reader: they do not know whether they, the device or the manual made the mistake.',
  isMisleading: true,
  explain: ({ label, reason }) => ({
    message: `“${label}” does nothing yet.`,
    note: `The device says why: ${reason}`,
  }),
  failure: ({ label }) => `“${label}” does nothing`,
  examples: [
    example(
      '1. Press **Power**.\n2. Press **Rename** and then **«Save»**.\n',
      '“Save” does nothing yet.',
      '1. Press **Power**.\n2. Press **Rename**, enter a name of your own in **Name** and press **Save**.\n',
    ),
  ],
});
