import { defineRule, example, quoted, replaceBy } from './rule.ts';

export const notInStep = defineRule('not-in-step', {
  demand: 'A label that is said to belong to a step is used in that step.',
  why: 'Step numbers change when steps are added or taken out. A reader who looks into the step that is named does not find what is spoken of.',
  mayFollow: true,
  explain: ({ label, others, start, end, step }) => {
    const [only, another] = others;
    const message = `Step ${String(step)} does not use “${label}”.`;
    if (only === undefined)
      return { message, note: `No step of the main list uses ${quoted([label])}.` };
    if (another !== undefined)
      return {
        message,
        note: `These do: ${others.map((each) => `step ${String(each)}`).join(', ')}.`,
      };
    const fix = replaceBy(`Write “${String(only)}”`, { start, end }, String(only));
    return { message, note: `Step ${String(only)} does.`, expected: [String(only)], ...fix };
  },
  examples: [
    example(
      '1. Press **Power**.\n2. Press **Rename**.\n\n   > After **Rename** in step «1», the name can be changed.\n',
      'Step 1 does not use “Rename”.',
      '1. Press **Power**.\n2. Press **Rename**.\n\n   > After **Rename** in step 2, the name can be changed.\n',
    ),
  ],
});
