import { defineRule, example, replaceBy } from './rule.ts';

export const noEffect = defineRule('no-effect', {
  demand: 'What a step says to do changes something.',
  why: 'A click after which nothing happens makes a reader doubt everything before it.',
  countsOnlyIfAlways: true,
  alternatives: (finding) =>
    (finding.held?.needs ?? []).map(
      (length) => ({ ...finding, held: { ...finding.held, needs: [length] } }) as typeof finding,
    ),
  explain: ({ chosen, held, label }) =>
    held
      ? {
          message: `“${label}” changes nothing here when it is held for ${held.said}.`,
          note: `It takes ${held.needs.join(' or ')}.`,
          ...replaceBy(`Write “${held.needs.join(' or ')}”`, held, held.needs[0] ?? held.said),
        }
      : chosen === undefined
        ? {
            message: `“${label}” changes nothing here.`,
            note: 'Leave it out, or name the control that does what you mean.',
          }
        : {
            message: `“${chosen}” is chosen in “${label}” already.`,
            note: `Leave it out, or write “Make sure that **${label}** is set to **${chosen}**.”`,
          },
  examples: [
    example(
      '1. Press **Power**.\n2. Choose **«White»** in **Colour**.\n',
      '“White” is chosen in “Colour” already.',
      '1. Press **Power**.\n2. Make sure that **Colour** is set to **White**. Choose **Red**.\n',
    ),
    example(
      '1. Press **Power**, then **Rename**.\n2. Type `Desk` in **Name**.\n3. Type `Desk` in **«Name»**.\n',
      '“Name” changes nothing here.',
      '1. Press **Power**, then **Rename**.\n2. Type `Desk` in **Name**.\n3. Press **Save**.\n',
    ),
  ],
});
