/**
 * Waivers: comments by which a writer allows what a rule tells, `allow: no-effect — readers shall see the list`. Each allows one
 * finding at its own place, and says why; behind a second dash, until when: `— until 2027-03-01`.
 */
import type { Nodes, Parents } from 'mdast';
import type { CompiledArticle, OpenWaiver } from '../article.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Finding } from '../findings.ts';
import { blank, readMarkdown } from '../parse/markdown.ts';
import { placeOf } from '../parse/nodes.ts';
import { commentIn, isWithin, type Stretch } from '../parse/tokens.ts';
import { nearest } from '../resolve/wording.ts';
import { explain, isError, rules } from '../rules/index.ts';

/** What a waiver allows, and where. */
export interface Permit {
  /** The rule that is meant; empty where there is none of that name. */
  readonly rule: string;
  /** Where the finding may lie, the narrowest first. */
  readonly scopes: readonly Stretch[];
}

/** A waiver as it stands in the text. */
export interface Waiver extends Permit, Stretch {
  /** The rule as it is written, and where; the whole comment where none is. */
  readonly said: Stretch & { readonly text: string };
  readonly reason: string;
  /** Its last day as it is written, if it has one. */
  readonly until: (Stretch & { readonly text: string }) | undefined;
  /** Words of the same paragraph stand behind it, and none before it. */
  readonly opensParagraph: boolean;
}

/** What is left to tell once the waivers are heard. */
export interface Heard<Found, Held> {
  readonly told: readonly Found[];
  readonly waived: readonly { readonly found: Found; readonly waiver: Held }[];
  /** Waivers with nothing to allow. */
  readonly unused: readonly Held[];
}

/** Every waiver in a text, in its order. */
export function waiversIn(text: string): Waiver[] {
  // The text is read once more for them: only where there are any.
  return /\/\*\s*allow:/.test(text) ? gather(readMarkdown(text).root, [], text) : [];
}

/** The text without its waivers; all else keeps its place and its meaning. */
export function withoutWaivers(text: string, waivers: readonly Waiver[] = waiversIn(text)): string {
  return waivers.filter(({ opensParagraph }) => !opensParagraph).reduce((left, place) => blank(left, place, '\t'), text);
}

/** What is wrong with waivers in their words. */
export function findInvalidWaivers(waivers: readonly Waiver[]): Finding[] {
  const known = rules.filter((rule) => !rule.isUnwaivable).map(({ name }) => name);
  return waivers.flatMap(({ rule, said: { text: said, ...place }, reason, until, start, end }): Finding[] => {
    const about = { rule: 'invalid-waiver', said, known } as const;
    if (isUnwaivable(rule)) return [{ ...about, ...place, fault: 'unwaivable', suggestion: undefined }];
    if (said === '') return [{ ...about, ...place, fault: 'no-rule', suggestion: undefined }];
    if (rule !== said) return [{ ...about, ...place, fault: 'unknown-rule', suggestion: rule || undefined }];
    if (reason === '') return [{ ...about, start, end, fault: 'no-reason', suggestion: undefined }];
    if (!until || isDate(until.text)) return [];
    return [{ ...about, said: until.text, start: until.start, end: until.end, fault: 'no-date', suggestion: undefined }];
  });
}

/** Waivers whose last day is over. @param today as `2027-03-01`; without it none is */
export function findExpiredWaivers(waivers: readonly Waiver[], today: string | undefined): Finding[] {
  return waivers.flatMap(({ rule, until, start, end }): Finding[] => {
    const isOver = until !== undefined && isDate(until.text) && today !== undefined && until.text < today;
    return isOver && rule !== '' ? [{ rule: 'expired-waiver', start, end, waived: rule, until: until.text }] : [];
  });
}

/** Whether a text is a day of the calendar: `2027-03-01`. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Whether a finding keeps its article from being published: an error of which no waiver speaks. */
export function isBlockingBeside(waivers: readonly Permit[]): (finding: Finding) => boolean {
  const isWaived = (finding: Finding): boolean =>
    waivers.some(({ rule, scopes }) => rule === finding.rule && !isUnwaivable(rule) && isWithin(finding, scopes));
  return (finding) => isError(finding) && !isWaived(finding);
}

/** Lets each waiver allow one of the things found: the first one in the narrowest place around it. */
export function hear<Found extends { readonly rule: string }, Held extends Permit>(
  found: readonly Found[],
  waivers: readonly Held[],
  placeOf: (each: Found) => Stretch,
): Heard<Found, Held> {
  const waived = new Map<Found, Held>();
  for (const waiver of waivers) {
    if (isUnwaivable(waiver.rule)) continue;
    const open = found.filter((each) => each.rule === waiver.rule && !waived.has(each));
    const [first] = waiver.scopes.flatMap((scope) => open.find((each) => isWithin(placeOf(each), [scope])) ?? []);
    if (first) waived.set(first, waiver);
  }
  const used = new Set(waived.values());
  return {
    told: found.filter((each) => !waived.has(each)),
    waived: [...waived].map(([each, waiver]) => ({ found: each, waiver })),
    unused: waivers.filter((waiver) => waiver.rule !== '' && !isUnwaivable(waiver.rule) && !used.has(waiver)),
  };
}

/** Whether what a rule tells may take other articles to be seen. */
export function isFoundTogether(rule: string): boolean {
  return rules.some(({ name, isFoundTogether: isSo }) => name === rule && isSo);
}

/** An article with what was found when all lay side by side. */
export function withFound(article: CompiledArticle, found: readonly Diagnostic[]): CompiledArticle {
  if (found.length + article.openWaivers.length === 0) return article;
  const { told, waived, unused } = hear(found, article.openWaivers, ({ start, end }) => ({ start: start.offset, end: end.offset }));
  return {
    ...article,
    diagnostics: withUnused([...told, ...article.diagnostics], unused),
    waived: [...article.waived, ...waived.map(({ found: each, waiver }) => ({ ...each, reason: waiver.reason }))],
    openWaivers: [],
  };
}

/** What is told, in the order of the text. A waiver may be without use because of a mistake: that is mended first. */
export function withUnused(told: readonly Diagnostic[], unused: readonly OpenWaiver[]): Diagnostic[] {
  const idle = told.some(({ severity }) => severity === 'error') ? [] : unused;
  const say = ({ rule, start, end }: OpenWaiver): Diagnostic =>
    explain({ rule: 'unused-waiver', start: start.offset, end: end.offset, waived: rule }, { start, end });
  return [...told, ...idle.map(say)].sort((one, other) => one.start.offset - other.start.offset);
}

function isUnwaivable(rule: string): boolean {
  return rules.some(({ name, isUnwaivable: isSo }) => name === rule && isSo);
}

type Comment = Extract<Nodes, { type: 'mdxTextExpression' | 'mdxFlowExpression' }>;

/** @param ancestors the innermost first */
function gather(node: Nodes, ancestors: readonly Parents[], text: string): Waiver[] {
  if (isExpression(node)) return waiverOf(node, ancestors, text);
  return 'children' in node ? node.children.flatMap((child) => gather(child, [node, ...ancestors], text)) : [];
}

function waiverOf(node: Comment, ancestors: readonly Parents[], text: string): Waiver[] {
  const place = placeOf(node);
  const [, opening = '', said = '', rest = ''] =
    /^(\{\s*\/\*\s*allow:\s*)(\w+(?:-\w+)*)?([^]*)$/.exec(text.slice(place.start, place.end).replace(/\s*\*\/\s*\}$/, '')) ?? [];
  if (opening === '' || commentIn(node.value) === undefined) return [];
  const names: readonly string[] = rules.map(({ name }) => name);
  const start = place.start + opening.length;
  const [, why = '', before = '', until] = /^([^]*?)((?:—|–|--?)\s*until\s+)(\S[^]*)$/.exec(rest) ?? [undefined, rest];
  const day = start + said.length + why.length + before.length;
  return [
    {
      ...place,
      rule: names.includes(said) ? said : (nearest(said, names) ?? ''),
      said: { text: said, ...(said === '' ? place : { start, end: start + said.length }) },
      reason: /^\s*(?:—|–|--?)\s*(\S[^]*)$/.exec(why)?.[1]?.replace(/\s+/g, ' ').trim() ?? '',
      until: until === undefined ? undefined : { text: until, start: day, end: day + until.length },
      scopes: scopesOf(node, ancestors),
      opensParagraph: ancestors[0]?.type === 'paragraph' && ancestors[0].children[0] === node,
    },
  ];
}

/** The block that a comment stands in, or directly before, and the list item around that. */
function scopesOf(node: Comment, ancestors: readonly Parents[]): Stretch[] {
  const siblings: readonly Nodes[] = ancestors[0]?.children ?? [];
  const next = siblings.slice(siblings.indexOf(node) + 1).find((sibling) => !isExpression(sibling));
  const block = node.type === 'mdxFlowExpression' ? next : ancestors.find(({ type }) => type !== 'root' && holdsWords.has(type));
  const item = ancestors.find(({ type }) => type === 'listItem');
  return [block?.type === 'list' ? (block.children[0] ?? block) : block, item].flatMap((each) => (each ? [placeOf(each)] : []));
}

const holdsWords: ReadonlySet<Parents['type']> = new Set(['paragraph', 'heading', 'tableCell']);

function isExpression(node: Nodes): node is Comment {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}
