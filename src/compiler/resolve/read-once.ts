/**
 * Passages that were read before. The next edition of an article, another article of the same
 * manual, and the same article with a fix that is tried out say most things in the same words:
 * those are not read again.
 */
import { isOffset, shifted } from '../parse/moved.ts';
import type { Passage } from '../parse/passages.ts';
import type { Sentence, Token } from '../parse/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { withTitles } from './prologue.ts';
import {
  readPassage,
  type Context,
  type ReadSentence,
  type ReadWords,
  type Standing,
} from './read-passage.ts';

/** What was read where a passage began at `start`. */
interface Kept {
  readonly start: number;
  readonly read: readonly ReadWords[];
}

/** What was read with a lexicon. */
interface Memory {
  readonly passages: Map<string, Kept>;
  /** What belongs to the world, and has no place in a text. */
  readonly isOfWorld: (part: object) => boolean;
}

/**
 * So many passages are remembered with a lexicon before all are forgotten: those of some twenty
 * articles without a word in common.
 */
const limit = 1_000;

const memories = new WeakMap<Lexicon, Memory>();

/** Every sentence of a passage, read here or before. */
export function readOnce(passage: Passage, context: Context, standing?: Standing): ReadSentence[] {
  const { lexicon, text } = context;
  const memory = memories.get(lexicon) ?? memoryOf(lexicon);
  memories.set(lexicon, memory);
  const { passages, isOfWorld } = memory;
  const key = keyOf(passage, text, standing, isOfWorld);
  const { start, read } = passages.get(key) ?? {
    start: passage.start,
    read: readPassage(passage, context, standing),
  };
  if (passages.size >= limit) passages.clear();
  passages.set(key, { start, read });
  const here = shifted(read, passage.start - start, isOfWorld);
  return passage.sentences.flatMap((written, at): ReadSentence[] => {
    const each = here[at];
    return each
      ? [
          {
            ...each,
            sentence: withTitles(written, lexicon.language),
            passage,
            step: standing?.step,
          },
        ]
      : [];
  });
}

function memoryOf({ definition: { conditions, values, results, facts = [] } }: Lexicon): Memory {
  const world = new Set<object>([...conditions, ...values, ...results, ...facts]);
  return { passages: new Map(), isOfWorld: (part) => world.has(part) };
}

/**
 * All that the reading of a passage comes from besides its lexicon, with every place as seen from
 * where the passage begins.
 */
function keyOf(
  { beside = [], role, start, end, sentences }: Passage,
  text: string,
  standing: Standing | undefined,
  isOfWorld: Memory['isOfWorld'],
): string {
  const seen = (name: string, value: unknown): unknown => {
    if (isOffset(name, value)) return value - start;
    return typeof value === 'object' && value !== null && isOfWorld(value)
      ? (value as { phrases: readonly string[] }).phrases[0]
      : value;
  };
  const { isFirst, before, frame } = standing ?? {};
  const around = standing && JSON.stringify([isFirst, before?.named, before?.when, frame], seen);
  const words = sentences.map((sentence) =>
    [sentence, ...sentence.tokens].map((each: Sentence | Token) => {
      const sort = 'kind' in each ? `${each.kind} ${each.leadsTo?.url ?? ''}` : '';
      return `${String(each.start - start)} ${String(each.end - start)} ${sort}`;
    }),
  );
  return [role, around ?? '', beside.join(' '), ...words, text.slice(start, end)].join('\n');
}
