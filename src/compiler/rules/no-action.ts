import { defineRule, example } from './rule.ts';

export const noAction = defineRule('no-action', {
  demand: 'Every step says what to do.',
  why: 'A step without an action is either a remark, which belongs under the step before it, or an action that the compiler cannot read: then it cannot be tried out, and nobody notices when it becomes wrong.',
  isMisleading: true,
  isVague: ({ label }) => label !== undefined,
  explain: ({ isDescribed, label }) =>
    label === undefined
      ? {
          message: 'No action could be read from this step.',
          note: 'Begin with a verb and put the label into bold: “Press **Label**”. If there is nothing to do on a screen, add {/* do: none */}.',
        }
      : isDescribed
        ? {
            message: `“${label}” is described here, and nothing is done with it.`,
            note: 'Where it is and what it looks like belongs into a paragraph of its own below the instruction, or into a note (“> [!NOTE]”).',
          }
        : {
            message: `No verb says what to do with “${label}”.`,
            note: 'Put a verb before it, such as “press”, or put the remark into a paragraph of its own.',
          },
  examples: [
    example(
      '1. Press **Power**.\n2. «The lamp needs a moment.»\n',
      'No action could be read from this step.',
      '1. Press **Power**.\n2. Wait 2 seconds.\n',
    ),
    example(
      '1. Press **Power**. **«Rename»** is greyed out.\n',
      '“Rename” is described here, and nothing is done with it.',
      '1. Press **Power**.\n\n   **Rename** is greyed out.\n',
    ),
    example(
      '1. Press **Power**. Then the **«Rename»** button.\n',
      'No verb says what to do with “Rename”.',
      '1. Press **Power**. Then press the **Rename** button.\n',
    ),
  ],
});
