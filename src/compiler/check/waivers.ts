/**
 * Waivers: comments by which a writer allows what a rule tells, `allow: no-effect — readers shall
 * see the list`. Each allows one finding at its own place, and says why; behind a second dash,
 * until when: `— until 2027-03-01`.
 */
import type { Nodes, Parents } from 'mdast';
import type { Finding } from '../findings.ts';
import { blank, readMarkdown } from '../parse/markdown.ts';
import { placeOf } from '../parse/nodes.ts';
import { commentIn, type Stretch } from '../parse/tokens.ts';
import { nearest } from '../resolve/wording.ts';
import { rules } from '../rules/index.ts';
import { isUnwaivable, type Permit } from './hearing.ts';

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

/** Every waiver in a text, in its order. */
export function waiversIn(text: string): Waiver[] {
  // The text is read once more for them: only where there are any.
  return /\/\*\s*allow:/.test(text) ? gather(readMarkdown(text).root, [], text) : [];
}

/** The text without its waivers; all else keeps its place and its meaning. */
export function withoutWaivers(text: string, waivers: readonly Waiver[] = waiversIn(text)): string {
  return waivers
    .filter(({ opensParagraph }) => !opensParagraph)
    .reduce((left, place) => blank(left, place, '\t'), text);
}

/** What is wrong with waivers in their words. */
export function findInvalidWaivers(waivers: readonly Waiver[]): Finding[] {
  const known = rules.filter((rule) => !rule.isUnwaivable).map(({ name }) => name);
  return waivers.flatMap(
    ({ rule, said: { text: said, ...place }, reason, until, start, end }): Finding[] => {
      const about = { rule: 'invalid-waiver', said, known } as const;
      if (isUnwaivable(rule))
        return [{ ...about, ...place, fault: 'unwaivable', suggestion: undefined }];
      if (said === '') return [{ ...about, ...place, fault: 'no-rule', suggestion: undefined }];
      if (rule !== said)
        return [{ ...about, ...place, fault: 'unknown-rule', suggestion: rule || undefined }];
      if (reason === '')
        return [{ ...about, start, end, fault: 'no-reason', suggestion: undefined }];
      if (!until || isDate(until.text)) return [];
      return [
        {
          ...about,
          said: until.text,
          start: until.start,
          end: until.end,
          fault: 'no-date',
          suggestion: undefined,
        },
      ];
    },
  );
}

/** Waivers whose last day is over. @param today as `2027-03-01`; without it none is */
export function findExpiredWaivers(
  waivers: readonly Waiver[],
  today: string | undefined,
): Finding[] {
  return waivers.flatMap(({ rule, until, start, end }): Finding[] => {
    const isOver =
      until !== undefined && isDate(until.text) && today !== undefined && until.text < today;
    return isOver && rule !== ''
      ? [{ rule: 'expired-waiver', start, end, waived: rule, until: until.text }]
      : [];
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

type Comment = Extract<Nodes, { type: 'mdxTextExpression' | 'mdxFlowExpression' }>;

/** @param ancestors the innermost first */
function gather(node: Nodes, ancestors: readonly Parents[], text: string): Waiver[] {
  if (isExpression(node)) return waiverOf(node, ancestors, text);
  return 'children' in node
    ? node.children.flatMap((child) => gather(child, [node, ...ancestors], text))
    : [];
}

function waiverOf(node: Comment, ancestors: readonly Parents[], text: string): Waiver[] {
  const place = placeOf(node);
  const [, opening = '', said = '', rest = ''] =
    /^(\{\s*\/\*\s*allow:\s*)(\w+(?:-\w+)*)?([^]*)$/.exec(
      text.slice(place.start, place.end).replace(/\s*\*\/\s*\}$/, ''),
    ) ?? [];
  if (opening === '' || commentIn(node.value) === undefined) return [];
  const names: readonly string[] = rules.map(({ name }) => name);
  const start = place.start + opening.length;
  const [, why = '', before = '', until] = /^([^]*?)((?:—|–|--?)\s*until\s+)(\S[^]*)$/.exec(
    rest,
  ) ?? [undefined, rest];
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
  const block =
    node.type === 'mdxFlowExpression'
      ? next
      : ancestors.find(({ type }) => type !== 'root' && holdsWords.has(type));
  const item = ancestors.find(({ type }) => type === 'listItem');
  return [block?.type === 'list' ? (block.children[0] ?? block) : block, item].flatMap((each) =>
    each ? [placeOf(each)] : [],
  );
}

const holdsWords: ReadonlySet<Parents['type']> = new Set(['paragraph', 'heading', 'tableCell']);

function isExpression(node: Nodes): node is Comment {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}
