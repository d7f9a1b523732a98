import { anyLamp, defineRule, example } from './rule.ts';

export const noSteps = defineRule('no-steps', {
  demand: 'An article has a numbered list of steps.',
  why: 'Without steps there is nothing to follow and nothing to try out.',
  explain: () => ({
    message: 'The article has no steps.',
    note: 'Write the steps as a numbered list: “1. Press **Label**.”',
  }),
  examples: [
    example(
      anyLamp + '«A lamp is a fine thing.»\n',
      'The article has no steps.',
      anyLamp +
        'A lamp is a fine thing.\n\n1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n',
    ),
  ],
});
