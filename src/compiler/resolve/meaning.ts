/**
 * What a subordinate clause means: a test, a sign, something done first, a time, or nothing that
 * anybody executes.
 */
import type { Finding } from '../findings.ts';
import type { Opener } from '../parse/language.ts';
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import { askedTest } from './asking.ts';
import { conditionFor } from './condition.ts';
import { durationAt } from './duration.ts';
import type { SentenceFrame } from './frames.ts';
import type { Test } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';
import { deviceAsking } from './role.ts';
import { shownIn } from './shown.ts';
import { all, any, not } from './test.ts';
import { baseOf, verbAt } from './verb.ts';
import { spanOf, spoken } from './words.ts';
import { tenseless } from './wording.ts';

export interface Meaning {
  readonly test?: Test | undefined;
  /** The clause is read for itself. */
  readonly frame?: SentenceFrame['kind'];
  /** Its words as they are read. */
  readonly tokens?: readonly Token[];
  /** What is done after the rest: "Before you click **A**, …". */
  readonly later?: readonly Token[];
  readonly isWish?: true;
  readonly findings: readonly Finding[];
}

export function meaningOf(opener: Opener, said: readonly Token[], lexicon: Lexicon): Meaning {
  switch (opener) {
    case 'if':
      return testOf(said, lexicon);
    case 'unless': {
      const { test, findings } = testOf(said, lexicon);
      return { test: test && not(test), findings };
    }
    case 'when': {
      const known = testOf(said, lexicon).test;
      // "… , but only when an unlock pattern is set"
      if (known?.kind === 'condition') return { test: known, findings: [] };
      // "When the code is asked for": as it is now.
      if (known?.kind === 'shown' && known.claim.asks)
        return { test: { ...known, claim: { ...known.claim, still: true } }, findings: [] };
      if (durationAt(said, skipApproximately(said, lexicon), lexicon.language))
        return { frame: 'wait', findings: [] };
      if (shownIn(said, lexicon).length > 0) return { frame: 'sign', findings: [] };
      return asDone(said, lexicon);
    }
    case 'while':
      return asDone(said, lexicon);
    case 'before': {
      const deed = deedIn(said, lexicon);
      return deed ? { frame: 'free', later: deed, findings: [] } : { frame: 'free', findings: [] };
    }
    default:
      return { frame: 'free', findings: [] };
  }
}

function skipApproximately(tokens: readonly Token[], { language }: Lexicon): number {
  const first = tokens.findIndex(
    (token) =>
      !language.approximately.has(wordOf(token)) || language.numbers[wordOf(token)] !== undefined,
  );
  return Math.max(0, first);
}

/** What is done first, or nothing. */
function asDone(said: readonly Token[], lexicon: Lexicon): Meaning {
  const deed = deedIn(said, lexicon);
  return deed ? { frame: 'done', tokens: deed, findings: [] } : { frame: 'free', findings: [] };
}

/**
 * "clicking **A**", "you have clicked **A**": from where on it is a deed, as it would be asked for;
 * undefined where it is none.
 */
function deedIn(said: readonly Token[], lexicon: Lexicon): readonly Token[] | undefined {
  const isOwn = lexicon.language.subjects.has(wordOf(said[0]));
  const from = isOwn ? (lexicon.language.auxiliaries.has(wordOf(said[1])) ? 2 : 1) : 0;
  const verb = said[from];
  if (verb?.kind !== 'word' || !said.some(isMarked)) return undefined;
  const base: Token = { ...verb, text: baseOf(wordOf(verb), lexicon.verbs) };
  const asked = [base, ...said.slice(from + 1)];
  const isForm = isOwn || base.text !== wordOf(verb);
  return isForm && verbAt(asked, 0, lexicon) ? asked : undefined;
}

/**
 * What must hold for the rest: the world's conditions, what is to be seen, or what can be tried
 * only.
 */
export function testOf(said: readonly Token[], lexicon: Lexicon): Meaning {
  const { conditions, language } = lexicon;
  const whole = conditions.get(tenseless(spoken(said)));
  if (whole)
    return { test: { kind: 'condition', condition: whole, place: spanOf(said) }, findings: [] };
  if (lengthOf(said, 0, language.consents) > 0 || isSuccess(said, lexicon)) return { findings: [] };
  if (lengthOf(said, 0, language.wishes) > 0 && shownIn(said, lexicon).length === 0)
    return { isWish: true, findings: [] };
  const listed = listedIn(said, lexicon);
  if (listed) return { test: listed, findings: [] };
  const joint = said.findIndex(
    (token) => wordOf(token) === language.and || wordOf(token) === language.or,
  );
  if (joint > 0) {
    const [one, other] = [said.slice(0, joint), said.slice(joint + 1)].map((part) =>
      testOf(withoutOpener(part, lexicon), lexicon),
    );
    const tests = [one?.test, other?.test].flatMap((test) => test ?? []);
    if (one && other && tests.length === 2 && one.findings.length + other.findings.length === 0)
      return {
        test: wordOf(said[joint]) === language.and ? all(...tests) : any(tests),
        findings: [],
      };
  }
  // "Should the _X_ window open": the verb follows what the sentence begins with.
  const shown = shownIn([helper, ...said], lexicon);
  if (shown.length > 0)
    return { test: all(...shown.map((claim): Test => ({ kind: 'shown', claim }))), findings: [] };
  const asked = askedTest(said, lexicon);
  if (asked) return { test: asked, findings: [] };
  if (lengthOf(said, 0, language.prompts) > 0) return { test: { kind: 'possible' }, findings: [] };
  // "If the recorder asks whether …": where that can be answered.
  if (
    said.some((token) => wordOf(token) === language.whether) &&
    deviceAsking(said, lexicon) !== undefined
  )
    return { test: { kind: 'possible' }, findings: [] };
  const [from, to] = [said[0], said.at(-1)];
  if (!from || !to) return { findings: [] };
  const { condition, findings } = conditionFor(
    { text: spoken(said), start: from.start, end: Math.max(to.end, from.end) },
    lexicon,
  );
  return {
    test: condition ? { kind: 'condition', condition, place: spanOf(said) } : { kind: 'possible' },
    findings,
  };
}

/** "A, B, or C": conditions of the world in a row, of which all must hold or one. */
export function listedIn(said: readonly Token[], lexicon: Lexicon): Test | undefined {
  const { and, joiners, or } = lexicon.language;
  const commas = [...said.keys()].filter((at) => said[at]?.text === ',');
  if (commas.length === 0) return undefined;
  const parts = [-1, ...commas].map((comma, index) => said.slice(comma + 1, commas[index]));
  const joiner = wordOf(parts.at(-1)?.[0]);
  if (joiner !== and && joiner !== or) return undefined;
  const tests = parts.flatMap((part): Test[] => {
    const held = withoutOpener(joiners.has(wordOf(part[0])) ? part.slice(1) : part, lexicon);
    const condition = lexicon.conditions.get(tenseless(spoken(held)));
    return condition ? [{ kind: 'condition', condition, place: spanOf(held) }] : [];
  });
  if (tests.length < parts.length) return undefined;
  return joiner === and ? all(...tests) : any(tests);
}

/** "If it is correct", "if the code was accepted": what was put in is as it should be. */
function isSuccess(said: readonly Token[], { language, values }: Lexicon): boolean {
  const subject =
    phraseAt(said, 0, values, language)?.length ?? Number(language.lastNamed.has(wordOf(said[0])));
  const [verb, ...state] = said.slice(subject).map(wordOf);
  return (
    subject > 0 &&
    language.being.has(verb ?? '') &&
    state.length === 1 &&
    language.successes.has(state[0] ?? '')
  );
}

/** Stands for "should" or "if it comes to that". */
const helper: Token = { kind: 'word', text: 'should', start: 0, end: 0 };

function withoutOpener(tokens: readonly Token[], { language }: Lexicon): readonly Token[] {
  return tokens.slice(lengthOf(tokens, 0, language.openers.if));
}
