import { defineRule, example, replaceBy } from './rule.ts';

export const unusedWaiver = defineRule('unused-waiver', {
  demand: 'A waiver stands where its rule tells something.',
  why: 'A waiver that has outlived what it was for will one day hide a mistake that nobody meant to allow. It speaks of the paragraph, list item, heading or block that it stands in or directly before, and of one mistake there.',
  severity: 'warning',
  isUnwaivable: true,
  explain: (finding) => ({
    message: `Here is nothing that “${finding.waived}” would tell.`,
    note: 'Take the waiver out, or put it into the paragraph that it is for.',
    ...replaceBy('Take the waiver out', finding, ''),
  }),
  examples: [
    example(
      '1. Press **Power**. «{/* allow: no-effect — it is lit already */}»\n',
      'Here is nothing that “no-effect” would tell.',
      '1. Press **Power**.\n',
    ),
  ],
});
