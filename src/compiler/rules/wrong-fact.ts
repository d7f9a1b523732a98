import { defineRule, example, replaceBy } from './rule.ts';

export const wrongFact = defineRule('wrong-fact', {
  demand: 'A number that an article states is the number of the device.',
  why: 'Numbers are believed, and copied. Whoever is told the wrong time, or the wrong number of tries, is locked out by the manual.',
  isInWords: true,
  explain: (finding) => {
    const { phrase, right, said, isDenied, isRefused, isUnnumbered } = finding;
    if (isRefused)
      return {
        message: `“${said}” is not allowed: ${phrase}.`,
        note: 'Leave it out, or say that it is not allowed.',
      };
    if (isDenied) {
      return {
        message: `“${said}” is denied here, and true: ${phrase.replace('{}', said)}.`,
        note: 'Leave the “not” out.',
        expected: [said],
      };
    }
    return {
      message: `“${said}” is not true: ${phrase.replace('{}', right)}.`,
      note: isUnnumbered ? `What is true: “${right}”.` : `Write “${right}”.`,
      expected: [right],
      // What stands around a number goes on around another one.
      ...(isUnnumbered ? {} : replaceBy(`Write “${right}”`, finding, right)),
    };
  },
  examples: [
    example(
      '1. Press **Power**.\n\n   > [!NOTE]\n   > The lamp takes «five seconds» to light.\n',
      '“five seconds” is not true: the lamp takes two seconds to light.',
      '1. Press **Power**.\n\n   > [!NOTE]\n   > The lamp takes two seconds to light.\n',
    ),
  ],
});
