import { defineRule, example, meant, quoted } from './rule.ts';

export const unknownControl = defineRule('unknown-control', {
  demand: 'Every label after a verb is the label of a control in the article’s world.',
  why: 'A reader looks for exactly the words that stand in bold. Where no screen has them, the reader is lost.',
  isInWords: true,
  isMisleading: true,
  explain: (finding) => ({
    message: `No ${finding.isRow ? 'row with this control' : 'control'} is called “${finding.label}”.`,
    ...meant(
      finding,
      finding.suggestion,
      finding.here.length > 0
        ? `The ${finding.isRow ? 'rows' : 'labels'} here: ${quoted(finding.here)}.`
        : 'Write the label as the device prints it.',
    ),
    ...(finding.here.length > 0 ? { expected: finding.here } : {}),
  }),
  failure: ({ label }) => `“${label}” is not on the screen`,
  examples: [
    example('1. Press **«Ignite»**.\n', 'No control is called “Ignite”.', '1. Press **Power**.\n'),
    example(
      '1. Press **Power**. Do not press **«Ignite»**.\n',
      'No control is called “Ignite”.',
      '1. Press **Power**. Do not press **Plug**.\n',
    ),
  ],
});
