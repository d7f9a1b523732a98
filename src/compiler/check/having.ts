/**
 * What a window is said to have: "the _X_ window has a **B** button", "there is a **B** in the _X_
 * window".
 */
import type { View } from '../../simulator/index.ts';
import type { Performance } from '../execute/execute.ts';
import { labelsOn } from '../execute/sight.ts';
import type { Finding } from '../findings.ts';
import { wordOf } from '../parse/tokens.ts';
import { lengthOf, type Lexicon } from '../resolve/lexicon.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { plain } from '../resolve/wording.ts';
import { isCertain, worldsOf } from './moments.ts';

/** Labels that no screen of the title has which they are said to be on, wherever that was seen. */
export function findLacking(
  { lexicon, sentences }: ResolvedArticle,
  { courses, stage }: Performance,
): Finding[] {
  const said = sentences.filter((read) => isDescription(read, lexicon));
  if (said.length === 0 || !courses.every(isCertain)) return [];
  const views = [...new Set(courses.flatMap(worldsOf).flatMap((world) => stage.views(world)))];
  return said.flatMap(({ sentence: { tokens } }): Finding[] => {
    const [title, another] = tokens.filter(({ kind }) => kind === 'italic');
    const screens =
      title && !another ? views.filter((view) => plain(view.title) === plain(title.text)) : [];
    return tokens.flatMap(({ kind, start, end, text: label }): Finding[] => {
      const isKnown = lexicon.vocabulary.labels.has(label);
      if (
        kind !== 'bold' ||
        !isKnown ||
        screens.length === 0 ||
        screens.some((view) => has(view, label))
      )
        return [];
      const [screen] = screens;
      const nowhere = { path: [], detour: undefined, device: undefined, passing: undefined };
      return [
        {
          rule: 'control-elsewhere',
          start,
          end,
          label,
          screen: screen?.title ?? '',
          here: labelsOn(screens),
          ...nowhere,
        },
      ];
    });
  });
}

function has(view: View, label: string): boolean {
  return labelsOn([view]).includes(label);
}

/** Whether a sentence asks for nothing, denies nothing, and says that something is there. */
function isDescription(
  { findings, orders, sentence: { tokens } }: ReadSentence,
  { language }: Lexicon,
): boolean {
  if (findings.length > 0 || orders.some(({ type }) => type !== 'claim' && type !== 'mention'))
    return false;
  const isDenied = tokens.some((token) => language.negations.has(wordOf(token)));
  return !isDenied && tokens.some((_, at) => lengthOf(tokens, at, language.containing) > 0);
}
