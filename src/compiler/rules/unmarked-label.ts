import { defineRule, example, replaceBy } from './rule.ts';

export const unmarkedLabel = defineRule('unmarked-label', {
  demand: 'The label of a control stands in bold.',
  why: 'Bold is what a reader looks for on the screen, and code is what a reader types. Only what stands in bold can be shown beside the step.',
  isInWords: true,
  explain: ({ label, marks, whole }) => ({
    message: `“${label}” stands in ${marks === 'code' ? 'code' : 'quotation marks'}, where a label in bold was expected.`,
    note: `Write **${label}**.`,
    ...replaceBy(`Write **${label}**`, whole, `**${label}**`),
  }),
  examples: [
    example('1. Press "«Power»".\n', '“Power” stands in quotation marks, where a label in bold was expected.', '1. Press **Power**.\n'),
    example('1. Press the `«Power»` button.\n', '“Power” stands in code, where a label in bold was expected.', '1. Press **Power**.\n'),
  ],
});
