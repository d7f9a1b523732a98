import { defineRule, example, meant } from './rule.ts';

export const screenNotShown = defineRule('screen-not-shown', {
  demand: 'A screen or message in italics is shown when the article says so, and is gone when the article says that.',
  why: 'Readers check after each step whether they are still on the way. A wrong sign sends them back to where they were right.',
  isMisleading: true,
  explain: (finding) => ({
    message: finding.shown ? `“${finding.text}” is not shown here.` : `“${finding.text}” is still shown here.`,
    ...meant(finding, finding.suggestion, `What is shown: ${finding.titles.join('; ')}.`),
    expected: finding.titles,
  }),
  failure: ({ shown, text }) => (shown ? `“${text}” is not shown` : `“${text}” is still shown`),
  examples: [
    example(
      '1. Press **Power**. The _«Rename Lamp»_ window opens.\n',
      '“Rename Lamp” is not shown here.',
      '1. Press **Power**. _Lamp on_ is shown.\n',
    ),
  ],
});
