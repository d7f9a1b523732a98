import { defineRule, example, replaceBy } from './rule.ts';
import { settings } from './unmarked-label.ts';

export const unmarkedTitle = defineRule('unmarked-title', {
  severity: 'warning',
  demand: 'The title of a screen, or a message, stands in italics where it is said to be shown.',
  why: 'Bold is for what a reader uses. Where titles are bold as well, readers look for something to press.',
  isInWords: true,
  explain: ({ marks, text, whole }) => ({
    message: `“${text}” is shown, and stands in ${settings[marks]} instead of italics.`,
    note: `Write _${text}_.`,
    ...replaceBy(`Write _${text}_`, whole, `_${text}_`),
  }),
  examples: [
    example(
      '1. Press **Power**, then **Rename**. The **«Rename Lamp»** window opens.\n',
      '“Rename Lamp” is shown, and stands in bold instead of italics.',
      '1. Press **Power**, then **Rename**. The _Rename Lamp_ window opens.\n',
    ),
    example(
      '1. Press **Power**, then **Rename**. You will see the «Rename Lamp» window.\n',
      '“Rename Lamp” is shown, and stands in no marks instead of italics.',
      '1. Press **Power**, then **Rename**. You will see the _Rename Lamp_ window.\n',
    ),
  ],
});
