/** Places that no device of the world has: "On the toaster, click …". */
import type { Finding } from '../findings.ts';
import { wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import { phraseAt, type Lexicon } from './lexicon.ts';
import { isFinite } from './mood.ts';
import { nameIn } from './names.ts';
import { separated } from './role.ts';
import { verbAt } from './verb.ts';

/** So many words has a place's name at most. */
const longest = 3;

/** What is named in a sentence as a place where something is done, and is none. */
export function strangePlaces(tokens: readonly Token[], lexicon: Lexicon): Finding[] {
  return [...tokens.keys()].flatMap((at): Finding[] => {
    const named = placeAt(tokens, at, lexicon);
    if (!named) return [];
    const places = lexicon.definition.devices.flatMap((device) => device.places.slice(0, 1));
    return [{ rule: 'unknown-place', places, ...named }];
  });
}

/**
 * Devices that a title or a heading names, and the world has not: "Reset the password of the
 * router".
 */
export function strangeDevices(tokens: readonly Token[], lexicon: Lexicon): Finding[] {
  const {
    anyDevice,
    articles,
    devices,
    screenNames,
    surfaces,
    within,
    with: by,
    of,
    infinitive,
  } = lexicon.language;
  const places = lexicon.definition.devices.flatMap((device) => device.places.slice(0, 1));
  return [...tokens.keys()].flatMap((at): Finding[] => {
    const preposition = wordOf(tokens[at]);
    const isPreposition =
      [surfaces, within, by].some((words) => words.has(preposition)) ||
      preposition === of ||
      preposition === infinitive;
    if (!isPreposition || !articles.has(wordOf(tokens[at + 1]))) return [];
    const name = tokens.slice(at + 2, at + 2 + longest);
    const last = name.findIndex(
      (token) =>
        devices.has(wordOf(token)) && !anyDevice.has(wordOf(token)) && !isKnown([token], lexicon),
    );
    // "the web page", "its web interface"
    const isCalled = [anyDevice, screenNames].some((words) => words.has(wordOf(name[last + 1])));
    // "the server room"
    const isOfOther = !isCalled && isNoun(tokens, at + 2 + last + 1, lexicon);
    const said = last < 0 || isOfOther ? [] : name.slice(0, last + (isCalled ? 2 : 1));
    const [first] = said;
    if (!first || said.some(({ kind }) => kind !== 'word') || isKnown(said, lexicon)) return [];
    return [
      {
        rule: 'unknown-place',
        places,
        start: first.start,
        end: said.at(-1)?.end ?? first.end,
        said: said.map(({ text }) => text).join(' '),
      },
    ];
  });
}

/** Whether a word goes on with a name: "room" in "the server room". */
function isNoun(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { language } = lexicon;
  const word = wordOf(tokens[at]);
  const isSmall = [
    language.noVerbs,
    language.joiners,
    language.adjuncts,
    language.surfaces,
    language.particles,
    language.relatives,
    language.statements,
    language.auxiliaries,
    language.adverbs,
    language.negations,
  ].some((words) => words.has(word));
  return (
    word !== '' && !isSmall && !isFinite(tokens[at], lexicon) && !language.participle.test(word)
  );
}

/**
 * The name of a place that begins at a token and is no device's; what is part of a screen, or a
 * time, is no place.
 */
function placeAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): (Stretch & { readonly said: string }) | undefined {
  const { articles, devices, parts, rooms, surfaces, within } = lexicon.language;
  const preposition = wordOf(tokens[at]);
  const isOpen = surfaces.has(preposition);
  if (
    !(isOpen || within.has(preposition)) ||
    !articles.has(wordOf(tokens[at + 1])) ||
    phraseAt(tokens, at, lexicon.places, lexicon.language)
  )
    return undefined;
  const isBehind = nameIn(tokens[at - 1]) !== undefined;
  if (!isBehind && !separated(tokens[at - 1], lexicon.language)) return undefined;
  const from = at + 2;
  const end = tokens.findIndex(
    (token, index) =>
      index >= from && (token.kind !== 'word' || verbAt(tokens, index, lexicon) !== undefined),
  );
  const name = tokens.slice(from, end < 0 ? tokens.length : end);
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last || name.length > longest || isKnown(name, lexicon)) return undefined;
  const noun = wordOf(last);
  if (rooms.has(noun)) return undefined;
  // In front of an instruction it is a place unless it is known to be none; behind a label only
  // where it can be nothing else.
  const isPlace =
    devices.has(noun) ||
    (isOpen &&
      !isBehind &&
      !name.some((token) => parts.has(wordOf(token))) &&
      tokens[end]?.text === ',');
  return isPlace
    ? { start: first.start, end: last.end, said: name.map(({ text }) => text).join(' ') }
    : undefined;
}

/** Whether a place of the world is called by one of the words, or by several of what it says. */
function isKnown(name: readonly Token[], { language, places }: Lexicon): boolean {
  const said = new Set(
    name.map(wordOf).flatMap((word) => [word, `${word}${language.finiteEnding}`]),
  );
  return places.some(({ words }) =>
    words.some((word) => said.has(word) && !language.articles.has(word)),
  );
}
