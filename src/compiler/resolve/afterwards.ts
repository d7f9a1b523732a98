/**
 * What is to be seen once something is done that is said later: "You get to the _X_ window by
 * clicking **A**".
 */
import type { Instruction, Named, Verb } from './instruction.ts';
import type { Clause } from './making.ts';
import { placed, type OpenClause, type Scan } from './scanning.ts';

/**
 * "You get to the _X_ window by clicking **A**", "Open the _X_ window by …": that is to be seen
 * afterwards.
 */
export function awaitClaims(frame: Scan, verb: Verb | undefined): void {
  const { lexicon, out } = frame;
  const opens = verb !== undefined && lexicon.language.opening.has(verb.text.toLowerCase());
  const at =
    out.findLastIndex((each) => each.type !== 'claim' || (each.isPlace === true && !opens)) + 1;
  frame.intended.push(...out.splice(at).map(seenThen));
}

/**
 * "Open **B** by clicking **A**": what is named in front of the means comes of them. Whether it
 * does.
 */
export function awaitLabels(frame: Scan, { labels, mood, verb }: OpenClause): boolean {
  const { lexicon, shared } = frame;
  const { firmVerbs, infinitive, leaving, turning } = lexicon.language;
  const said = verb.text.toLowerCase();
  const isGesture = firmVerbs.has(said.split(' ')[0] ?? '') && !turning.includes(said);
  if (mood !== 'asked' || verb.deed !== 'press' || labels.length === 0 || isGesture) return false;
  const shown = !leaving.includes(`${infinitive} ${said}`);
  frame.intended.push(
    ...labels.map((label): Instruction => ({
      ...placed(label, shared),
      shown,
      still: false,
      isPlace: undefined,
    })),
  );
  return true;
}

/** "Open **A** by right-clicking **B** and clicking it": what is to come of the means. */
export function awaited({ intended, isGoingOn }: Scan): Named | undefined {
  const label = intended.find((each) => each.type === 'claim' && each.text.set !== 'italic');
  return isGoingOn && label?.type === 'claim' ? label.text : undefined;
}

/**
 * "Open **A** by right-clicking **B** and clicking **A**": what the means use themselves need not
 * be said to come of them.
 */
export function forgetUsed(frame: Scan, made: readonly Instruction[]): void {
  const used = new Set(made.flatMap((each) => (each.type === 'use' ? [each.label.text] : [])));
  frame.intended = frame.intended.filter(
    (each) => each.type !== 'claim' || each.text.set === 'italic' || !used.has(each.text.text),
  );
}

/** "By clicking **A**, open the _X_ window": what is opened that way. */
export function opensWhat(
  { begun, lexicon, out }: Scan,
  { labels, verb }: Clause,
): Instruction[] | undefined {
  const titles = out.slice(begun).filter((each) => each.type === 'claim' && each.isPlace);
  if (
    labels.length > 0 ||
    titles.length === 0 ||
    !lexicon.language.opening.has(verb.text.toLowerCase())
  )
    return undefined;
  return out.splice(begun).map(seenThen);
}

function seenThen(each: Instruction): Instruction {
  return each.type === 'claim' ? { ...each, still: false, isPlace: undefined } : each;
}
