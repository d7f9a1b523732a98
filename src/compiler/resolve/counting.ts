/** Numbers of steps, and how often something is done. */
import type { Language } from '../parse/language.ts';
import { wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import { numberAt } from './duration.ts';
import { lengthOf } from './lexicon.ts';

export interface Steps {
  readonly from: number;
  readonly to: number;
  /** The number. */
  readonly place: Stretch;
  /** "step 3". */
  readonly words: Stretch;
}

/** The first steps that words name. */
export function stepsIn(words: readonly Token[], language: Language): Steps | undefined {
  return everyStepIn(words, language)[0];
}

/** "step 3", "steps 3 to 5", "steps 3 and 4", wherever they stand. */
export function everyStepIn(words: readonly Token[], language: Language): Steps[] {
  return words.flatMap((token, at) =>
    language.step.has(wordOf(token)) ? (stepsAt(words, at, language) ?? []) : [],
  );
}

function stepsAt(words: readonly Token[], at: number, language: Language): Steps | undefined {
  const first = numberAt(words, at + 1, language);
  const [step, number] = [words[at], words[at + 1]];
  if (!first || !step || !number || !Number.isInteger(first.value)) return undefined;
  const joint = words[first.next];
  const second =
    joint && language.to.has(joint.kind === 'mark' ? joint.text : wordOf(joint))
      ? numberAt(words, first.next + 1, language)
      : undefined;
  const last = second ? (words[first.next + 1] ?? number) : number;
  return {
    from: first.value,
    to: second?.value ?? first.value,
    place: { start: number.start, end: last.end },
    words: { start: step.start, end: last.end },
  };
}

/**
 * A number of steps that an article speaks of: "the first three steps", "step 2 of 8", "consists of
 * eight steps".
 */
export interface StepCount extends Stretch {
  readonly count: number;
  /** So many steps are said to be all. */
  readonly isTotal: boolean;
}

/** Every number of steps in words. */
export function stepCountsIn(words: readonly Token[], language: Language): StepCount[] {
  const { earlier, fillers, firsts, of, step, totals } = language;
  return words.flatMap((token, at): StepCount[] => {
    const number = numberAt(words, at, language);
    const last = number && words[number.next - 1];
    if (!last || !Number.isInteger(number.value) || number.value < 2) return [];
    const [before, behind] = [
      wordOf(words[at - 1]),
      number.next + Number(fillers.has(wordOf(words[number.next]))),
    ];
    const place = { count: number.value, start: token.start, end: last.end };
    const isNumbered =
      numberAt(words, at - 2, language) !== undefined && step.has(wordOf(words[at - 3]));
    if (before === of && isNumbered) return [{ ...place, isTotal: true }];
    if (!step.has(wordOf(words[behind])) || numberAt(words, behind + 1, language)) return [];
    if (firsts.has(before) || earlier.has(before)) return [{ ...place, isTotal: false }];
    const isTotal = [1, 2].some((length) => lengthOf(words, at - length, totals) === length);
    return isTotal ? [{ ...place, isTotal }] : [];
  });
}

/**
 * "this step", "the previous step", "the last two steps": how many steps before this one, none for
 * this one.
 */
export function stepsBack(
  words: readonly Token[],
  language: Language,
): { readonly back: number; readonly place: Stretch } | undefined {
  const at = words.findIndex((token) => language.step.has(wordOf(token)));
  const [step, before] = [words[at], words[at - 1]];
  if (!step || !before) return undefined;
  if (language.current.has(wordOf(before)))
    return { back: 0, place: { start: before.start, end: step.end } };
  const first = words.findIndex((token) => language.earlier.has(wordOf(token)));
  const number = numberAt(words, first + 1, language);
  const back =
    first === at - 1
      ? 1
      : number?.next === at && !language.vagueNumbers.has(wordOf(before))
        ? number.value
        : 0;
  return first >= 0 && back > 0
    ? { back, place: { start: words[first]?.start ?? step.start, end: step.end } }
    : undefined;
}

/**
 * "twice", "three times"; 1 where nothing is said, undefined where nobody presses a button that
 * often, or it is not understood.
 */
export function timesOf(words: readonly Token[], language: Language): number | undefined {
  for (const [index, token] of words.entries()) {
    const once = language.times[wordOf(token)];
    if (once !== undefined) return once;
    const number = numberAt(words, index, language);
    if (number && language.timesWord.has(wordOf(words[number.next])))
      return number.value >= 1 && number.value <= mostTimes ? number.value : undefined;
  }
  return words.some((token) => language.timesWord.has(wordOf(token))) ? undefined : 1;
}

/** Nobody presses a button more often. */
const mostTimes = 50;
