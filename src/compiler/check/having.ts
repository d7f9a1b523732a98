/**
 * What a window is said to have: "the _X_ window has a **B** button", "there is a **B** in the _X_
 * window", and beside what a control is said to be: "**A** is below **B**".
 */
import type { View } from '../../simulator/index.ts';
import type { Performance } from '../execute/execute.ts';
import { labelsOn } from '../execute/sight.ts';
import type { Finding } from '../findings.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { lengthOf, type Lexicon } from '../resolve/lexicon.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { plain } from '../resolve/wording.ts';
import { isCertain, worldsOf } from './moments.ts';

/** Labels that are said to be on the screens of which something is the case. */
interface Described {
  readonly labels: readonly Token[];
  readonly isMeant: (view: View) => boolean;
}

/** Labels that no screen has which they are said to be on, wherever that was seen. */
export function findLacking(
  { lexicon, sentences }: ResolvedArticle,
  { courses, stage }: Performance,
): Finding[] {
  const said = sentences.flatMap((read) => describedIn(read, lexicon));
  if (said.length === 0 || !courses.every(isCertain)) return [];
  const views = [...new Set(courses.flatMap(worldsOf).flatMap((world) => stage.views(world)))];
  return said.flatMap(({ labels, isMeant }): Finding[] => {
    const screens = views.filter(isMeant);
    const [screen] = screens;
    return labels.flatMap(({ start, end, text: label }): Finding[] => {
      const isKnown = lexicon.vocabulary.labels.has(label);
      if (!isKnown || !screen || screens.some((view) => has(view, label))) return [];
      const nowhere = { path: [], detour: undefined, device: undefined, passing: undefined };
      return [
        {
          rule: 'control-elsewhere',
          start,
          end,
          label,
          screen: screen.title,
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

/** What a sentence describes that asks for nothing and denies nothing. */
function describedIn(
  { findings, orders, sentence: { tokens } }: ReadSentence,
  { language }: Lexicon,
): Described[] {
  const isAsked = orders.some(({ type }) => type !== 'claim' && type !== 'mention');
  const isDenied = tokens.some((token) => language.negations.has(wordOf(token)));
  if (findings.length > 0 || isAsked || isDenied) return [];
  const labels = tokens.filter(({ kind }) => kind === 'bold');
  const [title, another] = tokens.filter(({ kind }) => kind === 'italic');
  const isOfWindow = tokens.some((_, at) => lengthOf(tokens, at, language.containing) > 0);
  if (title && !another && isOfWindow)
    return [{ labels, isMeant: (view) => plain(view.title) === plain(title.text) }];
  const [one, other] = labels;
  const isBeside = tokens.some((_, at) => {
    const length = lengthOf(tokens, at, language.sides);
    const behind = tokens.slice(at + length).find((token) => !language.articles.has(wordOf(token)));
    return length > 0 && behind?.kind === 'bold';
  });
  if (!one || !other || labels.length > 2 || !isBeside) return [];
  return [{ labels: [other], isMeant: (view) => has(view, one.text) }];
}
