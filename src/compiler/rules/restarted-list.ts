import { defineRule, example } from './rule.ts';

export const restartedList = defineRule('restarted-list', {
  demand: 'Under one heading there is one numbered list, which goes on counting.',
  why: 'Two steps with the same number cannot be told apart, by readers or by links. A list that is broken off by a paragraph goes on where it ended.',
  isVeil: true,
  explain: ({ edits, expected }) => ({
    message: `The list begins again here, where step ${String(expected)} was expected.`,
    note: `Go on with ${String(expected)}, indent what stands between so that it belongs to the step before, or give the list a heading of its own.`,
    fixes: [{ title: `Go on with ${String(expected)}`, edits }],
  }),
  examples: [
    example(
      '1. Press **Power**.\n\nThe lamp is warm now.\n\n«1». Press **Rename**.\n',
      'The list begins again here, where step 2 was expected.',
      '1. Press **Power**.\n\nThe lamp is warm now.\n\n2. Press **Rename**.\n',
    ),
  ],
});
