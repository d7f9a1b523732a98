import { anyLamp, defineRule, example } from './rule.ts';

export const unknownStep = defineRule('unknown-step', {
  demand: 'A step to go on with exists.',
  why: 'Step numbers change when steps are added. A reader who is sent to a step that is not there has to guess.',
  mayFollow: true,
  explain: ({ isTotal, last, step }) => ({
    message: isTotal ? `There are not ${String(step)} steps.` : `There is no step ${String(step)}.`,
    note: `The main list has steps 1 to ${String(last)}.`,
  }),
  examples: [
    example(
      anyLamp +
        '1. Press **Power**.\n\n## If the lamp is not plugged in\n\n1. Press **Plug**.\n2. Continue with step «9».\n',
      'There is no step 9.',
      anyLamp +
        '1. Press **Power**.\n\n## If the lamp is not plugged in\n\n1. Press **Plug**.\n2. Continue with step 1.\n',
    ),
    example(
      '1. Press **Power**.\n2. Press **Rename**.\n\n   > The lamp has a name in «three» steps.\n',
      'There are not 3 steps.',
      '1. Press **Power**.\n2. Press **Rename**.\n\n   > The lamp has a name in two steps.\n',
    ),
  ],
});
