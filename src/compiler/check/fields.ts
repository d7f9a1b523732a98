/** How many fields a paragraph speaks of: "both fields must be the same". */
import type { View } from '../../simulator/index.ts';
import type { Performance } from '../execute/execute.ts';
import { controlsSeenOn } from '../execute/sight.ts';
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import { numberAt } from '../resolve/duration.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { isCertain, worldsIn } from './moments.ts';

/** Numbers of fields that no screen of the step has. */
export function findMiscountedFields(
  { language, sentences }: ResolvedArticle,
  { courses, stage }: Performance,
): Finding[] {
  if (!courses.every(isCertain)) return [];
  return sentences.flatMap(({ orders, sentence: { tokens }, step }): Finding[] => {
    const said = orders.length > 0 || step === undefined ? undefined : fieldsIn(tokens, language);
    if (!said) return [];
    const views = courses
      .flatMap((course) => worldsIn(course, step))
      .flatMap((world) => stage.views(world));
    const most = Math.max(0, ...views.map(fieldsOn));
    if (most < 2 || views.some((view) => fieldsOn(view) === said.count)) return [];
    const { start, end, text } = said;
    return [
      {
        rule: 'wrong-fact',
        start,
        end,
        said: text,
        right: String(most),
        phrase: 'there are {} fields',
      },
    ];
  });
}

function fieldsOn(view: View): number {
  return controlsSeenOn(view).filter(({ part }) => part.gesture === 'enter').length;
}

/** "all three fields", "both boxes". */
function fieldsIn(
  tokens: readonly Token[],
  language: Language,
): (Stretch & { readonly count: number; readonly text: string }) | undefined {
  for (const [at, token] of tokens.entries()) {
    const number = numberAt(tokens, at, language);
    const isBoth = wordOf(token) === language.both;
    const count = isBoth
      ? 2
      : number && language.allOf.has(wordOf(tokens[at - 1]))
        ? number.value
        : 0;
    if (count > 1 && language.fields.has(wordOf(tokens[number?.next ?? at + 1]))) {
      const { start, end, text } = token;
      return { count, start, end, text };
    }
  }
  return undefined;
}
