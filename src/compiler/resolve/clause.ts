/** A verb with what belongs to it, and the instructions it comes to. */
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { timesOf } from './counting.ts';
import { lengthOf, phraseAt } from './lexicon.ts';
import { chosen, filled, fills, loggedIn } from './entering.ts';
import type { Instruction, Named, Shared, Verb } from './instruction.ts';
import { completed, held, keyIn, lengthIn } from './handling.ts';
import {
  fieldDeeds,
  sharedOf,
  unclear,
  type Clause,
  type Closing,
  type Labelled,
  type Whole,
} from './making.ts';
import { mentions, observed } from './observing.ts';
import { prologues } from './prologue.ts';
import { bare, isDirect, used, uses } from './pressing.ts';
import { phraseIn } from './phrases.ts';
import { isDeed } from './ordering.ts';
import { redone, resumed } from './steps.ts';
import { waited } from './waiting.ts';

/** Takes a word into a clause, or finds that the clause is over. */
export function take(clause: Clause, token: Token, language: Language): void {
  const word = wordOf(token);
  const isSpoken = ![
    'press',
    'right-click',
    'scan',
    'clear',
    'unknown',
    'tick',
    'untick',
    'toggle',
  ].includes(clause.verb.deed);
  clause.words.push(token);
  if (
    !clause.labels.some(({ start }) => start > clause.verb.start) ||
    language.connectors.has(word)
  )
    return;
  if (lengthOf(clause.words, clause.words.length - 2, language.sequels) === 2) return;
  clause.isOver = !(
    isSpoken &&
    (language.into.has(word) || word === language.optionAfter || language.with.has(word))
  );
}

/**
 * "Open your mailbox", "Pick up the phone": a device that the reader turns to. The one in front of
 * the reader is not opened.
 */
function deviceOf(
  { labels, verb, words }: Clause,
  { lexicon: { definition, deviceNames, language } }: Closing,
): string | undefined {
  const said = words.filter((token) => !language.joiners.has(wordOf(token)));
  const named = phraseAt(said, 0, deviceNames, language);
  // "the monitor of the recorder"
  const owner = said.slice(named?.length);
  const isWhole =
    owner.length === 0 ||
    (wordOf(owner[0]) === language.of &&
      phraseAt(owner, 1, deviceNames, language)?.length === owner.length - 1);
  if (
    !named ||
    !isWhole ||
    labels.length > 0 ||
    !language.articles.has(wordOf(said[0])) ||
    !language.turning.includes(verb.text.toLowerCase())
  )
    return undefined;
  const at = definition.devices.findIndex(({ id }) => id === named.meaning);
  return at > 0 || (at === 0 && !language.opening.has(verb.text.toLowerCase()))
    ? definition.devices[at]?.id
    : undefined;
}

/** What is put in: of two values it is told that nobody knows which. */
export function takeValue(clause: Clause, name: Named): void {
  if (clause.code) clause.rival ??= name;
  else clause.code = name;
}

/** The instructions of a clause that is complete. */
export function closed(clause: Clause, closing: Closing): Instruction[] {
  const { labels, mood, verb } = clause;
  const { lexicon, shared } = closing;
  const { language } = lexicon;
  if (mood === 'unasked') return mentions(clause, shared);
  // "Using the app, …" asks for nothing by itself.
  const isGerund = !clause.isHow && language.gerund.test(verb.text);
  // "Using the iDMSS app, …" says by what means; "You can scan the QR code" needs no label.
  const isMeans = language.instrumental.has(verb.text.toLowerCase());
  const [named] = labels.length > 0 ? labels : isMeans ? [] : bare(clause.words, labels, lexicon);
  const isNamed =
    named &&
    (labels.length > 0 ||
      (named.start === clause.words[0]?.start && lexicon.vocabulary.labels.has(named.text)));
  if ((mood === 'permitted' || isGerund) && !isNamed) return [];
  const common: Shared = mood === 'permitted' ? { ...shared, isAside: true } : shared;
  const whole: Whole = { verb, ...clause.place, ...common };
  const repeated = timesOf(clause.words, lexicon.language);
  const made = ordered(clause, closing, whole).map((each) => onItsDevice(each, labels));
  const several = made.every(
    ({ type }) => type !== 'fill' && (labels.length === 0 || type === 'use' || type === 'point'),
  );
  // "both **A** buttons": nobody can tell which.
  const isPair =
    labels.length === 1 &&
    clause.words.some(
      (token) => wordOf(token) === language.both && token.end < (labels[0]?.start ?? 0),
    ) &&
    made.every(({ type }) => type === 'use');
  if (((several && repeated === undefined) || isPair) && made.some(isDeed))
    return [unclear(clause, 'times', whole)];
  return several && repeated !== undefined && repeated > 1
    ? Array.from({ length: repeated }, () => made.map((each) => ({ ...each }))).flat()
    : made;
}

/** "Press **A** on the lamp": there, whatever was said in front. */
function onItsDevice(each: Instruction, labels: readonly Labelled[]): Instruction {
  if (each.type !== 'use' && each.type !== 'fill' && each.type !== 'pick') return each;
  const named = each.type === 'use' ? each.label : each.field;
  const on = labels.find(({ start }) => start === named?.start)?.on;
  return on === undefined ? each : { ...each, on };
}

/** What no button does. */
const own: ReadonlySet<Verb['deed']> = new Set([
  'unknown',
  'observe',
  'verify',
  'wait',
  'hold',
  'release',
  'move',
  'scan',
] as const);

function ordered(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { labels, verb, words } = clause;
  const { language } = closing.lexicon;
  // "Leave the window with **Cancel**": that is pressed, where the verb can be done with a button.
  const isByTool = labels.length > 0 && labels.every(({ after }) => language.with.has(after));
  if (isByTool && !fieldDeeds.has(verb.deed) && verb.deed !== 'right-click') {
    const isFitting =
      !own.has(verb.deed) || language.buttoned.has(verb.text.toLowerCase().split(' ')[0] ?? '');
    return isFitting
      ? uses(labels, { ...whole, verb: { ...verb, deed: 'press' } })
      : [unclear(clause, 'verb', whole)];
  }
  const other = completed(clause, closing.lexicon);
  if (other) return used(clause, closing, { ...whole, verb: other });
  const turned = deviceOf(clause, closing);
  if (turned !== undefined)
    return [
      { type: 'attend', device: turned, lasting: true, ...sharedOf(whole) },
      { type: 'nothing', ...sharedOf(whole) },
    ];
  const borrowed = prologues(clause, language, whole);
  if (borrowed) return borrowed;
  switch (verb.deed) {
    case 'tick':
    case 'untick':
    case 'toggle':
      // "Check the junk folder": nothing is ticked.
      return language.looks.has(verb.text.toLowerCase()) && !isDirect(clause, closing.lexicon)
        ? observed(clause, closing, whole)
        : used(clause, closing, whole);
    case 'hold':
      // "Hold the phone steady": no device sees it.
      return labels.length === 0 &&
        (language.looks.has(verb.text.toLowerCase()) ||
          words.some((token) => language.tools.has(wordOf(token))))
        ? []
        : held(clause, closing, whole);
    case 'release':
      // "Hold **A** for 10 seconds, then release it": it was said when.
      return closing.last &&
        closing.lexicon.vocabulary.held.has(labels[0]?.text ?? closing.last.text) &&
        !lengthIn(clause, language)
        ? [{ type: 'nothing', ...sharedOf(whole) }]
        : labels.length === 0
          ? []
          : used(clause, closing, whole);
    case 'move':
      // "Swipe the unlock pattern"
      return labels.length === 0 && phraseIn(words, closing.lexicon)
        ? filled(clause, closing, { ...whole, verb: { ...verb, deed: 'draw' } })
        : used(clause, closing, whole);
    case 'press': {
      const key = keyIn(clause, closing.lexicon);
      if (key) return [{ type: 'submit', ...key, ...whole }];
      // "Press **A** for 10 seconds"
      if (
        labels.length > 0 &&
        labels.every(({ text }) => closing.lexicon.vocabulary.held.has(text)) &&
        lengthIn(clause, language)
      )
        return held(clause, closing, { ...whole, verb: { ...verb, deed: 'hold' } });
      const isRight = words.some((_, at) => lengthOf(words, at, language.rightButton) > 0);
      const deed = isRight ? 'right-click' : 'press';
      return used({ ...clause, verb: { ...verb, deed } }, closing, {
        ...whole,
        verb: { ...verb, deed },
      });
    }
    case 'right-click':
    case 'scan':
    case 'unknown':
      return used(clause, closing, whole);
    case 'clear':
      return labels.length === 0
        ? used(clause, closing, whole)
        : fills(labels, { kind: 'literal', text: '', place: verb }, whole);
    case 'wait':
      return waited(clause, closing);
    case 'resume':
      return resumed(clause, closing, whole);
    case 'outside':
      return labels.length + bare(words, labels, closing.lexicon).length > 0
        ? used(clause, closing, { ...whole, verb: { ...verb, deed: 'unknown' } })
        : [unclear(clause, 'verb', whole)];
    case 'redo':
      return redone(clause, closing, whole);
    case 'choose':
    case 'set':
      return chosen(clause, closing, whole);
    case 'confirm': {
      const [first] = labels;
      const isButton = first && (language.with.has(first.after) || !language.into.has(first.after));
      if (isButton) return uses(labels, { ...whole, verb: { ...verb, deed: 'press' } });
      const isAgain =
        words.some((token) => language.pronouns.has(wordOf(token))) ||
        labels.length > 0 ||
        phraseIn(words, closing.lexicon);
      return isAgain
        ? fills(
            labels,
            { kind: 'again', said: verb },
            { ...whole, verb: { ...verb, deed: 'value' } },
          )
        : [unclear(clause, 'object', whole)];
    }
    case 'login':
      return loggedIn(clause, closing, whole);
    case 'draw':
    case 'value':
      return filled(clause, closing, whole);
    case 'verify':
      // What is to be seen was taken as a claim.
      return clause.hasClaim
        ? [{ type: 'nothing', ...sharedOf(whole) }]
        : [unclear(clause, 'claim', whole)];
    case 'observe': {
      const isCarried =
        language.carries.has(verb.text.toLowerCase()) &&
        labels.some(({ after }) => language.into.has(after));
      return isCarried
        ? filled(clause, closing, { ...whole, verb: { ...verb, deed: 'value' } })
        : observed(clause, closing, whole);
    }
  }
}
