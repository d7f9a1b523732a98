/**
 * What is said of the devices that steps are done on: "the last two steps are on the phone", "no
 * phone is needed".
 */
import { pointerOf } from '../../simulator/index.ts';
import type { Leg } from '../article.ts';
import type { Performance } from '../execute/execute.ts';
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { isMarked, isWithin, wordOf, type Token } from '../parse/tokens.ts';
import { everyStepIn, stepCountsIn } from '../resolve/counting.ts';
import { phraseAt, type Lexicon } from '../resolve/lexicon.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { partedBy, spanOf, spoken } from '../resolve/words.ts';

/**
 * Steps that are said to be done on a device, and are done on others; devices that are said not to
 * be needed, and are used.
 */
export function findMisplacedSteps(
  { lexicon, procedures, sentences }: ResolvedArticle,
  { courses }: Performance,
): Finding[] {
  const steps = procedures[0]?.steps.map(({ parsed }) => parsed) ?? [];
  const legs = courses.flatMap((course) => course.legs);
  const usedIn = (id: string): Set<string> => {
    const own = legs.filter(({ step }) => step === id);
    const moved = movedOn(own);
    return moved.size > 0 ? moved : new Set(own.flatMap(({ devices }) => devices));
  };
  const used = movedOn(legs);
  return sentences.filter(isProse).flatMap(({ passage, sentence }): Finding[] => {
    const { tokens } = sentence;
    const own = procedures.find(
      ({ parsed: { heading } }) => heading !== undefined && isWithin(sentence, [heading]),
    );
    const headed = own
      ? elsewhereIn(
          tokens,
          new Set(own.steps.flatMap(({ parsed }) => [...usedIn(parsed.id)])),
          lexicon,
        )
      : [];
    const placed = clausesOf(tokens).flatMap((clause): Finding[] => {
      const said = placeOfSteps(clause, steps.length, lexicon);
      const named = steps.filter(({ number }) => said?.numbers.includes(number));
      const all = new Set(named.flatMap(({ id }) => [...usedIn(id)]));
      const isIdle = said?.isDenied === false && said.devices.some((device) => !all.has(device));
      const wrong = named.find(
        ({ id }) => said && usedIn(id).size > 0 && (isIdle || isFalse(said, usedIn(id))),
      );
      if (!said || !wrong) return [];
      const right = [...usedIn(wrong.id)].map((device) => nameOf(device, lexicon));
      const [first] = right;
      const phrase = `step ${String(wrong.number)} is done ${said.isPlace ? '' : `${first?.preposition ?? ''} `}{}`;
      const denied = said.isDenied ? { isDenied: true as const } : {};
      return [
        {
          rule: 'wrong-fact',
          said: spoken(said.words),
          right: right
            .map(({ name, place }) => (said.isPlace ? place : name))
            .join(` ${lexicon.language.and} `),
          phrase,
          ...denied,
          ...spanOf(said.words),
        },
      ];
    });
    const needed =
      passage.role === 'prerequisite' || passage.role === 'introduction'
        ? deniedIn(tokens, lexicon)
        : [];
    const idle =
      used.size > 0
        ? askedFor(passage.role, tokens, lexicon).flatMap((part) => idleIn(part, used, lexicon))
        : [];
    return [
      ...headed,
      ...placed,
      ...idle,
      ...needed.flatMap(({ device, word }): Finding[] =>
        used.has(device)
          ? [
              {
                rule: 'wrong-fact',
                said: word.text,
                right: word.text,
                phrase: 'the steps use the {}',
                isDenied: true,
                ...spanOf([word]),
              },
            ]
          : [],
      ),
    ];
  });
}

/** "## Log in on the phone": the device in a heading on which none of its steps is done. */
function elsewhereIn(
  tokens: readonly Token[],
  used: ReadonlySet<string>,
  lexicon: Lexicon,
): Finding[] {
  const [device] = used;
  return [...tokens.keys()].flatMap((at): Finding[] => {
    const place = phraseAt(tokens, at, lexicon.places, lexicon.language);
    if (!place || place.possessive || device === undefined || used.has(place.meaning)) return [];
    const words = tokens.slice(at, at + place.length);
    const right = nameOf(device, lexicon).place;
    return [
      {
        rule: 'wrong-fact',
        said: spoken(words),
        right,
        phrase: 'these steps are done {}',
        ...spanOf(words),
      },
    ];
  });
}

/** What asks for nothing, promises nothing, and speaks of this article. */
function isProse({ orders, passage, sentence: { tokens } }: ReadSentence): boolean {
  return (
    orders.length === 0 &&
    passage.role !== 'result' &&
    !tokens.some(({ leadsTo }) => leadsTo !== undefined)
  );
}

/** What must be at hand: each part of a prerequisite, or of "you need A and B". */
function askedFor(
  role: ReadSentence['passage']['role'],
  tokens: readonly Token[],
  { language }: Lexicon,
): (readonly Token[])[] {
  const at = tokens.findIndex((token) => language.needing.has(wordOf(token)));
  const isSaid = role === 'introduction' && language.reader.has(wordOf(tokens[at - 1])) && at === 1;
  if (role !== 'prerequisite' && !isSaid) return [];
  return partedBy(
    tokens.slice(isSaid ? at + 1 : 0),
    (token) => wordOf(token) === language.and || token.text === ',',
  );
}

/** "A phone with the app": a device that something at hand begins with, and no step uses. */
function idleIn(
  tokens: readonly Token[],
  used: ReadonlySet<string>,
  { deviceNames, language }: Lexicon,
): Finding[] {
  const [article, noun, behind] = tokens;
  // "An e-mail address" is no e-mail.
  const isWhole =
    behind?.kind !== 'word' ||
    [language.adjuncts, language.relatives, language.clauseOpeners].some((words) =>
      words.has(wordOf(behind)),
    );
  const callsIt = (token: Token | undefined): string[] =>
    deviceNames.filter(({ words }) => words.at(-1) === wordOf(token)).map(({ meaning }) => meaning);
  // "A computer or phone": one of them will do.
  const named = tokens.flatMap(callsIt);
  const isIdle = callsIt(noun).length > 0 && named.every((device) => !used.has(device));
  if (!article || !noun || !language.articles.has(wordOf(article)) || !isWhole || !isIdle)
    return [];
  return [{ rule: 'unused-prerequisite', said: noun.text, isDevice: true, ...spanOf([noun]) }];
}

function movedOn(legs: readonly Leg[]): Set<string> {
  return new Set(
    legs.flatMap(({ moves }) => moves.flatMap((move) => ('device' in move ? move.device : []))),
  );
}

interface PlacedSteps {
  readonly numbers: readonly number[];
  readonly devices: readonly string[];
  /** The words that name them; with "on" in front where they are places. */
  readonly words: readonly Token[];
  readonly isPlace: boolean;
  readonly isDenied: boolean;
}

/** Whether a step is done on none of the devices, or on others too; denied, on one of them. */
function isFalse({ devices, isDenied }: PlacedSteps, used: ReadonlySet<string>): boolean {
  if (isDenied) return devices.some((device) => used.has(device));
  return [...used].some((device) => !devices.includes(device));
}

/** What stands between the marks of a sentence. */
function clausesOf(tokens: readonly Token[]): (readonly Token[])[] {
  return partedBy(tokens, ({ kind, text }) => kind === 'mark' && !'-–—'.includes(text));
}

/** A clause that names steps and a device, and says nothing else. */
function placeOfSteps(
  clause: readonly Token[],
  last: number,
  lexicon: Lexicon,
): PlacedSteps | undefined {
  const { language } = lexicon;
  const steps = stepsOf(clause, last, language);
  if (!steps || clause.some(isMarked)) return undefined;
  const rest = clause.filter((token) => token.start < steps.start || token.end > steps.end);
  const [places, names] = [lexicon.places, lexicon.deviceNames].map((known) =>
    rest.flatMap((_, at) => {
      const phrase = phraseAt(rest, at, known, language);
      return phrase ? [{ device: phrase.meaning, words: rest.slice(at, at + phrase.length) }] : [];
    }),
  );
  const isPlace = places !== undefined && places.length > 0;
  // "on the phone and the recorder"
  const found = [
    ...(places ?? []),
    ...(names ?? []).filter(
      ({ words: [first] }) => !places?.some(({ words }) => first && words.includes(first)),
    ),
  ].toSorted((one, other) => spanOf(one.words).start - spanOf(other.words).start);
  if (found.length === 0) return undefined;
  const named = found.flatMap(({ words }) => words);
  const others = rest.filter((token) => !named.includes(token)).map(wordOf);
  const isSmall = (word: string): boolean =>
    [
      language.adverbs,
      language.articles,
      language.auxiliaries,
      language.being,
      language.reader,
      language.adjuncts,
      language.joiners,
    ].some((words) => words.has(word));
  if (
    !others.every(
      (word) => isSmall(word) || language.carriedOut.has(word) || language.negations.has(word),
    )
  )
    return undefined;
  return {
    devices: found.map(({ device }) => device),
    words: rest.filter(({ start, end }) => isWithin({ start, end }, [spanOf(named)])),
    isPlace,
    numbers: steps.numbers,
    isDenied: others.some((word) => language.negations.has(word)),
  };
}

/** "steps 3 to 5", "the last two steps": their numbers, and where they stand. */
function stepsOf(
  clause: readonly Token[],
  last: number,
  language: Language,
):
  | { readonly numbers: readonly number[]; readonly start: number; readonly end: number }
  | undefined {
  const [one, another] = everyStepIn(clause, language);
  if (one && !another)
    return { numbers: upTo(one.from, one.to), start: one.words.start, end: one.words.end };
  const [counted] = one ? [] : stepCountsIn(clause, language).filter(({ isTotal }) => !isTotal);
  const at = clause.findIndex(({ start }) => start === counted?.start);
  const [before, noun] = [
    clause[at - 1],
    clause.find((token, index) => index > at && language.step.has(wordOf(token))),
  ];
  if (!counted || !before || !noun) return undefined;
  const { count } = counted;
  const numbers = language.firsts.has(wordOf(before))
    ? upTo(1, count)
    : upTo(last - count + 1, last);
  return { numbers, start: before.start, end: noun.end };
}

/** So many steps at most are looked at: more no article has. */
const most = 1_000;

function upTo(from: number, to: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.min(most, to - from + 1)) },
    (_, index) => from + index,
  );
}

/**
 * A device that is said not to be there, or not to be needed, and the word that names it or what
 * one points at it with.
 */
interface Denied {
  readonly device: string;
  readonly word: Token;
}

function deniedIn(
  tokens: readonly Token[],
  { definition, deviceNames, language }: Lexicon,
): Denied[] {
  const { articles, being, circumstance, lacking, leavingOpen, needing, negations } = language;
  const isNeeding = tokens.some((token) => needing.has(wordOf(token)));
  return tokens.flatMap((word, at): Denied[] => {
    const device =
      deviceNames.find(({ words }) => words.at(-1) === wordOf(word))?.meaning ??
      definition.devices.find(({ frame }) => pointerOf(frame) === wordOf(word))?.id;
    const [next, behind] = [tokens[at + 1], wordOf(tokens[at + 1])];
    // "No mail is in the inbox" says nothing of what is needed.
    const isWhole =
      next?.kind !== 'word' ||
      (being.has(behind) && isNeeding) ||
      leavingOpen.has(behind) ||
      language.adjuncts.has(behind);
    if (device === undefined || !isWhole) return [];
    let from = at - 1;
    while (articles.has(wordOf(tokens[from])) || leavingOpen.has(wordOf(tokens[from]))) from -= 1;
    const isLacking =
      lacking.has(wordOf(tokens[from])) || wordOf(tokens[from]) === circumstance.missing;
    const isNeedless =
      isNeeding &&
      tokens.some((token) => negations.has(wordOf(token)) && !lacking.has(wordOf(token)));
    return isLacking || isNeedless ? [{ device, word }] : [];
  });
}

/** "on the recorder", in its parts. */
function nameOf(
  device: string,
  { definition }: Lexicon,
): { readonly place: string; readonly preposition: string; readonly name: string } {
  const place = definition.devices.find(({ id }) => id === device)?.places[0] ?? device;
  const [preposition = '', ...name] = place.split(' ');
  return { place, preposition, name: name.join(' ') };
}
