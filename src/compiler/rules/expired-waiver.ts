import { defineRule, example } from './rule.ts';

export const expiredWaiver = defineRule('expired-waiver', {
  demand: 'A waiver with a last day is not used after it.',
  why: 'Who gave it a last day wanted to look at it again. What it allows stays allowed until somebody does, and the article is not published meanwhile.',
  isUnwaivable: true,
  explain: ({ until, waived }) => ({
    message: `This waiver of “${waived}” ended on ${until}.`,
    note: 'Mend what it allows and take it out, or write a later day if it still holds.',
  }),
  examples: [
    example(
      '1. Press **Power**.\n2. Choose **White** in **Colour**. «{/* allow: no-effect — the colours are new — until 2026-06-30 */}»\n',
      'This waiver of “no-effect” ended on 2026-06-30.',
      '1. Press **Power**.\n2. Choose **White** in **Colour**. {/* allow: no-effect — the colours are new — until 2027-06-30 */}\n',
    ),
  ],
});
