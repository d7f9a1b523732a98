import { defineRule, example, replaceBy } from './rule.ts';

export const wrongVerb = defineRule('wrong-verb', {
  demand: 'The verb says how the control is used.',
  why: 'A field wants something typed, a list wants a choice, and a surface that opens a menu wants the other mouse button. A reader who does what the verb says gets nowhere.',
  isInWords: true,
  explain: (finding) => {
    const [verb = 'use'] = finding.verbs;
    const isSimple = verb === 'click' || verb === 'right-click' || verb === 'scan';
    const written = /^\p{Lu}/u.test(finding.verb) ? verb.charAt(0).toUpperCase() + verb.slice(1) : verb;
    return {
      message: `“${finding.label}” does not take the verb “${finding.verb}”.`,
      note: isSimple ? `Write “${written}”.` : `Write what is to be put into it, with the verb “${verb}”.`,
      expected: finding.verbs,
      ...(isSimple ? replaceBy(`Write “${written}”`, finding, written) : {}),
    };
  },
  examples: [
    example('1. «Right-click» **Power**.\n', '“Power” does not take the verb “Right-click”.', '1. Click **Power**.\n'),
    example(
      '1. Press **Power**, then **Rename**.\n2. «Press» **Name**.\n',
      '“Name” does not take the verb “Press”.',
      '1. Press **Power**, then **Rename**.\n2. Enter a name of your own in **Name**.\n',
    ),
  ],
});
