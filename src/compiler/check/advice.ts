/** What notes and explanations say to do, which nobody carries out: it must be there to be done. */
import type { View } from '../../simulator/index.ts';
import type { Performance } from '../execute/execute.ts';
import { deviceNamed } from '../execute/find.ts';
import { labelsOn, titlesOf, viewsOn } from '../execute/sight.ts';
import type { Finding } from '../findings.ts';
import { wordOf } from '../parse/tokens.ts';
import { everyStepIn } from '../resolve/counting.ts';
import type { Named } from '../resolve/instruction.ts';
import { lengthOf, type Lexicon } from '../resolve/lexicon.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { isCertain, worldsIn } from './moments.ts';

/** A label that a reader is told to use, and the device that the sentence names. */
interface Advice {
  readonly label: Named;
  readonly on: string | undefined;
}

/**
 * Labels in advice that are on another device than it says, or on no screen of the step that it
 * stands in.
 */
export function findMisplacedAdvice(
  { lexicon, sentences }: ResolvedArticle,
  { courses, stage }: Performance,
): Finding[] {
  const [course] = courses;
  if (!course) return [];
  return sentences.filter(isAdvice).flatMap((read) => {
    const advices = advicesIn(read, lexicon);
    if (advices.length === 0) return [];
    const isNow = courses.every(isCertain) && isOfThisMoment(read, lexicon);
    const views = courses
      .flatMap((each) => worldsIn(each, read.step))
      .map((world) => stage.views(world));
    return advices.flatMap(({ label, on }): Finding[] => {
      const owners = lexicon.vocabulary.labels.get(label.text) ?? [];
      const isStrange = on !== undefined && !owners.includes(on);
      const isThere = (there: readonly View[]): boolean =>
        labelsOn(viewsOn(there, on)).includes(label.text);
      if (
        owners.length === 0 ||
        (!isStrange && (!isNow || views.length === 0 || views.some(isThere)))
      )
        return [];
      const { start, end, text } = label;
      const here = viewsOn(views.at(-1) ?? stage.views(course.world), on ?? owners[0]);
      const device =
        isStrange && owners[0] !== undefined ? deviceNamed(course, owners[0]) : undefined;
      const nowhere = { path: [], detour: undefined, passing: undefined };
      return [
        {
          rule: 'control-elsewhere',
          start,
          end,
          label: text,
          screen: titlesOf(here).join(', '),
          here: labelsOn(here),
          device,
          ...nowhere,
        },
      ];
    });
  });
}

/** Whether a sentence is for the reader only, and not about another time or place than its step. */
export function isAdvice({ isExecuted, passage, reason }: ReadSentence): boolean {
  return (
    !isExecuted &&
    reason !== 'said-so' &&
    (passage.role === 'note' || passage.role === 'instruction')
  );
}

/**
 * Whether a sentence speaks of its own step: not of what is done on a condition, later, in another
 * step, or in a window that it names.
 */
export function isOfThisMoment(
  { instructions, sentence: { tokens }, step, when }: ReadSentence,
  { language }: Lexicon,
): boolean {
  const openers = Object.values(language.openers);
  const isElsewhen = tokens.some(
    (token, at) =>
      language.laterOn.has(wordOf(token)) ||
      openers.some((phrases) => lengthOf(tokens, at, phrases) > 0),
  );
  const isPlaced = instructions.some((each) => each.type === 'claim' && each.isPlace);
  return (
    step !== undefined &&
    !when &&
    !isElsewhen &&
    !isPlaced &&
    everyStepIn(tokens, language).length === 0
  );
}

/** "Click **A**", "enter it in **A**", "with **A**, …". */
function advicesIn(
  { instructions, sentence: { tokens } }: ReadSentence,
  { language }: Lexicon,
): Advice[] {
  const [first, second] = tokens;
  const isWith =
    wordOf(first) === language.circumstance.given &&
    second?.kind === 'bold' &&
    tokens[2]?.text === ',';
  return instructions.flatMap((each): Advice[] => {
    if (each.type === 'use' && each.label.set === 'bold')
      return [{ label: each.label, on: each.on }];
    if (each.type === 'fill' && each.field?.set === 'bold')
      return [{ label: each.field, on: each.on }];
    const isMeans =
      isWith &&
      (each.type === 'idle' || each.type === 'mention') &&
      each.label.start === second.start;
    return isMeans ? [{ label: each.label, on: undefined }] : [];
  });
}
