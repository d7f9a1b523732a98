/**
 * Reads one sentence from left to right into instructions. A verb opens a clause; the labels after it belong to it as long as
 * nothing but connecting words stands between them; the next verb, a colon or the end of the sentence closes it.
 */
import type { Deed, Language } from '../parse/english.ts';
import type { Sentence, Token } from '../parse/tokens.ts';
import type { Finding } from '../findings.ts';
import { claimOf } from './claim.ts';
import { closed, take, type Clause, type Labelled } from './clause.ts';
import { conditionFor, disguised } from './condition.ts';
import { phraseAt, type Lexicon } from './lexicon.ts';
import { readOverride } from './override.ts';
import type { Instruction, Test, Verb } from './instruction.ts';
import { plain } from './wording.ts';

export interface Reading {
  readonly instructions: readonly Instruction[];
  readonly findings: readonly Finding[];
  /** The condition of the whole sentence, which "otherwise" in the next one turns round. */
  readonly when: Test | undefined;
}

/** Reads a sentence; `before` is the condition of the one before it. */
export function readSentence({ tokens, start }: Sentence, lexicon: Lexicon, language: Language, before?: Test): Reading {
  const instructions: Instruction[] = [];
  const findings: Finding[] = [];
  const opening = readCondition(tokens, lexicon, language, before, findings);
  let when = opening.when;
  let clause: Clause | undefined;
  let on: string | undefined;
  let waiting: Labelled | undefined;
  let previous = '';
  const common = (): { sentence: number; when?: Test } => ({ sentence: start, ...(when ? { when } : {}) });
  const close = (): void => {
    if (clause) instructions.push(...closed(clause, lexicon, language, common()));
    clause = undefined;
  };

  for (let index = opening.next; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    switch (token.kind) {
      case 'comment': {
        close();
        const override = readOverride(token, lexicon, common());
        findings.push(...override.findings);
        when = override.when ?? when;
        if (override.instructions.length > 0) return { instructions: [...override.instructions], findings, when };
        instructions.push(...override.claims);
        break;
      }
      case 'mark':
        if (token.text === ':' || token.text === ';') close();
        break;
      case 'expression':
        if (clause) take(clause, token, language);
        break;
      case 'code':
        if (!clause || clause.isOver) break;
        clause.code ??= token;
        clause.words.push(token);
        break;
      case 'italic': {
        const claim = claimOf(tokens, index, language);
        if (claim) {
          close();
          const place = placeBehind(tokens, index, lexicon) ?? on;
          instructions.push({ type: 'claim', text: token, ...claim, ...(place === undefined ? {} : { on: place }), ...common() });
        }
        break;
      }
      case 'bold': {
        const label = { ...token, after: previous };
        if (clause && !clause.isOver) clause.labels.push(label);
        else if (!clause && language.into.has(previous)) waiting = label;
        else instructions.push({ type: 'idle', label: token, ...common() });
        break;
      }
      case 'word': {
        const place = phraseAt(tokens, index, lexicon.places);
        if (place) {
          const isApart = separated(tokens[index - 1], language);
          const trails = clause !== undefined && clause.labels.length > 0 && !isApart;
          const isInside = clause?.labels.length === 0 && (tokens[index - 1]?.kind === 'mark' || !isApart);
          index += place.length - 1;
          if (!place.possessive && trails && clause) clause.place = { ...clause.place, nearby: place.meaning };
          else if (!place.possessive) {
            on = place.meaning;
            if (isInside && clause) clause.place = { on };
            else close();
          }
          instructions.push({ type: 'attend', device: place.meaning, lasting: !place.possessive && !trails, ...common() });
          previous = '';
          continue;
        }
        const verb = verbAt(tokens, index, previous, language);
        const isUnasked = language.unaskedAfter.has(previous);
        if (verb && (!isUnasked || !clause || clause.isOver)) {
          close();
          clause = {
            verb,
            labels: waiting ? [waiting] : [],
            words: [],
            code: undefined,
            place: on === undefined ? {} : { on },
            isUnasked,
            isOver: false,
          };
          waiting = undefined;
          index += verb.text.includes(' ') ? 1 : 0;
        } else if (clause) take(clause, token, language);
        break;
      }
    }
    previous = token.kind === 'word' ? token.text.toLowerCase() : token.kind === 'mark' ? '' : previous && '';
  }
  close();
  return { instructions, findings, when };
}

/** "_X_ is shown on the lamp": the device that is named behind a claim. */
function placeBehind(tokens: readonly Token[], index: number, lexicon: Lexicon): string | undefined {
  for (let at = index + 1; tokens[at]?.kind === 'word'; at += 1) {
    const place = phraseAt(tokens, at, lexicon.places);
    if (place) return place.possessive ? undefined : place.meaning;
  }
  return undefined;
}

/** "If CONDITION, …", "Otherwise, …": what the rest of the sentence hangs on, and where the rest begins. */
function readCondition(
  tokens: readonly Token[],
  lexicon: Lexicon,
  language: Language,
  before: Test | undefined,
  findings: Finding[],
): { readonly when: Test | undefined; readonly next: number } {
  const otherwise = language.otherwise.find((phrase) => phrase.split(' ').every((word, at) => tokens[at]?.text.toLowerCase() === word));
  if (otherwise && before) return { when: { condition: before.condition, negated: !before.negated }, next: otherwise.split(' ').length };
  const [first] = tokens;
  if (first?.kind === 'word' && first.text.toLowerCase() !== language.condition) return readDisguised(tokens, lexicon, findings);
  if (first?.kind !== 'word') return { when: undefined, next: 0 };
  const commas = tokens.flatMap((token, index) => (token.kind === 'mark' && ',.:'.includes(token.text) ? [index] : []));
  const ends = commas.length > 0 ? commas : [tokens.length];
  const said = (end: number): string =>
    tokens
      .slice(1, end)
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(' ,', ',');
  const known = ends.findLast((end) => lexicon.conditions.has(plain(said(end))));
  const end = known ?? ends[0] ?? tokens.length;
  const [from, to] = [tokens[1] ?? first, tokens[end - 1] ?? first];
  const place = { start: from.start, end: Math.max(to.end, from.end) };
  const { condition, findings: unknown } = conditionFor({ text: said(end), ...place }, lexicon);
  findings.push(...unknown);
  return { when: { condition, negated: false, place }, next: end };
}

/** "When CONDITION, …" is meant as "If CONDITION, …". */
function readDisguised(tokens: readonly Token[], lexicon: Lexicon, findings: Finding[]): ReturnType<typeof readCondition> {
  const next = tokens.findIndex(({ kind, text }) => kind === 'mark' && text === ',');
  const [from, to] = [tokens[0], tokens[next - 1]];
  if (!from || !to) return { when: undefined, next: 0 };
  const text = tokens
    .slice(0, next)
    .map((token) => token.text)
    .join(' ');
  const hidden = disguised({ text, start: from.start, end: to.end }, lexicon);
  if (!hidden) return { when: undefined, next: 0 };
  findings.push(hidden.finding);
  return { when: { condition: hidden.condition, negated: false }, next };
}

function verbAt(tokens: readonly Token[], index: number, previous: string, language: Language): Verb | undefined {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || language.nounAfter.has(previous)) return undefined;
  const two = next?.kind === 'word' ? `${token.text} ${next.text}` : '';
  const isTwo = Object.hasOwn(language.verbs, two.toLowerCase());
  const text = isTwo ? two : token.text;
  if (!Object.hasOwn(language.verbs, text.toLowerCase())) return undefined;
  const deed: Deed | undefined = language.verbs[text.toLowerCase()];
  return deed && { deed, text, start: token.start, end: isTwo && next ? next.end : token.end };
}

/** A place after one of these belongs to what follows: "…, then on the lamp". */
function separated(token: Token | undefined, language: Language): boolean {
  return token === undefined || token.kind === 'mark' || (token.kind === 'word' && language.connectors.has(token.text.toLowerCase()));
}
