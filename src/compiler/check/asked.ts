/**
 * What a device is said to ask for: "if no address is registered, the recorder asks for one", "in
 * step 2 it does not".
 */
import type { Condition, World } from '../../simulator/index.ts';
import type { Course } from '../execute/course.ts';
import { fits, holds } from '../execute/holds.ts';
import type { Performance } from '../execute/execute.ts';
import { deviceNamed } from '../execute/find.ts';
import { isAsking, viewsOn } from '../execute/sight.ts';
import type { Finding } from '../findings.ts';
import { isWithin, type Token } from '../parse/tokens.ts';
import { askedIn, type AskedFor } from '../resolve/asking.ts';
import { everyStepIn } from '../resolve/counting.ts';
import { framesOf } from '../resolve/frames.ts';
import type { Test } from '../resolve/instruction.ts';
import { lengthOf, type Lexicon } from '../resolve/lexicon.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { isTriedOut } from '../resolve/test.ts';
import { tenseless } from '../resolve/wording.ts';
import { spoken } from '../resolve/words.ts';
import { isCertain, worldsIn, worldsOf } from './moments.ts';

/** What no screen asks for where it is said to, and what one asks for although it is denied. */
export function findUnasked(
  { lexicon, procedures, sentences }: ResolvedArticle,
  { courses, stage }: Performance,
): Finding[] {
  return sentences.flatMap((read): Finding[] => {
    const { findings, isExecuted, passage, sentence, step } = read;
    const { role } = passage;
    if (role === 'heading' || role === 'prerequisite' || role === 'result' || findings.length > 0)
      return [];
    const section = procedures.find(({ parsed }) =>
      parsed.around.some((around) => isWithin(sentence, [around])),
    );
    const own =
      procedures.find(({ parsed }) => parsed.steps.some(({ id }) => id === step)) ?? section;
    if (own?.isUnknown) return [];
    return everythingAsked(sentence, lexicon).flatMap(({ asked, test }): Finding[] => {
      const { device, isDenied, start, end, values } = asked;
      const isSo = (world: World): boolean => isAsking(viewsOn(stage.views(world), device), values);
      const isSaidOf = (course: Course): boolean =>
        holds(test, course) &&
        (own?.condition === undefined || fits(own.condition, course.variant));
      const meant = courses.filter(isSaidOf).slice(0, test || own?.condition ? undefined : 1);
      const [number] = everyStepIn(sentence.tokens, lexicon.language);
      const named =
        procedures[0]?.steps.find(({ parsed }) => parsed.number === number?.from)?.parsed.id ??
        (isExecuted ? step : undefined);
      const ways = meant.map((course) =>
        named === undefined ? worldsOf(course) : worldsIn(course, named),
      );
      const seen = ways.filter(({ length }) => length > 0).map((worlds) => worlds.some(isSo));
      const [course] = meant;
      if (
        !course ||
        !meant.every(isCertain) ||
        seen.length === 0 ||
        seen.some((isSeen) => isSeen !== isDenied)
      )
        return [];
      const nowhere = { titles: [], suggestion: undefined, passing: undefined };
      const [
        {
          phrases: [text],
        },
      ] = values;
      return [
        {
          rule: 'screen-not-shown',
          start,
          end,
          text,
          shown: !isDenied,
          device: device === undefined ? undefined : deviceNamed(course, device),
          isAsked: true,
          ...nowhere,
        },
      ];
    });
  });
}

/**
 * What a sentence says to be asked for, each with its condition; none where nobody understands
 * that.
 */
function everythingAsked(
  sentence: { readonly tokens: readonly Token[] },
  lexicon: Lexicon,
): { readonly asked: AskedFor; readonly test?: Test }[] {
  const { tokens: all } = sentence;
  const { askedFor, asksFor } = lexicon.language;
  if (!all.some((_, at) => lengthOf(all, at, asksFor) + lengthOf(all, at, askedFor) > 0)) return [];
  // "In step 2, after **A**, …"
  const comma = all.findIndex(({ text }) => text === ',');
  const isInStep = everyStepIn(all.slice(0, comma + 1), lexicon.language).length > 0;
  const { findings, frames } = framesOf(
    { tokens: all.slice(isInStep ? comma + 1 : 0) },
    lexicon,
    undefined,
  );
  const unknown = findings.find(({ rule }) => rule === 'unknown-condition');
  const said = all.filter(
    ({ start, end }) => unknown && start >= unknown.start && end <= unknown.end,
  );
  const condition = conditionBeginning(said, lexicon);
  return frames
    .filter(({ kind }) => kind === 'main')
    .flatMap(({ tokens, when }) => {
      const asked = askedIn(tokens, all, lexicon);
      if (!asked) return [];
      if (condition) return [{ asked, test: { kind: 'condition', condition } as const }];
      if (findings.length > 0 || (when && isTriedOut(when))) return [];
      return [{ asked, ...(when ? { test: when } : {}) }];
    });
}

/**
 * "no e-mail address was registered at the initial set-up": the condition that words begin with.
 */
function conditionBeginning(
  tokens: readonly Token[],
  { conditions }: Lexicon,
): Condition | undefined {
  const ends = [...tokens.keys()].reverse();
  return ends
    .map((end) => conditions.get(tenseless(spoken(tokens.slice(0, end + 1)))))
    .find((condition) => condition !== undefined);
}
