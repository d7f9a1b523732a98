/**
 * Names in front of what a world has: the app or the recorder of somebody else. What is needed
 * beforehand, and nothing here has.
 */
import type { Finding } from '../findings.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { claimOf } from './claim.ts';
import type { Lexicon } from './lexicon.ts';
import { unknown } from './marks.ts';
import { isCapital } from './names.ts';
import { isWordOf } from './vocabulary.ts';
import { plain } from './wording.ts';
import { spanOf, spoken } from './words.ts';

/**
 * "The Hik-Connect app", "the app Hik-Connect", "a Hikvision recorder": names that no device prints,
 * beside what the world calls otherwise.
 */
export function strangeNames(tokens: readonly Token[], lexicon: Lexicon): Finding[] {
  const places = lexicon.definition.devices.flatMap((device) => device.places.slice(0, 1));
  return [...tokens.keys()].flatMap((at): Finding[] => {
    const behind = nameBehind(tokens, at, lexicon);
    const name = [...nameBefore(tokens, at, lexicon), ...behind];
    const [first] = name;
    // "an NVR recorder"
    const isKind = ({ text }: Token): boolean =>
      !lexicon.language.apps.has(wordOf(tokens[at])) && /^\p{Lu}+$/u.test(text);
    if (!first || name.some((token) => isKind(token) || isOwn(token, lexicon))) return [];
    const said = behind.length > 0 ? behind : tokens.slice(tokens.indexOf(first), at + 1);
    return [{ rule: 'unknown-place', places, said: spoken(said), ...spanOf(said) }];
  });
}

/**
 * "Open the Colour Picker", "log in with Verify": a name in a heading that stands for a control or a
 * screen, and that no device prints.
 */
export function strangeControls(tokens: readonly Token[], lexicon: Lexicon): Finding[] {
  const { language, verbs, vocabulary } = lexicon;
  // "Log In With Your Phone": where small words have capitals, none is a name by them.
  const isTitle = tokens
    .slice(1)
    .some((token) => isCapital(token) && language.noVerbs.has(wordOf(token)));
  if (isTitle) return [];
  return [...tokens.keys()].flatMap((at): Finding[] => {
    if (at === 0 || !isCapital(tokens[at]) || isCapital(tokens[at - 1])) return [];
    const length = tokens.slice(at).findIndex((token) => !isCapital(token));
    const name = tokens.slice(at, length < 0 ? undefined : at + length);
    const place = spanOf(name);
    const whole: Token = { kind: 'quoted', text: spoken(name), whole: place, ...place };
    const [before, farther] = [wordOf(tokens[at - 1]), wordOf(tokens[at - 2])];
    const isUsed = [verbs, language.instruments, language.sequence].some((known) =>
      known.has(before),
    );
    const isCalled =
      name.length > 1 &&
      language.articles.has(before) &&
      (verbs.has(farther) || isWhole(whole, tokens.slice(at + name.length), lexicon));
    if (!(isUsed || isCalled) || isWordOf(vocabulary, whole.text)) return [];
    if (name.some((token) => /^\p{Lu}+$/u.test(token.text) || isOwn(token, lexicon))) return [];
    return [unknown({ text: whole.text, set: 'unmarked', whole: place, ...place })];
  });
}

/** Whether a name ends here, and is no part of another: "the Colour Picker opens". */
function isWhole(name: Token, behind: readonly Token[], { language }: Lexicon): boolean {
  const word = wordOf(behind[0]);
  return (
    word === '' ||
    language.screens.has(word) ||
    language.elements.has(word) ||
    claimOf([name, ...behind], 0, language) !== undefined
  );
}

/** The words with capitals in front of an app, or of what the world's title calls by a name. */
function nameBefore(
  tokens: readonly Token[],
  at: number,
  { definition, language }: Lexicon,
): readonly Token[] {
  const titled = plain(definition.title).split(' ').slice(1);
  const noun = wordOf(tokens[at]);
  const isApp = language.apps.has(noun);
  if (!isApp && !titled.includes(noun)) return [];
  let from = at;
  const isName = (token: Token | undefined): boolean =>
    token?.kind === 'word' && /\p{Lu}/u.test(token.text) && !language.articles.has(wordOf(token));
  while (isName(tokens[from - 1])) from -= 1;
  const before = wordOf(tokens[from - 1]);
  const isNamed = language.articles.has(before) || (isApp && language.joiners.has(before));
  return isNamed ? tokens.slice(from, at) : [];
}

/** The words with capitals behind an app: "the app Hik-Connect". */
function nameBehind(tokens: readonly Token[], at: number, { language }: Lexicon): readonly Token[] {
  if (!language.apps.has(wordOf(tokens[at])) || !language.articles.has(wordOf(tokens[at - 1])))
    return [];
  const length = tokens.slice(at + 1).findIndex((token) => !isCapital(token));
  return tokens.slice(at + 1, length < 0 ? undefined : at + 1 + length);
}

/**
 * Whether a word in front of a thing is printed somewhere, part of the world's title, or what it
 * runs on.
 */
function isOwn({ text }: Token, { definition, language, vocabulary }: Lexicon): boolean {
  if (language.platforms.has(text.toLowerCase())) return true;
  return isWordOf(vocabulary, text) || plain(definition.title).split(' ').includes(plain(text));
}

/**
 * What a prerequisite asks for first, where that is a device that the world has not: "A router that
 * is …".
 */
export function needlessDevices(
  tokens: readonly Token[],
  { deviceNames, language }: Lexicon,
): Finding[] {
  const from = language.articles.has(wordOf(tokens[0])) ? 1 : 0;
  const end = tokens.findIndex(
    (token, at) =>
      at > from &&
      (token.kind !== 'word' ||
        language.relatives.has(wordOf(token)) ||
        isPreposition(wordOf(token), language)),
  );
  const said = tokens.slice(from, end < 0 ? tokens.length : end);
  const isKnown = said.map(wordOf).some((word) => {
    const isCalled = deviceNames.some(
      ({ words }) => words.includes(word) || words.includes(`${word}${language.finiteEnding}`),
    );
    return isCalled || language.tools.has(word) || language.anyDevice.has(word);
  });
  if (isKnown || !language.devices.has(wordOf(said.at(-1)))) return [];
  return [{ rule: 'unused-prerequisite', said: spoken(said), isDevice: true, ...spanOf(said) }];
}

function isPreposition(word: string, language: Lexicon['language']): boolean {
  return language.adjuncts.has(word) || language.surfaces.has(word) || language.particles.has(word);
}
