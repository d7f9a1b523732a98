/** What can be said of a world's screens without looking at them. */
import type { Situation, WorldDefinition } from '../../simulator/index.ts';
import { plain } from '../resolve/wording.ts';

export interface Vocabulary {
  /** Every label of a control, and the devices that have it. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Every text that is known beforehand, by what it is without case and full stop. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Every word the devices of a world can print in a situation. */
export function vocabularyOf({ devices }: WorldDefinition, situation: Situation): Vocabulary {
  const labels = new Map<string, string[]>();
  const texts = new Map<string, string>();
  const collect = (words: unknown): void => {
    if (typeof words === 'string') texts.set(plain(words), words);
    else if (typeof words === 'object' && words !== null) Object.values(words).forEach(collect);
  };
  for (const device of devices) {
    const words = device.words(situation);
    collect(words);
    for (const label of Object.values(words.controls)) labels.set(label, [...(labels.get(label) ?? []), device.id]);
  }
  return { labels, texts };
}
