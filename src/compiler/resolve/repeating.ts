/** Steps that are done again. */
import type { Token } from '../parse/tokens.ts';
import { stepsBack, stepsIn } from './counting.ts';
import type { Instruction } from './instruction.ts';
import { sharedOf, type Closing, type Whole } from './making.ts';
import { spoken } from './words.ts';

/** "Repeat steps 3 to 5", "repeat the previous step". */
export function repeated(
  words: readonly Token[],
  { lexicon: { language } }: Closing,
  whole: Whole,
): Instruction[] | undefined {
  const steps = stepsIn(words, language);
  if (steps)
    return [
      { type: 'redo', from: steps.from, to: steps.to, place: steps.place, ...sharedOf(whole) },
    ];
  const earlier = stepsBack(words, language);
  if (!earlier) return undefined;
  const text = spoken(
    words.filter(({ start, end }) => start >= earlier.place.start && end <= earlier.place.end),
  );
  return [
    {
      type: 'repeat',
      back: earlier.back,
      place: { ...earlier.place, text },
      verb: whole.verb,
      ...sharedOf(whole),
    },
  ];
}
