import type { FindingOf } from '../findings.ts';
import { defineRule, example, meant } from './rule.ts';

export const invalidWaiver = defineRule('invalid-waiver', {
  demand:
    'A waiver names a rule that can be waived, gives a reason, and says its last day, if it has one, as a date.',
  why: 'Who reads the article next must be able to judge whether the exception still holds. A name that is mistyped allows nothing, and a file that cannot be read (`mdx-syntax`) can be allowed by nobody: nobody knows what it says.',
  isUnwaivable: true,
  explain: (finding) => ({
    message: messageOf(finding),
    ...meant(finding, finding.suggestion, adviceFor(finding)),
    ...(finding.fault === 'unknown-rule' ? { expected: finding.known } : {}),
  }),
  examples: [
    example(
      '1. Press **Power**.\n2. Choose **White** in **Colour**. «{/* allow: no-effect */}»\n',
      'This waiver gives no reason.',
      '1. Press **Power**.\n2. Choose **White** in **Colour**. {/* allow: no-effect — readers learn where the colours are */}\n',
    ),
    example(
      '1. Press **Power**.\n2. Choose **White** in **Colour**. {/* allow: «no-efect» — readers learn where the colours are */}\n',
      'There is no rule “no-efect”.',
      '1. Press **Power**.\n2. Choose **White** in **Colour**. {/* allow: no-effect — readers learn where the colours are */}\n',
    ),
    example(
      '1. Press **Power**.\n2. Choose **White** in **Colour**. {/* allow: no-effect — the colours are new — until «June 2027» */}\n',
      '“June 2027” is no date.',
      '1. Press **Power**.\n2. Choose **White** in **Colour**. {/* allow: no-effect — the colours are new — until 2027-06-30 */}\n',
    ),
    example(
      '1. Press **Power**. {/* allow: «mdx-syntax» — I know better */}\n',
      '“mdx-syntax” cannot be waived.',
      '1. Press **Power**.\n',
    ),
  ],
});

function messageOf({ fault, said }: FindingOf<'invalid-waiver'>): string {
  switch (fault) {
    case 'no-rule':
      return 'This waiver names no rule.';
    case 'unknown-rule':
      return `There is no rule “${said}”.`;
    case 'unwaivable':
      return `“${said}” cannot be waived.`;
    case 'no-reason':
      return 'This waiver gives no reason.';
    case 'no-date':
      return `“${said}” is no date.`;
  }
}

function adviceFor({ fault, said }: FindingOf<'invalid-waiver'>): string {
  switch (fault) {
    case 'no-rule':
      return 'Name the rule and the reason: “allow: no-effect — why”.';
    case 'unknown-rule':
      return 'Write the name that stands in brackets before the message.';
    case 'unwaivable':
      return 'Mend what it tells.';
    case 'no-reason':
      return `Write it behind a dash: “allow: ${said} — why”.`;
    case 'no-date':
      return 'Write the last day as year, month and day: “until 2027-03-01”.';
  }
}
