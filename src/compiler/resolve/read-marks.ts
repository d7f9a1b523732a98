/** What becomes of the marked texts of a sentence: used, claimed, or standing for themselves. */
import type { Finding } from '../findings.ts';
import type { Passage } from '../parse/passages.ts';
import { isMarked, wordOf, type Sentence, type Stretch, type Token } from '../parse/tokens.ts';
import type { Idle, Instruction, Named, Shown } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { isKnown, judge, nowhere, unknown, type MarkReading } from './marks.ts';
import { nameIn } from './names.ts';
import type { Reading } from './read-sentence.ts';
import { calledIn, isPointedAtByVerb } from './called.ts';
import { wordBefore } from './role.ts';
import { singleTests } from './test.ts';
import { isPrinted } from './vocabulary.ts';
import { nearest } from './wording.ts';

/** A marked text, and what it is in its sentence. */
export interface ReadMark extends Named {
  readonly is: 'used' | 'claimed' | MarkReading['is'];
}

/** A marked text with what is wrong with it. */
interface JudgedMark {
  readonly mark: ReadMark;
  readonly finding?: Finding;
}

/** What becomes of each marked text: it is used or claimed, or it stands for itself. */
export function marksOf(
  sentence: Sentence,
  { instructions, tokens }: Pick<Reading, 'instructions' | 'tokens'>,
  isExecuted: boolean,
  { beside, role, sentences }: Passage,
  lexicon: Lexicon,
): JudgedMark[] {
  const [used, idle] = [new Set<number>(), new Set<number>()];
  for (const each of instructions) {
    if (each.type === 'idle') idle.add(each.label.start);
    else for (const { start } of [...namedIn(each), ...literalsIn(each)]) used.add(start);
  }
  const labels = new Set(instructions.flatMap(namedIn).map(({ start }) => start));
  const tested = instructions.flatMap(testedIn);
  const claims = [...instructions.flatMap(claimsIn), ...tested];
  const startsOf = (said: readonly Shown[]): ReadonlySet<number> =>
    new Set(said.map(({ text }) => text.start));
  const [claimed, shown] = [startsOf(claims), startsOf(tested)];
  // What a field holds may be anything.
  const held = new Set(
    claims.flatMap(({ field, text }) => (field ? [field.start, text.start] : [])),
  );
  const unsaid = instructions.flatMap((each) =>
    each.type === 'mention' ? [each.label.start] : [],
  );
  const seen = tokens.flatMap((token): JudgedMark[] => {
    const name = nameIn(token);
    if (!name) return [];
    if (isExecuted && used.has(name.start))
      return [{ mark: { ...name, is: 'used' }, ...settingFinding(name, labels, lexicon) }];
    if (held.has(name.start)) return [{ mark: { ...name, is: 'claimed' } }];
    if (claimed.has(name.start))
      return [
        {
          mark: { ...name, is: 'claimed' },
          ...claimFinding(name, isExecuted && !shown.has(name.start), lexicon),
        },
      ];
    // What fills a heading is its title, and so is a whole sentence in front.
    const isWhole = role === 'heading' && tokens.length === 1;
    const said: MarkReading =
      isWhole ||
      ((role === 'instruction' || (role === 'introduction' && /[.!?]$/.test(name.text))) &&
        sentence.start === sentences[0]?.start &&
        isTitleInFront(name, tokens, lexicon))
        ? { is: 'emphasis' }
        : judge(name, sentence, lexicon, beside === undefined && sentences.length === 1);
    if (role === 'caption' && isStrangeTitle(name, tokens, lexicon))
      return [{ mark: { ...name, is: 'told' }, finding: nowhere(name) }];
    if (said.is === 'told') return [{ mark: { ...name, is: 'told' }, finding: said.finding }];
    // In what a reader does, a label without a verb and a title without a claim are forgotten
    // words.
    const at = tokens.findIndex((each) => each.start === name.start);
    // "below the **A** field" says where something else is.
    const isBeside = lexicon.language.besides.includes(wordBefore(tokens, at, lexicon.language));
    const isForgotten =
      isExecuted &&
      said.is === 'name' &&
      idle.has(name.start) &&
      !unsaid.includes(name.start) &&
      isStriking(name) &&
      !isBeside;
    if (isForgotten)
      return [{ mark: { ...name, is: 'told' }, finding: forgotten(name, sentence, lexicon) }];
    return [{ mark: { ...name, is: said.is } }];
  });
  const starts = new Set(tokens.filter(isMarked).map(({ start }) => start));
  // A label of one word without marks is one by its verb alone.
  const bare = instructions
    .flatMap(namedIn)
    .filter(({ set, start }) => set === 'unmarked' && !starts.has(start));
  const unseen = isExecuted
    ? bare.map((name) => ({
        mark: { ...name, is: 'used' as const },
        ...settingFinding(name, labels, lexicon),
      }))
    : [
        ...bare.filter((name) => role === 'caption' || isPointedAtByVerb(name, tokens, lexicon)),
        ...calledIn(tokens, lexicon),
      ]
        .filter(
          (name) =>
            !isKnown(name.text, lexicon) &&
            !seen.some(({ mark }) => mark.start === name.start && mark.is === 'told'),
        )
        .map((name) => ({ mark: { ...name, is: 'told' as const }, finding: unknown(name) }));
  const inOrder = [...seen, ...unseen].sort((one, other) => one.mark.start - other.mark.start);
  return onOnePath(withoutFollowers(inOrder), tokens);
}

/** "The Verify Code window": what a picture is said to show, and no device has. */
function isStrangeTitle(
  { set, start, text }: Named,
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const next = tokens[tokens.findIndex((token) => token.start === start) + 1];
  return (
    set === 'unmarked' && lexicon.language.screenNames.has(wordOf(next)) && !isKnown(text, lexicon)
  );
}

/** Labels of one path that lack their marks are told together: "tap A > B". */
function onOnePath(marks: readonly JudgedMark[], tokens: readonly Token[]): JudgedMark[] {
  const made: JudgedMark[] = [];
  let begun = -1;
  for (const each of marks) {
    const [one, other] = [made[begun]?.finding, each.finding];
    const between = tokens.filter(
      ({ start }) => one && start >= one.end && start < each.mark.start,
    );
    const isGoingOn = between.length === 1 && between[0]?.text === '>';
    if (
      isGoingOn &&
      one?.rule === 'unmarked-label' &&
      other?.rule === 'unmarked-label' &&
      one.marks === other.marks
    ) {
      const whole = { start: one.whole.start, end: other.whole.end };
      made[begun] = {
        ...each,
        ...made[begun],
        finding: { ...one, end: other.end, label: `${one.label} > ${other.label}`, whole },
      };
      made.push({ mark: each.mark });
    } else begun = made.push(each) - 1;
  }
  return made;
}

/**
 * "**Open the login.** Right-click …": words in front of a step or a remark that no device prints,
 * nor anything like them.
 */
function isTitleInFront(
  { set, start, text }: Named,
  [first, next]: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const isEnded = /[.:!?]$/.test(text) || /^[.:–—]$/.test(next?.text ?? '');
  if (set !== 'bold' || first?.start !== start || !isEnded || isKnown(text, lexicon)) return false;
  return text.includes(' ') && nearest(text, lexicon.vocabulary.labels.keys()) === undefined;
}

/** Labels that lack a verb lack the same one: "smite **A**, then **B**". */
function withoutFollowers(marks: readonly JudgedMark[]): JudgedMark[] {
  const first = marks.find(({ finding }) => finding?.rule === 'no-action');
  return marks.map((each) =>
    each.finding?.rule === 'no-action' && each !== first ? { mark: each.mark } : each,
  );
}

/** Whether a name stands in the marks that say that something is done with it or claimed of it. */
function isStriking({ set }: Idle['label']): boolean {
  return set === 'bold' || set === 'italic';
}

function forgotten(
  { set, text, start, end }: Named,
  { tokens }: Sentence,
  { language }: Lexicon,
): Finding {
  if (set === 'italic') return { rule: 'unclaimed-title', start, end, text };
  const isDescribed = language.being.has(
    wordOf(tokens[tokens.findIndex((token) => token.start === start) + 1]),
  );
  return { rule: 'no-action', start, end, label: text, ...(isDescribed ? { isDescribed } : {}) };
}

/** A claim of what no device has, where nobody holds it against a screen. */
function claimFinding(
  { text, start, end, set }: Named,
  isExecuted: boolean,
  lexicon: Lexicon,
): { finding?: Finding } {
  if (
    isExecuted ||
    isPrinted(lexicon.vocabulary, text) ||
    isKnown(text, lexicon) ||
    set === 'unmarked'
  )
    return {};
  return { finding: nowhere({ text, start, end }) };
}

/** A label that is used, and stands in other marks than bold. */
function settingFinding(
  { set, text: label, start, end, whole }: Named,
  labels: ReadonlySet<number>,
  lexicon: Lexicon,
): { finding?: Finding } {
  const isTyped =
    set === 'code' && lexicon.definition.values.some(({ phrases }) => phrases.includes(label));
  if (set === 'bold' || isTyped || !labels.has(start) || !isKnown(label, lexicon)) return {};
  return { finding: { rule: 'unmarked-label', start, end, label, marks: set, whole } };
}

/** What is typed literally. */
function literalsIn(each: Instruction): Stretch[] {
  return each.type === 'fill' && each.given.kind === 'literal' ? [each.given.place] : [];
}

function namedIn(each: Instruction): Named[] {
  switch (each.type) {
    case 'use':
      return [each.label];
    case 'submit':
      return each.label ? [each.label] : [];
    case 'fill':
      return each.field ? [each.field] : [];
    case 'pick':
      return each.field ? [each.option, each.field] : [each.option];
    default:
      return [];
  }
}

/** What an instruction says to be shown. */
function claimsIn(each: Instruction): Shown[] {
  if (each.type === 'claim') return [each];
  return each.type === 'wait' && each.until ? [each.until] : [];
}

/** What an instruction hangs on, and is to be shown for it. */
function testedIn({ when }: Instruction): Shown[] {
  return singleTests(when).flatMap((part) => (part.kind === 'shown' ? [part.claim] : []));
}
