import { defineRule, example, quoted } from './rule.ts';

export const ambiguousControl = defineRule('ambiguous-control', {
  demand: 'A label means one control.',
  why: 'Where two devices show the same label, a reader with both in front of them takes the nearer one.',
  explain: ({ label, places }) => ({
    message: `“${label}” can be several things here: ${quoted(places)}.`,
    note: 'Say which device or field is meant, such as “On the …, press …”.',
    expected: places,
  }),
  examples: [
    example(
      '1. Press **«Light»**.\n',
      '“Light” can be several things here: “Lamp”, “Switch”.',
      '1. On the switch, press **Light**.\n',
    ),
  ],
});
