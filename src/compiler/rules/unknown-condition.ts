import { anyLamp, defineRule, example, meant, quoted } from './rule.ts';

export const unknownCondition = defineRule('unknown-condition', {
  demand: 'What follows “If” is a condition that the article’s world knows.',
  why: 'Only a condition that the world knows can be tried out, and offered to readers as a switch.',
  isVeil: true,
  explain: (finding) => ({
    message: finding.lacksIf
      ? `“${finding.said}” is a condition without “If”.`
      : `The world knows no condition “${finding.said}”.`,
    ...meant(
      finding,
      finding.suggestion,
      `The conditions of this world: ${quoted(finding.phrases)}.`,
    ),
    ...(finding.phrases.length > 0 ? { expected: finding.phrases } : {}),
  }),
  examples: [
    example(
      anyLamp + '1. If «the plug is pulled», press **Plug**.\n2. Press **Power**.\n',
      'The world knows no condition “the plug is pulled”.',
      anyLamp + '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n',
    ),
    example(
      anyLamp +
        '1. Press **Power**.\n\n## «When the lamp is not plugged in»\n\n1. Press **Plug**.\n\nContinue with step 1.\n',
      '“When the lamp is not plugged in” is a condition without “If”.',
      anyLamp +
        '1. Press **Power**.\n\n## If the lamp is not plugged in\n\n1. Press **Plug**.\n\nContinue with step 1.\n',
    ),
    example(
      anyLamp + '1. «When the lamp is not plugged in», press **Plug**.\n2. Press **Power**.\n',
      '“When the lamp is not plugged in” is a condition without “If”.',
      anyLamp + '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n',
    ),
  ],
});
