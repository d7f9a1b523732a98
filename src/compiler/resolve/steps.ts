/** Steps to go on with, or to do again. */
import { wordOf } from '../parse/tokens.ts';
import { everyStepIn } from './counting.ts';
import { fills } from './entering.ts';
import type { Instruction } from './instruction.ts';
import { lengthOf } from './lexicon.ts';
import { sharedOf, unclear, type Clause, type Closing, type Whole } from './making.ts';
import { bare, uses } from './pressing.ts';
import { repeated } from './repeating.ts';
import { spanOf } from './words.ts';

/**
 * "Continue with step 3", "skip to the next step"; or a way through menus, "go to **Settings** >
 * **System**".
 */
export function resumed(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { labels, words, verb } = clause;
  const { language } = closing.lexicon;
  const named = [...bare(words, labels, closing.lexicon), ...labels];
  const [steps, ...further] = everyStepIn(words, language);
  if (steps) {
    const others = further.map(({ from, place }) => ({ step: from, place }));
    const { from: step, place, words: said } = steps;
    return [
      {
        type: 'resume',
        step,
        place,
        words: said,
        ...(others.length > 0 ? { others } : {}),
        ...sharedOf(whole),
      },
    ];
  }
  const next = (index: number): number =>
    Math.max(lengthOf(words, index, language.nextStep), lengthOf(words, index, language.skipped));
  const at = words.findIndex((_, index) => next(index) > 0);
  if (at >= 0) {
    const said = spanOf(words.slice(at, at + next(at)));
    return [{ type: 'resume', step: 'next', place: said, words: said, ...sharedOf(whole) }];
  }
  // "Skip **A**"
  if (named.length > 0 && language.omits.has(verb.text.toLowerCase()))
    return [unclear(clause, 'verb', whole)];
  if (named.length > 0) return uses(named, { ...whole, verb: { ...verb, deed: 'press' } });
  if (language.fromStart.has(verb.text.toLowerCase()))
    return [{ type: 'resume', step: 1, place: verb, words: verb, ...sharedOf(whole) }];
  if (words.some((token) => language.step.has(wordOf(token))))
    return [unclear(clause, 'step', whole)];
  // "Go back": with which button is not said; "and go on" is what the next step says.
  const isKnown = language.goesOn.has(verb.text.toLowerCase().split(' ')[0] ?? '');
  const isHere =
    clause.place.on !== undefined ||
    words.some(
      (token) =>
        language.works.has(wordOf(token)) ||
        closing.lexicon.places.some((place) => place.words.at(-1) === wordOf(token)),
    );
  const isBack = verb.text.toLowerCase().split(' ').includes(language.back) || !isKnown;
  return isBack && !isHere ? [unclear(clause, 'object', whole)] : [];
}

/** "Do steps 3 to 5 again", "do the same for **B**". */
export function redone(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { labels, words } = clause;
  const { language } = closing.lexicon;
  const again = repeated(words, closing, whole);
  if (again) return again;
  // "Complete the remaining steps": they come anyway.
  const isComing = words.some(
    (token, at) =>
      language.step.has(wordOf(token)) && at > 0 && language.coming.has(wordOf(words[at - 1])),
  );
  if (isComing && labels.length === 0) return [];
  const isSame = labels.length > 0 && lengthOf(words, 0, language.sameFor) > 0;
  return isSame
    ? fills(
        labels,
        { kind: 'again', said: clause.verb },
        { ...whole, verb: { ...clause.verb, deed: 'value' } },
      )
    : [unclear(clause, 'object', whole)];
}
