/**
 * What is said of the values that steps ask for: that they are put in where no device has a field
 * for them, or that nobody needs them.
 */
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { lengthOf, phraseAt, type Lexicon } from '../resolve/lexicon.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { doneOf } from '../resolve/verb.ts';
import { plain } from '../resolve/wording.ts';
import { spanOf, spoken } from '../resolve/words.ts';

/** Values that prose puts into another device than those that have a field for them. */
export function findMisplacedValues({ lexicon, sentences }: ResolvedArticle): Finding[] {
  return sentences
    .filter(({ orders }) => orders.length === 0)
    .flatMap(({ sentence: { tokens } }) => misplacedIn(tokens, lexicon));
}

/** Values that the steps ask for, and that prose says not to be needed. */
export function findNeededValues({
  lexicon: { language },
  procedures,
  sentences,
}: ResolvedArticle): Finding[] {
  const asked = new Set(
    procedures.flatMap(({ steps }) =>
      steps.flatMap(({ instructions }) =>
        instructions.flatMap((each) =>
          each.type === 'fill' && each.given.kind === 'phrase' ? each.given.value : [],
        ),
      ),
    ),
  );
  const phrases = [...asked].flatMap((value) => value.phrases).map(bare);
  return sentences.flatMap(({ orders, passage: { role }, sentence: { tokens } }): Finding[] => {
    const isProse = orders.length === 0 && (role === 'prerequisite' || role === 'introduction');
    const isNeeding = tokens.some((token) => language.needing.has(wordOf(token)));
    const at = tokens.findIndex((_, index) => lengthOf(tokens, index, phrases) > 0);
    const words = tokens.slice(at, at + lengthOf(tokens, at, phrases));
    // "You need the password, but not the mailbox": what is denied stands between the same marks.
    const from = tokens.slice(0, at).findLastIndex(({ kind }) => kind === 'mark') + 1;
    const behind = tokens.slice(from).findIndex(({ kind }) => kind === 'mark');
    const clause = tokens.slice(from, behind < 0 ? undefined : from + behind);
    const isDenied = clause.some((token) => language.negations.has(wordOf(token)));
    if (!isProse || !isNeeding || !isDenied || at < 0) return [];
    const said = spoken(words);
    const phrase = 'the steps ask for the {}';
    return [{ rule: 'wrong-fact', said, right: said, phrase, isDenied: true, ...spanOf(words) }];
  });
}

/** A phrase without the article in front of it. */
function bare(phrase: string): string {
  return plain(phrase).split(' ').slice(1).join(' ');
}

function misplacedIn(tokens: readonly Token[], lexicon: Lexicon): Finding[] {
  const { definition, deviceNames, language, values } = lexicon;
  const at = tokens.findIndex((token) => isEntering(wordOf(token), lexicon));
  const [named] = [...tokens.keys()].flatMap((start) => {
    const phrase = phraseAt(tokens, start, values, language);
    return phrase ? [{ value: phrase.meaning, start, end: start + phrase.length }] : [];
  });
  // "the code from the e-mail": where a value comes from is not where it goes.
  const into = tokens.findIndex(
    (token, index) =>
      index > at &&
      !(named && index >= named.start && index < named.end) &&
      isInto(wordOf(token), language),
  );
  const isApart = tokens.slice(at, into).some(({ kind }) => kind === 'mark');
  const isDenied = tokens.some((token) => language.negations.has(wordOf(token)));
  if (at < 0 || into < 0 || isApart || isDenied) return [];
  const place = phraseAt(tokens, into + 1, deviceNames, language);
  const value = named && named.start < into ? named.value : undefined;
  const meant = Object.keys(value?.into ?? {});
  const right = definition.devices.find(({ id }) => id === meant[0]);
  if (!value || !place || place.possessive || !right || meant.includes(place.meaning)) return [];
  const words = tokens.slice(into + 1, into + 1 + place.length);
  return [
    {
      rule: 'wrong-fact',
      said: spoken(words),
      right: right.places[0],
      phrase: `${value.phrases[0]} is entered {}`,
      isUnnumbered: true,
      ...spanOf(words),
    },
  ];
}

/** "type", "typed", "entered" */
function isEntering(word: string, lexicon: Lexicon): boolean {
  return lexicon.verbs.get(doneOf(word, lexicon) ?? word) === 'value';
}

function isInto(word: string, { into, surfaces }: Language): boolean {
  return into.has(word) || surfaces.has(word);
}
