/** A row of a table of examples: what is put into its fields, and what is shown then. */
import type { Cell, ExampleRow as Written } from '../parse/examples.ts';
import type { Passage } from '../parse/passages.ts';
import { isMarked, type Sentence, type Token } from '../parse/tokens.ts';
import type { Claim, TriedExample, Fill, Given, Named, Shared, Verb } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { phrasesIn } from './phrases.ts';
import type { Context, ReadSentence, Standing } from './read-passage.ts';
import type { ReadMark } from './read-marks.ts';
import { shownIn } from './shown.ts';
import { all } from './test.ts';
import { nearest } from './wording.ts';
import { spanOf } from './words.ts';

/** A row as one sentence, or the head of its table; undefined for a passage that is neither. */
export function readExample(
  passage: Passage,
  { lexicon }: Context,
  { frame, step }: Standing,
): ReadSentence[] | undefined {
  const { example: written, start, end } = passage;
  if (!written || !isExample(written, lexicon)) return undefined;
  const { heads, row } = written;
  const when = all(...frame);
  const sentence: Sentence = {
    tokens: passage.sentences.flatMap(({ tokens }) => tokens),
    start,
    end,
  };
  const shared: Shared = { sentence: start, isAside: true, ...(when ? { when } : {}) };
  const order = row && exampleOf({ heads, row }, shared, lexicon);
  const used = (row?.typed ?? heads).flatMap((cell) =>
    cell.text === '' ? [] : [{ ...named(cell), is: 'used' as const }],
  );
  const claimed = (order?.claims ?? []).map(({ text }) => ({ ...text, is: 'claimed' as const }));
  return [
    {
      sentence,
      passage,
      step,
      instructions: order ? [order] : [],
      orders: order ? [order] : [],
      numbers: [],
      marks: [...used, ...claimed].filter((mark: ReadMark) => !row || mark.set !== 'unmarked'),
      findings: [],
      isExecuted: false,
      isBare: false,
      isOther: false,
      isOverride: false,
      when,
      named: { value: undefined, last: undefined },
      reason: 'heading',
    },
  ];
}

/** A column that may be called anything shows something only beside the names of fields. */
function isExample({ heads, isCertain }: Written, { vocabulary }: Lexicon): boolean {
  const isLabel = (text: string): boolean =>
    vocabulary.labels.has(text) || nearest(text, vocabulary.labels.keys()) !== undefined;
  return isCertain || heads.every((head) => isLabel(named(head).text));
}

function exampleOf(
  { heads, row }: Required<Pick<Written, 'heads' | 'row'>>,
  shared: Shared,
  lexicon: Lexicon,
): TriedExample {
  const { typed, answer } = row;
  const { acceptances, empties } = lexicon.language;
  const verbFor = (cell: Cell): Verb => {
    const { start, end } = named(cell);
    return { deed: 'set', text: '', start, end };
  };
  const entries = heads.flatMap((head, index): Fill[] => {
    const cell = typed[index];
    return cell
      ? [
          {
            type: 'fill',
            given: givenBy(cell, lexicon),
            field: named(head),
            verb: verbFor(cell),
            follows: false,
            ...shared,
          },
        ]
      : [];
  });
  const said = answer.text.toLowerCase().replace(/\.$/, '');
  const isAccepted = acceptances.includes(said);
  const claims = isAccepted || empties.includes(said) ? [] : claimsIn(answer, shared, lexicon);
  const submit = { type: 'submit' as const, verb: verbFor(typed[0] ?? answer), ...shared };
  return { type: 'example', entries, submit, claims, isAccepted, ...shared };
}

/** "_Rename Lamp_ closes", or nothing but what is shown. */
function claimsIn(cell: Cell, shared: Shared, lexicon: Lexicon): Claim[] {
  const said = shownIn(tokensOf(cell), lexicon);
  const text = named(cell);
  const shown = said.length > 0 ? said : [{ text, shown: true, still: false, isScreen: false }];
  // In its column a message needs no marks.
  return shown.map((each) => ({
    type: 'claim',
    ...each,
    text: { ...each.text, set: 'italic' },
    ...shared,
  }));
}

/** A phrase of the world that fills the cell, else what stands there literally. */
function givenBy(cell: Cell, lexicon: Lexicon): Given {
  const tokens = tokensOf(cell);
  const [phrase] = phrasesIn(tokens, lexicon);
  if (phrase?.said.length === tokens.length)
    return { kind: 'phrase', value: phrase.value, place: spanOf(phrase.said) };
  const { text, start, end } = named(cell);
  return {
    kind: 'literal',
    text: lexicon.language.empties.includes(text.toLowerCase()) ? '' : text,
    place: { start, end },
  };
}

/** What a cell names: its one marked text, else all that it says. */
function named(cell: Cell): Named {
  const tokens = tokensOf(cell);
  const marked = tokens.filter(
    (token) => isMarked(token) && (token.kind !== 'quoted' || tokens.length === 1),
  );
  const [only, another] = marked;
  const { text, start, end } = cell;
  if (!only?.whole || another) return { text, set: 'unmarked', start, end, whole: { start, end } };
  return {
    text: only.text,
    set: only.kind as Named['set'],
    start: only.start,
    end: only.end,
    whole: only.whole,
  };
}

function tokensOf({ sentences }: Cell): Token[] {
  return sentences.flatMap(({ tokens }) => tokens).filter(({ kind }) => kind !== 'comment');
}
