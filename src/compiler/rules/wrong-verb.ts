import { beginningLike } from '../resolve/wording.ts';
import { defineRule, example, replaceBy } from './rule.ts';

export const wrongVerb = defineRule('wrong-verb', {
  demand: 'The verb says how the control is used.',
  why: 'A field wants something typed, a list wants a choice, and a surface that opens a menu wants the other mouse button. A reader who does what the verb says gets nowhere.',
  isInWords: true,
  explain: (finding) => {
    const [verb = 'use'] = finding.verbs;
    const { before, isEnough, label } = finding;
    const message = `“${label}” does not take the verb “${finding.verb}”.`;
    if (!isEnough) return { message, note: adviceFor(label, verb), expected: finding.verbs };
    const written = beginningLike(finding.verb, verb);
    return {
      message,
      expected: finding.verbs,
      ...(before === undefined
        ? { note: `Write “${written}”.`, ...replaceBy(`Write “${written}”`, finding, written) }
        : {
            note: `Write “${verb}” before it.`,
            ...replaceBy(`Write “${verb}” before it`, { start: before, end: before }, `${verb} `),
          }),
    };
  },
  examples: [
    example(
      '1. «Right-click» **Power**.\n',
      '“Power” does not take the verb “Right-click”.',
      '1. Click **Power**.\n',
    ),
    example(
      '1. Press **Power**, then **Rename**.\n2. Enter a name of your own in **Name** and **«Save»**.\n',
      '“Save” does not take the verb “Enter”.',
      '1. Press **Power**, then **Rename**.\n2. Enter a name of your own in **Name** and press **Save**.\n',
    ),
    example(
      '1. Press **Power**, then **Rename**.\n2. «Press» **Name**.\n',
      '“Name” does not take the verb “Press”.',
      '1. Press **Power**, then **Rename**.\n2. Enter a name of your own in **Name**.\n',
    ),
    example(
      '1. Press **Power**.\n2. «Enter» **Red** in **Colour**.\n',
      '“Colour” does not take the verb “Enter”.',
      '1. Press **Power**.\n2. Choose **Red** in **Colour**.\n',
    ),
  ],
});

function adviceFor(label: string, verb: string): string {
  const takesValue = verb === 'enter' || verb === 'choose' || verb === 'draw';
  return takesValue
    ? `Write what is to be put into it, with the verb “${verb}”.`
    : `Nothing can be put into “${label}”: write “${verb}”.`;
}
