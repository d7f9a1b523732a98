import { anyLamp, defineRule, example } from './rule.ts';

export const uncoveredVariant = defineRule('uncovered-variant', {
  demand: 'The article works in every situation that its world knows, or says for which one it is.',
  why: 'The reader’s device is not the writer’s. Where a step cannot be done in another situation, the article needs an “If …” or a line under `situation` in its front matter.',
  explain: ({ situation, titles, what }) => ({
    message: `If ${situation.join(' and ')}, ${what}.`,
    note: `Then these are shown: ${titles.join('; ')}. Add a sentence or a section that begins with “If ${situation[0] ?? ''}”, or fix the situation in the front matter.`,
  }),
  examples: [
    example(
      anyLamp + '1. Press **«Power»**.\n',
      'If the lamp is not plugged in, “Power” is not on the screen.',
      anyLamp + '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n',
    ),
  ],
});
