/** Ends a clause, or begins it once more with the same verb. */
import { awaited, forgetUsed, opensWhat } from './afterwards.ts';
import { valueNamed } from './antecedent.ts';
import { closed } from './clause.ts';
import { wordOf } from '../parse/tokens.ts';
import { meantAgain } from './gapping.ts';
import { under } from './making.ts';
import { opened, type Scan } from './scanning.ts';

/**
 * Ends the open clause: its instructions, beside those of the one before where it is another way.
 */
export function close(frame: Scan): void {
  const { clause, last, lexicon, out, shared } = frame;
  if (!clause) return;
  frame.clause = undefined;
  const before = frame.tokens.filter(({ start }) => start < clause.verb.start);
  const closing = { lexicon, shared, last, value: valueNamed(before, out, frame.value, lexicon) };
  const made = (frame.hasMeans ? opensWhat(frame, clause) : undefined) ?? closed(clause, closing);
  frame.last = awaited(frame) ?? made.findLast((each) => each.type === 'use')?.label ?? last;
  const from = clause.isApart ? frame.row : frame.begun;
  if (clause.isOther && made.length > 0 && from < out.length) {
    frame.isTurned = false;
    const either = out.splice(from);
    const choices = either.flatMap(({ when }) => (when?.kind === 'choice' ? [when] : []));
    const choice = choices[0]?.choice ?? clause.verb.start;
    const option = Math.max(0, ...choices.map((each) => each.option)) + 1;
    out.push(
      ...either.map((each) => under(each, choice, 0)),
      ...made.map((each) => under(each, choice, option)),
    );
  } else {
    frame.begun = out.length;
    out.push(...made);
  }
  forgetUsed(frame, made);
  if (made.length > 0 && !frame.isGoingOn) out.push(...frame.intended.splice(0));
}

/**
 * "… and `y` in **B**": where the verb is meant once more from a token on, it begins a clause of
 * its own.
 */
export function closeWhereMeantAgain(frame: Scan, index: number): void {
  const { clause, lexicon, on, tokens } = frame;
  const mood = clause && meantAgain(tokens, index, clause, lexicon);
  if (!clause || !mood) return;
  close(frame);
  frame.begun = frame.out.length;
  const isOther = wordOf(tokens[index - 1]) === lexicon.language.or;
  frame.clause = {
    ...opened(clause.verb, on),
    place: clause.place,
    mood,
    isOther,
    again: tokens[index]?.start,
  };
}
