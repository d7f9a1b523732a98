import { defineRule, example } from './rule.ts';

export const unknownDuration = defineRule('unknown-duration', {
  demand: 'A time is said with a number and a unit, and nobody has to wait longer than a year.',
  why: 'The virtual clock goes on by exactly what is said. A time that is not understood would be no time at all.',
  isInWords: true,
  alternatives: (finding) =>
    (finding.needs ?? []).map((length) => ({ ...finding, needs: [length] })),
  explain: ({ end, isTooLong, needs, said }) =>
    needs
      ? {
          message: `It is not said for how long “${said}” is held.`,
          note: `Write a number with seconds behind it; something happens after ${needs.join(' and ')}.`,
          ...behindLabel(end, needs),
        }
      : {
          message: isTooLong ? 'Nobody waits so long.' : `It is not known how long “${said}” is.`,
          note: 'Write a number with seconds, minutes, hours, days or weeks: “Wait 5 minutes.” For as long as something takes, write “Wait until _Title_ is shown.”',
        },
  examples: [
    example(
      '1. Press **Power**.\n2. Wait «5 parsecs».\n',
      'It is not known how long “5 parsecs” is.',
      '1. Press **Power**.\n2. Wait 5 minutes.\n',
    ),
    example(
      '1. Press **Power**.\n2. Wait «until the next day».\n',
      'It is not known how long “until the next day” is.',
      '1. Press **Power**.\n2. Wait 24 hours.\n',
    ),
  ],
});

/** Each time that makes a difference, behind the label and its marks. */
function behindLabel(end: number, needs: readonly string[]) {
  const at = end + 2;
  return {
    fixes: needs.map((length) => ({
      title: `Write “for ${length}”`,
      edits: [{ start: at, end: at, text: ` for ${length}` }],
    })),
  };
}
