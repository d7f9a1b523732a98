import { defineRule, example } from './rule.ts';

export const forbiddenControl = defineRule('forbidden-control', {
  demand: 'What an article forbids it does not ask for.',
  why: 'Of two sentences that contradict each other a reader follows the warning, and goes no further.',
  isInWords: true,
  explain: ({ label }) => ({
    message: `“${label}” is forbidden here, and the article asks for it.`,
    note: 'Leave one of the two out, or say until when it is forbidden: “Do not click **X** before …”.',
  }),
  examples: [
    example(
      '1. Press **Power**.\n\n   > [!WARNING]\n   > Never press **«Power»**.\n',
      '“Power” is forbidden here, and the article asks for it.',
      '1. Press **Power**.\n\n   > [!WARNING]\n   > Never press **Power** while the lamp is warming up.\n',
    ),
  ],
});
