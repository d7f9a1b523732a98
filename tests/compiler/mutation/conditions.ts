/**
 * Conditions removed or turned round. "When" and "once" say when, and not whether: whoever does not
 * wait for them loses nothing.
 */
import type { SentenceAccount } from '../../../src/compiler/index.ts';
import {
  aftermath,
  capitalised,
  changed,
  isForSome,
  written,
  type Maker,
  type Mutant,
  type Original,
  type Stretch,
} from './mutant.ts';

interface Condition extends Stretch {
  /** With "if" and what parts it from the rest. */
  readonly whole: Stretch;
}

function conditionIn(text: string): Condition | undefined {
  const first = /^(?:If|Unless) ([^,]+)(?:, |$)/.exec(text);
  if (first?.[1] !== undefined)
    return {
      start: first[0].indexOf(first[1]),
      end: first[0].indexOf(first[1]) + first[1].length,
      whole: { start: 0, end: first[0].length },
    };
  const last = /,? (?:if|unless) ([^,.:]+)(?=[.:])/.exec(text);
  if (last?.[1] === undefined) return undefined;
  const end = last.index + last[0].length;
  return { start: end - last[1].length, end, whole: { start: last.index, end } };
}

function within(
  make: (
    text: string,
    condition: Condition,
  ) => (Stretch & { readonly instead: string }) | undefined,
): Maker {
  return (sentence, original) => {
    const text = written(original, sentence);
    const condition = conditionIn(text);
    const change = condition && make(text, condition);
    if (!change) return [];
    const at = sentence.start.offset;
    return [
      shown(original, sentence, { ...change, start: at + change.start, end: at + change.end }),
    ];
  };
}

/** What should not be done always fails where it cannot be done. */
function shown(
  original: Original,
  sentence: SentenceAccount,
  change: Stretch & { readonly instead: string },
): Mutant {
  const mutant = changed(original, sentence, change, aftermath(original, sentence));
  return sentence.reading === 'condition' || isForSome(original, sentence)
    ? { ...mutant, leavesOut: true }
    : mutant;
}

export const conditionRemoved = within((text, { start, end, whole }) => {
  if (whole.end === text.length && whole.start === 0)
    return { ...whole, instead: capitalised(text.slice(start, end)) };
  return whole.start === 0
    ? { start: 0, end: whole.end + 1, instead: text.charAt(whole.end).toUpperCase() }
    : { ...whole, instead: '' };
});

const opposites: readonly (readonly [said: RegExp, opposite: string])[] = [
  [/^no(?= )/, 'an'],
  [/^an?(?= )/, 'no'],
  [/does not arrive/, 'arrives'],
  [/ (?:is|are|was)(?= not )[^ ]* not/, ' is'],
  [/ (is|are|was) /, ' $1 not '],
  [/ opens$/, ' does not open'],
];

export const conditionTurnedRound = within((text, { start, end }) => {
  const said = text.slice(start, end);
  const turn = opposites.find(([pattern]) => pattern.test(said));
  return turn && { start, end, instead: said.replace(...turn) };
});
