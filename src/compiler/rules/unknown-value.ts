import type { FindingOf } from '../findings.ts';
import { defineRule, example, meant, quoted } from './rule.ts';

export const unknownValue = defineRule('unknown-value', {
  demand: 'What a reader is to type, draw or choose is known, and known at that moment.',
  why: 'A reader who is told to enter something must have it: as a word to copy, or from an earlier step.',
  isMisleading: true,
  explain: (finding) => {
    const { phrases, reason, said, suggestion } = finding;
    if (reason !== undefined)
      return { message: `The reader does not know ${said} yet.`, note: `Because ${reason}.` };
    return {
      message: messageFor(finding),
      ...meant(finding, suggestion, adviceFor(finding)),
      ...(phrases.length > 0 ? { expected: phrases } : {}),
    };
  },
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
    example(
      '1. Press **Power**.\n2. Wait «{2 * 30}» seconds.\n',
      'It is not known what “{2 * 30}” stands for.',
      '1. Press **Power**.\n2. Wait 60 seconds.\n',
    ),
  ],
});

function messageFor({ field, into, isChoice, said }: FindingOf<'unknown-value'>): string {
  if (field !== undefined) return `It is not said what to put into “${field}”.`;
  if (into !== undefined) return `“${into}” is not for ${said}.`;
  return isChoice
    ? `The list has no option “${said}”.`
    : `It is not known what “${said}” stands for.`;
}

function adviceFor({ into, isChoice, phrases, said }: FindingOf<'unknown-value'>): string {
  if (into !== undefined)
    return `It is for ${quoted(phrases)}. What the device is to refuse is written as \`a literal\` in code.`;
  if (said.startsWith('{'))
    return 'Write the value itself: an expression is worked out when the page is built, not when the article is executed.';
  if (isChoice) return `It offers ${quoted(phrases)}.`;
  return phrases.length > 0
    ? `Write \`a literal\` as code, or one of these: ${quoted(phrases)}.`
    : 'Write a literal as `code`.';
}
