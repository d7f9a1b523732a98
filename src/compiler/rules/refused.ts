import { defineRule, example } from './rule.ts';

export const refused = defineRule('refused', {
  demand: 'What an article asks for is done by the device, or its message is quoted.',
  why: 'A reader who follows the article word by word is told by the device that it does not work.',
  isMisleading: true,
  isVague: () => true,
  explain: ({ device, says }) => ({
    message: `This is refused: “${says}”`,
    note: `If that is meant, say so: “The ${device.toLowerCase()} says _${says}_”`,
  }),
  failure: ({ says }) => `it is refused: “${says}”`,
  examples: [
    example(
      '1. Press **Power**.\n2. Press **Rename**, enter `The lamp beside the sofa` in **Name** and press **«Save»**.\n',
      'This is refused: “A name has at most 10 characters.”',
      '1. Press **Power**.\n2. Press **Rename**, enter `Sofa` in **Name** and press **Save**.\n',
    ),
  ],
});
