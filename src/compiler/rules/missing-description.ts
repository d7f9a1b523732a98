import { defineRule, example } from './rule.ts';

export const missingDescription = defineRule('missing-description', {
  demand: 'An article has a title and a description.',
  why: 'Lists, search results and links to the article show nothing else of it.',
  explain: ({ missing }) => ({
    message: `The article has no ${missing.join(' and no ')}.`,
    note: `Add ${missing.map((key) => `a line “${key}: …”`).join(' and ')} to the front matter between two lines of three dashes.`,
  }),
  examples: [
    example(
      '«---»\ntitle: Light the lamp\nworld: lamp\n---\n\n1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n',
      'The article has no description.',
      '---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\n---\n\n1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n',
    ),
  ],
});
