/** Statements with a word of the world: "only the newest code counts", and never the oldest. */
import type { Truth } from '../../simulator/index.ts';
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import { stemsOf } from './stems.ts';
import { spanOf, spoken } from './words.ts';

/**
 * A phrase of a truth: the telling words, which stand anywhere, the one that its slot stands
 * beside, and those that follow that one.
 */
interface Frame {
  readonly telling: readonly string[];
  readonly beside: string;
  readonly following: readonly string[];
  /** The slot stands in front of that word. */
  readonly isInFront: boolean;
  /** What is right in it, and what is not, in lower case. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * The first words of a sentence that say otherwise than the world knows: what else is wrong with it
 * is mostly the same.
 */
export function untruthsIn(tokens: readonly Token[], { definition, language }: Lexicon): Finding[] {
  const { truths = [] } = definition;
  if (truths.length === 0 || tokens.at(-1)?.text === '?') return [];
  const words = tokens.flatMap(wordsOf);
  const stems = words.map((token) => [...stemsOf([wordOf(token)], language)][0] ?? '');
  const said = new Set(stems);
  const found = truths.flatMap((truth): Finding[] => {
    for (const frame of framesOf(truth, language)) {
      if (!frame.telling.every((word) => said.has(word))) continue;
      const untrue = besideIn(words, stems, frame, truth, language);
      if (untrue) return [untrue];
    }
    return [];
  });
  return found.toSorted((one, other) => one.start - other.start).slice(0, 1);
}

/** What stands in a frame's slot and is wrong there, or right and denied. */
function besideIn(
  words: readonly Token[],
  stems: readonly string[],
  { beside, following, isInFront, right: rights, wrong: wrongs }: Frame,
  { is, phrases: [phrase] }: Truth,
  language: Language,
): Finding | undefined {
  for (const [at, stem] of stems.entries()) {
    if (stem !== beside || !isFollowed(stems, at, following)) continue;
    const near = [...words.keys()].filter((index) =>
      isInFront
        ? index < at && index >= at - reach.front
        : index > at && index <= at + reach.behind,
    );
    for (const index of isInFront ? near.reverse() : near) {
      const [right, wrong] = [lengthOf(words, index, rights), lengthOf(words, index, wrongs)];
      if (right + wrong === 0) continue;
      const said = words.slice(index, index + Math.max(right, wrong));
      // "not the oldest"; "the newest never counts"; "they do not count"
      const isSaid = right > 0 && !isInFront;
      const denials = right > 0 && isInFront ? language.never : language.forbidding;
      const from = isSaid ? index : Math.min(index, at);
      const around = words.slice(Math.max(0, from - 2), Math.max(index, isSaid ? 0 : at));
      const isDenied = around.some((token) => denials.has(wordOf(token)));
      if (right > 0 !== isDenied) break;
      const denied = isDenied ? { isDenied: true as const } : {};
      return {
        rule: 'wrong-fact',
        ...spanOf(said),
        said: spoken(said),
        right: is[0],
        phrase,
        ...denied,
      };
    }
  }
  return undefined;
}

/** Whether words stand behind a place one after the other. */
function isFollowed(stems: readonly string[], at: number, following: readonly string[]): boolean {
  let from = at;
  return following.every((word) => {
    const next = stems.slice(from + 1, from + 1 + gap).indexOf(word);
    from += next + 1;
    return next >= 0;
  });
}

/** So near to each other are words of one phrase. */
const gap = 4;

/** So far from the word that it stands beside, something fills a slot. */
const reach = { front: 12, behind: 8 } as const;

/** The words of a name in marks count like others; a message is held against the screens. */
function wordsOf(token: Token): readonly Token[] {
  if (!isMarked(token)) return token.kind === 'word' ? [token] : [];
  if (token.kind === 'italic' && /[.!?]$/.test(token.text)) return [];
  const isAsWritten = token.end - token.start === token.text.length;
  let at = token.start;
  return token.text.split(' ').map((text): Token => {
    const place = isAsWritten ? { start: at, end: at + text.length } : spanOf([token]);
    at += text.length + 1;
    return { kind: 'word', text, ...place };
  });
}

const frames = new WeakMap<Truth, readonly Frame[]>();

function framesOf(truth: Truth, language: Language): readonly Frame[] {
  const known = frames.get(truth);
  if (known) return known;
  const lowered = (words: readonly string[]): readonly string[] =>
    words.map((word) => word.toLowerCase());
  const [right, wrong] = [lowered(truth.is), lowered(truth.isNot)];
  const made = truth.phrases.flatMap(spelled).flatMap((phrase): Frame[] => {
    const [front = [], back = []] = phrase
      .split('{}')
      .map((part) => [...stemsOf(part.split(/\s+/), language)]);
    const beside = back[0] ?? front.at(-1);
    return beside === undefined
      ? []
      : [
          {
            telling: [...front, ...back],
            beside,
            following: back.slice(1),
            isInFront: back.length > 0,
            right,
            wrong,
          },
        ];
  });
  frames.set(truth, made);
  return made;
}

/** "code sent|goes to {}": each of the phrases that this stands for. */
function spelled(phrase: string): readonly string[] {
  const choice = /(\S+?)\|(\S+)/.exec(phrase);
  if (!choice) return [phrase];
  const [whole, one = '', others = ''] = choice;
  return [one, others].flatMap((word) => spelled(phrase.replace(whole, word)));
}
