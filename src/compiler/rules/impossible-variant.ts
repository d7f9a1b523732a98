import { defineRule, example, quoted } from './rule.ts';

export const impossibleVariant = defineRule('impossible-variant', {
  demand: 'Every situation that an article speaks of can be, beside all that its front matter fixes.',
  why: 'Nobody is ever in a situation that cannot be: what an article says of it is neither executed nor offered to a reader.',
  isInWords: true,
  explain: ({ said, beside, isCondition }) => ({
    message: isCondition
      ? `“${said}” is never so: the front matter fixes ${quoted(beside)}.`
      : `“${said}” cannot be${beside.length > 0 ? ` together with ${quoted(beside)}` : ''}.`,
    note: isCondition
      ? 'What is said of this situation is never done. Leave it out, or do not fix the situation in the front matter.'
      : 'This world has no such situation. Leave a line of it out, or change its value.',
  }),
  examples: [
    example(
      '1. If «the lamp is not plugged in», press **Plug**.\n2. Press **Power**.\n',
      '“the lamp is not plugged in” is never so: the front matter fixes “Mains: Plugged in”.',
      '1. Press **Power**.\n',
    ),
  ],
});
