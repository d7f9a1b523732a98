import { defineRule, example, quoted } from './rule.ts';

export const neverTrue = defineRule('never-true', {
  severity: 'warning',
  demand: 'Every condition that an article names can hold beside what its front matter fixes.',
  why: 'What is said of a situation that the front matter rules out is never executed, so nobody notices when it becomes wrong.',
  isInWords: true,
  explain: ({ said, beside }) => ({
    message: `“${said}” is never so: the article fixes ${quoted(beside)}.`,
    note: 'What is said of this situation is never done. Leave it out, or do not fix the situation in the front matter or the prerequisites.',
  }),
  examples: [
    example(
      '1. If «the lamp is not plugged in», press **Plug**.\n2. Press **Power**.\n',
      '“the lamp is not plugged in” is never so: the article fixes “Mains: Plugged in”.',
      '1. Press **Power**.\n',
    ),
  ],
});
