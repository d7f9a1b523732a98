import { defineRule, example } from './rule.ts';

export const neverShown = defineRule('never-shown', {
  severity: 'info',
  demand: 'What an article does where something is shown, is done in some situation.',
  why: 'A reader may come to it all the same, on a recorder that nobody has tried out. What is said of it was never executed, so nobody notices when it becomes wrong.',
  mayFollow: true,
  explain: ({ isAsked, text }) => ({
    message:
      text === undefined
        ? 'This can never be done here.'
        : `“${text}” is never ${isAsked ? 'asked for' : 'shown'} here.`,
    note: 'What is said of that is never done in any situation that was executed. Leave it out, or do not fix the situation in the front matter or the prerequisites.',
  }),
  examples: [
    example(
      '1. Press **Power**.\n2. If _«No mains»_ is shown, press **Plug**.\n',
      '“No mains” is never shown here.',
      '1. Press **Power**.\n2. If _Lamp on_ is shown, press **Rename**.\n',
    ),
  ],
});
