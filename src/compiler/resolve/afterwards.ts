/** What is to be seen once something is done that is said later: "You get to the _X_ window by clicking **A**". */
import type { Instruction, Verb } from './instruction.ts';
import type { Clause } from './making.ts';
import type { Scan } from './scanning.ts';

/** "You get to the _X_ window by clicking **A**", "Open the _X_ window by …": that is to be seen afterwards. */
export function awaitClaims(frame: Scan, verb: Verb | undefined): void {
  const { lexicon, out } = frame;
  const opens = verb !== undefined && lexicon.language.opening.has(verb.text.toLowerCase());
  const at = out.findLastIndex((each) => each.type !== 'claim' || (each.isPlace === true && !opens)) + 1;
  frame.intended.push(...out.splice(at).map(seenThen));
}

/** "By clicking **A**, open the _X_ window": what is opened that way. */
export function opensWhat({ begun, lexicon, out }: Scan, { labels, verb }: Clause): Instruction[] | undefined {
  const titles = out.slice(begun).filter((each) => each.type === 'claim' && each.isPlace);
  if (labels.length > 0 || titles.length === 0 || !lexicon.language.opening.has(verb.text.toLowerCase())) return undefined;
  return out.splice(begun).map(seenThen);
}

function seenThen(each: Instruction): Instruction {
  return each.type === 'claim' ? { ...each, still: false, isPlace: undefined } : each;
}
