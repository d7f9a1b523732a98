import type { FindingOf } from '../findings.ts';
import { defineRule, example, replaceBy } from './rule.ts';

export const unmarkedLabel = defineRule('unmarked-label', {
  demand: 'The label of a control stands in bold.',
  why: 'Bold is what a reader looks for on the screen, and code is what a reader types. Only what stands in bold can be shown beside the step.',
  isInWords: true,
  explain: ({ label, marks, whole }) => ({
    message: `“${label}” stands in ${settings[marks]}, where a label in bold was expected.`,
    note: `Write **${label}**.`,
    ...replaceBy(`Write **${label}**`, whole, `**${label}**`),
  }),
  examples: [
    example(
      '1. Press "«Power»".\n',
      '“Power” stands in quotation marks, where a label in bold was expected.',
      '1. Press **Power**.\n',
    ),
    example(
      '1. Press the `«Power»` button.\n',
      '“Power” stands in code, where a label in bold was expected.',
      '1. Press **Power**.\n',
    ),
    example(
      '1. Press «Power».\n',
      '“Power” stands in no marks, where a label in bold was expected.',
      '1. Press **Power**.\n',
    ),
  ],
});

/** How a name is set, in words. */
export const settings: Readonly<
  Record<FindingOf<'unmarked-label'>['marks'] | FindingOf<'unmarked-title'>['marks'], string>
> = {
  bold: 'bold',
  italic: 'italics',
  code: 'code',
  quoted: 'quotation marks',
  unmarked: 'no marks',
};
