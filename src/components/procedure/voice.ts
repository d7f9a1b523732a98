/** How much of what happens on the stage is said to a screen reader. */
import { choiceOf, keepChoice } from './choice.ts';

export const voices = ['everything', 'messages', 'nothing'] as const;
export type Voice = (typeof voices)[number];

const key = 'rehearsal:announce';

/** What the reader has chosen; everything, where they have not. */
export function chosenVoice(): Voice {
  return voices.find((voice) => voice === choiceOf(key)) ?? 'everything';
}

export function chooseVoice(voice: string): void {
  keepChoice(key, voice);
}
