/** What a verb asks for that no device sees, and what it only speaks of. */
import type { Instruction, Shared } from './instruction.ts';
import { phraseIn } from './phrases.ts';
import { asNamed, sharedOf, type Clause, type Closing, type Whole } from './making.ts';
import { spanOf } from './words.ts';

/** What no device sees; a value that is read must be there to be read. */
export function observed(
  { labels, words }: Clause,
  { lexicon }: Closing,
  whole: Whole,
): Instruction[] {
  const found = phraseIn(words, lexicon);
  const shared = sharedOf(whole);
  return [
    ...(found
      ? [
          {
            type: 'know' as const,
            value: found.value,
            place: spanOf(found.said),
            on: found.on ?? whole.on,
            ...shared,
          },
        ]
      : []),
    ...labels.map((label) => ({
      type: 'claim' as const,
      text: asNamed(label),
      shown: true,
      still: true,
      isScreen: false,
      isPlace: true as const,
      ...shared,
    })),
  ];
}

/** The labels that must exist, although nothing is done with them now. */
export function mentions({ verb, labels }: Clause, shared: Shared): Instruction[] {
  return labels.map((label) => ({
    type: 'mention',
    label: asNamed(label),
    mayBeOption: verb.deed === 'choose' || verb.deed === 'set',
    ...shared,
  }));
}
