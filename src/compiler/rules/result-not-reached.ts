import { defineRule, example, meant, quoted } from './rule.ts';

export const resultNotReached = defineRule('result-not-reached', {
  demand: 'The article ends where its result says, and a step comes to what it says.',
  why: 'The result is the promise a reader starts with. It is held against the world at the end of every way through the article.',
  explain: (finding) => ({
    message: finding.isKnown
      ? `${finding.isNow ? 'Here' : 'At the end'} it is not true that “${finding.said}”.`
      : `The world knows no result “${finding.said}”.`,
    ...meant(
      finding,
      finding.suggestion,
      finding.isKnown
        ? `What is shown ${finding.isNow ? 'here' : 'at the end'}: ${finding.titles.join('; ')}.`
        : `${finding.areTrue ? 'What is true at the end, in the world’s words' : 'The results of this world'}: ${quoted(finding.phrases)}.`,
    ),
    ...(finding.phrases.length > 0 ? { expected: finding.phrases } : {}),
  }),
  failure: ({ said }) => `it is not true that ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
  examples: [
    example(
      '1. Press **Power**.\n2. Press **Power** again.\n\n## Result\n\n«The lamp is lit».\n',
      'At the end it is not true that “The lamp is lit”.',
      '1. Press **Power**.\n\n## Result\n\nThe lamp is lit.\n',
    ),
    example(
      '1. Press **Power**. Press **Power** again. «The lamp is lit».\n',
      'Here it is not true that “The lamp is lit”.',
      '1. Press **Power**. The lamp is lit.\n',
    ),
    example(
      '1. Press **Power**.\n\n## Result\n\n«The room is warm».\n',
      'The world knows no result “The room is warm”.',
      '1. Press **Power**.\n\n## Result\n\nThe lamp is lit.\n',
    ),
  ],
});
