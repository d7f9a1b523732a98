/**
 * What a device is said to ask for: "if no address is registered, the recorder asks for one", "in
 * step 2 it does not".
 */
import {
  controlsOf,
  isMeantFor,
  type Condition,
  type Value,
  type View,
} from '../../simulator/index.ts';
import type { Course } from '../execute/course.ts';
import { fits, holds } from '../execute/holds.ts';
import type { Performance } from '../execute/execute.ts';
import { deviceNamed } from '../execute/find.ts';
import type { Finding } from '../findings.ts';
import { isWithin, wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import { everyStepIn } from '../resolve/counting.ts';
import { framesOf } from '../resolve/frames.ts';
import type { Test } from '../resolve/instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from '../resolve/lexicon.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { isTriedOut } from '../resolve/test.ts';
import { plain, tenseless } from '../resolve/wording.ts';
import { spanOf, spoken } from '../resolve/words.ts';
import { isCertain, worldsIn, worldsOf } from './moments.ts';

/** A device, what it is said to ask for, and in which words. */
interface Asked extends Stretch {
  readonly device: string;
  readonly values: readonly Value[];
  readonly isDenied: boolean;
}

/** What no screen asks for where it is said to, and what one asks for although it is denied. */
export function findUnasked(
  { lexicon, procedures, sentences }: ResolvedArticle,
  { courses, stage }: Performance,
): Finding[] {
  return sentences.flatMap(({ findings, passage: { role }, sentence, step }): Finding[] => {
    if (role === 'heading' || role === 'prerequisite' || role === 'result' || findings.length > 0)
      return [];
    const section = procedures.find(({ parsed }) =>
      parsed.around.some((around) => isWithin(sentence, [around])),
    );
    const own =
      procedures.find(({ parsed }) => parsed.steps.some(({ id }) => id === step)) ?? section;
    if (own?.isUnknown) return [];
    return askedIn(sentence, lexicon).flatMap(({ asked, test }): Finding[] => {
      const isSaidOf = (course: Course): boolean =>
        holds(test, course) &&
        (own?.condition === undefined || fits(own.condition, course.variant));
      const meant = courses.filter(isSaidOf).slice(0, test || own?.condition ? undefined : 1);
      const [number] = everyStepIn(sentence.tokens, lexicon.language);
      const named = procedures[0]?.steps.find(({ parsed }) => parsed.number === number?.from)
        ?.parsed.id;
      const ways = meant.map((course) =>
        named === undefined ? worldsOf(course) : worldsIn(course, named),
      );
      const seen = ways
        .filter(({ length }) => length > 0)
        .map((worlds) => worlds.some((world) => isAsking(asked, stage.views(world))));
      const [course] = meant;
      if (
        !course ||
        !meant.every(isCertain) ||
        seen.length === 0 ||
        seen.some((isSo) => isSo !== asked.isDenied)
      )
        return [];
      const { device, isDenied, start, end, values } = asked;
      const nowhere = { titles: [], suggestion: undefined, passing: undefined };
      const text = values[0]?.phrases[0] ?? '';
      return [
        {
          rule: 'screen-not-shown',
          start,
          end,
          text,
          shown: !isDenied,
          device: deviceNamed(course, device),
          isAsked: true,
          ...nowhere,
        },
      ];
    });
  });
}

/** Whether a device has a field for what it is said to ask for. */
function isAsking({ device, values }: Asked, views: readonly View[]): boolean {
  return views
    .filter((view) => view.device === device)
    .some((view) =>
      controlsOf(view).some(({ control }) =>
        values.some((value) => isMeantFor(value, { device, control })),
      ),
    );
}

/**
 * What a sentence says to be asked for, each with its condition; none where nobody understands
 * that.
 */
function askedIn(
  sentence: { readonly tokens: readonly Token[] },
  lexicon: Lexicon,
): { readonly asked: Asked; readonly test?: Test }[] {
  const { tokens: all } = sentence;
  if (!all.some((_, at) => lengthOf(all, at, lexicon.language.asksFor) > 0)) return [];
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
      const asked = askedAt(tokens, all, lexicon);
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

/** "the recorder asks for an address" */
function askedAt(
  tokens: readonly Token[],
  all: readonly Token[],
  lexicon: Lexicon,
): Asked | undefined {
  const { deviceNames, language } = lexicon;
  for (const at of tokens.keys()) {
    const length = lengthOf(tokens, at, language.asksFor);
    if (length === 0) continue;
    const before = tokens
      .slice(0, at)
      .findLastIndex(
        (token) =>
          ![language.adverbs, language.auxiliaries, language.negations].some((words) =>
            words.has(wordOf(token)),
          ),
      );
    const named = [...tokens.keys()].map((from) => ({
      from,
      found: phraseAt(tokens, from, deviceNames, language),
    }));
    // "The recorder shows dots and asks for": what stands in front of both.
    const isJoined = wordOf(tokens[before]) === language.and;
    const device = named.find(
      ({ from, found }) =>
        found && !found.possessive && (isJoined ? from === 0 : from + found.length - 1 === before),
    )?.found?.meaning;
    const exact = phraseAt(tokens, at + length, lexicon.values, language);
    const noun = exact
      ? tokens.slice(at + length, at + length + exact.length)
      : nounAt(tokens, at + length, lexicon);
    const isPronoun = noun.length === 1 && Object.hasOwn(language.numbers, wordOf(noun[0]));
    const others = isPronoun
      ? valuesBefore(all, noun[0]?.start ?? 0, lexicon)
      : valuesCalled(noun.map(wordOf), lexicon);
    const values = exact ? [exact.meaning] : others;
    if (device === undefined || values.length === 0) continue;
    const isDenied = tokens
      .slice(before + 1, at)
      .some((token) => language.negations.has(wordOf(token)));
    return { device, values, isDenied, ...spanOf([...tokens.slice(at, at + length), ...noun]) };
  }
  return undefined;
}

/** The words of what is asked for, up to what says where, when or what for. */
function nounAt(
  tokens: readonly Token[],
  from: number,
  { language, openerStarts }: Lexicon,
): readonly Token[] {
  const { adjuncts, adverbs, articles, joiners, relatives, surfaces } = language;
  const end = tokens.findIndex((token, at) => {
    const word = wordOf(token);
    return (
      at >= from &&
      (token.kind !== 'word' ||
        openerStarts.has(word) ||
        [adjuncts, adverbs, joiners, relatives, surfaces].some((words) => words.has(word)))
    );
  });
  return tokens
    .slice(from, end < 0 ? undefined : end)
    .filter((token) => !articles.has(wordOf(token)));
}

/** The values that are called so: "an address" is "an e-mail address". */
function valuesCalled(said: readonly string[], lexicon: Lexicon): Value[] {
  const words = plain(said.join(' '));
  return words === '' ? [] : valuesNamed(lexicon, (name) => ` ${name}`.endsWith(` ${words}`));
}

/** "One" is what was named before. */
function valuesBefore(tokens: readonly Token[], place: number, lexicon: Lexicon): Value[] {
  const words = tokens.filter(({ start }) => start < place).map(wordOf);
  for (let end = words.length; end > 1; end -= 1) {
    const said = ` ${plain(words.slice(0, end).join(' '))}`;
    const found = valuesNamed(lexicon, (name) => said.endsWith(` ${name}`));
    if (found.length > 0) return found;
  }
  return [];
}

/** The values with such a name, each once. */
function valuesNamed({ valueNames }: Lexicon, isSaid: (name: string) => boolean): Value[] {
  return [...new Set(valueNames.flatMap(({ name, value }) => (isSaid(name) ? [value] : [])))];
}
