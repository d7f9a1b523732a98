import { defineRule, example, meant, quoted } from './rule.ts';

export const unknownValue = defineRule('unknown-value', {
  demand: 'What a reader is to type, draw or choose is known, and known at that moment.',
  why: 'A reader who is told to enter something must have it: as a word to copy, or from an earlier step.',
  isMisleading: true,
  explain: (finding) =>
    finding.reason === undefined
      ? {
          message:
            finding.field === undefined
              ? `It is not known what “${finding.said}” stands for.`
              : `It is not said what to put into “${finding.field}”.`,
          ...meant(
            finding,
            finding.suggestion,
            finding.phrases.length > 0
              ? `Write \`a literal\` as code, or one of these: ${quoted(finding.phrases)}.`
              : 'Write a literal as `code`.',
          ),
          ...(finding.phrases.length > 0 ? { expected: finding.phrases } : {}),
        }
      : { message: `The reader does not know ${finding.said} yet.`, note: `Because ${finding.reason}.` },
  failure: ({ said }) => `the reader does not know ${said} yet`,
  examples: [
    example(
      '1. Press **Power**, then **Rename**.\n2. Enter «your pet name» in **Name**.\n',
      'It is not known what “your pet name” stands for.',
      '1. Press **Power**, then **Rename**.\n2. Enter a name of your own in **Name**.\n',
    ),
    example(
      '1. Press **Power**.\n2. «Choose» **Colour**.\n',
      'It is not said what to put into “Colour”.',
      '1. Press **Power**.\n2. Choose **Red** in **Colour**.\n',
    ),
  ],
});
