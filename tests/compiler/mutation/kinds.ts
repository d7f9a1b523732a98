/** Every kind of mistake, by its name. */
import { turnedRound } from './claims.ts';
import { conditionRemoved, conditionTurnedRound } from './conditions.ts';
import { labelOfAnotherScreen, misspeltLabel, unknownLabel, unmarked } from './labels.ts';
import type { Maker } from './mutant.ts';
import { numberChanged } from './numbers.ts';
import { dropped } from './omissions.ts';
import { furtherParagraph } from './paragraphs.ts';
import { unknownVerb } from './verbs.ts';

export const kinds: Readonly<Record<string, Maker>> = {
  'a label with a letter missing': misspeltLabel,
  'a label of another screen': labelOfAnotherScreen,
  'a label that exists nowhere': unknownLabel,
  'a claim turned round': turnedRound,
  'another number': numberChanged,
  'a sentence dropped': dropped,
  'a verb that nobody knows': unknownVerb,
  'a condition removed': conditionRemoved,
  'a condition turned round': conditionTurnedRound,
  'an instruction in a second paragraph': furtherParagraph,
  'marks removed': unmarked,
};
