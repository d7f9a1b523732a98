import { defineRule, example, replaceBy } from './rule.ts';

export const labelSpelling = defineRule('label-spelling', {
  demand: 'A label is written exactly as the device prints it.',
  why: 'Readers compare letters. “Forget” and “Forgot” are two different buttons to somebody who is in doubt already, and a search finds only one of them.',
  isInWords: true,
  explain: (finding) => ({
    message:
      finding.elsewhere === undefined
        ? `The device spells it “${finding.spelled}”, not “${finding.label}”.`
        : `It is called “${finding.label}” ${finding.elsewhere}; the article names what the usual one prints: “${finding.spelled}”.`,
    note:
      finding.elsewhere === undefined
        ? `Write “${finding.spelled}”.`
        : `Write “${finding.spelled}”. Where the way is another one ${finding.elsewhere}, begin a sentence with “If …,” and write their own labels in it.`,
    expected: [finding.spelled],
    ...replaceBy(`Write “${finding.spelled}”`, finding, finding.spelled),
  }),
  failure: ({ label }) => `“${label}” is not on the screen`,
  examples: [
    example(
      '1. Press **«Powr»**.\n',
      'The device spells it “Power”, not “Powr”.',
      '1. Press **Power**.\n',
    ),
    example(
      '1. Press **Power**.\n2. Press **«rename»**.\n',
      'The device spells it “Rename”, not “rename”.',
      '1. Press **Power**.\n2. Press **Rename**.\n',
    ),
  ],
});
