import { anyLamp, defineRule, example } from './rule.ts';

export const unusedSection = defineRule('unused-section', {
  demand: 'Every section that begins with “If” is needed in some situation.',
  why: 'A section that nobody ever comes to has not been tried out: its first step cannot be done where the main list stops, nor at the article’s start.',
  explain: ({ condition }) => ({
    message: `Nobody comes to this section: “${condition}”.`,
    note: 'Begin it with a step that can be done where the main list stops, or at the article’s start.',
  }),
  examples: [
    example(
      anyLamp +
        '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n\n## If «the lamp is not plugged in»\n\n1. Press **Cancel**.\n',
      'Nobody comes to this section: “the lamp is not plugged in”.',
      anyLamp +
        '1. Press **Power**.\n\n## If the lamp is not plugged in\n\n1. Press **Plug**.\n2. Continue with step 1.\n',
    ),
  ],
});
