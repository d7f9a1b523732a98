import { defineRule, example, quoted } from './rule.ts';

const twoLamps =
  '---\ntitle: Light a lamp\ndescription: Light one of two lamps.\nworld: two-lamps\nsituation:\n  mains: on\n---\n\n';

export const ambiguousControl = defineRule('ambiguous-control', {
  demand: 'A label means one control.',
  why: 'Where two devices show the same label, a reader with both in front of them takes the nearer one.',
  isInWords: true,
  explain: ({ areRows, label, places }) => ({
    message: `“${label}” can be several things here: ${quoted(places)}.`,
    note: areRows
      ? 'Say which row is meant, such as “in the row of _…_”.'
      : 'Say which device or field is meant, such as “On the …, press …”.',
    expected: places,
  }),
  examples: [
    example(
      `${twoLamps}1. Press **«Power»**.\n`,
      '“Power” can be several things here: “Lamp”, “Floor lamp”.',
      `${twoLamps}1. On the floor lamp, press **Power**.\n`,
    ),
  ],
});
