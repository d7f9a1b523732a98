/**
 * Marks of other tools, which readers would see as they stand, and what is written here instead.
 */
import type { Blockquote, Paragraph, Root } from 'mdast';
import type { Edit } from '../diagnostic.ts';
import type { FindingOf } from '../findings.ts';
import { placeOf } from './nodes.ts';
import { asNote, notes } from './notes.ts';
import { visit } from './visit.ts';

type Mark = FindingOf<'foreign-markup'>;

/** So many marks of a kind are told: whoever takes over a whole article mends them all at once. */
const enough = 50;

/**
 * A mark in which MDX takes a sign for the start of a tag or an expression: comments, addresses,
 * templates, attributes.
 */
export function foreignAt(text: string, start: number): Mark | undefined {
  const rest = text.slice(start);
  const [comment, inside] = /^<!--([^]*?)-->/.exec(rest) ?? [];
  if (comment !== undefined && inside !== undefined) {
    const instead = `{/*${inside.replaceAll('*/', '* /')}*/}`;
    return mark('comment', start, comment, instead, [
      { start, end: start + comment.length, text: instead },
    ]);
  }
  if (rest.startsWith('<!--')) return mark('comment', start, '<!--', undefined, []);
  const [address, bare] =
    /^<(?:mailto:)?(https?:\/\/[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/.exec(rest) ?? [];
  if (address !== undefined)
    return mark('address', start, address, bare, [
      { start, end: start + address.length, text: bare ?? '' },
    ]);
  const [template] = /^\{%[^\n]*?%\}|^\{\{[<%][^\n]*?[%>]\}\}/.exec(rest) ?? [];
  if (template !== undefined) return mark('template', start, template, undefined, []);
  const [attributes] = /^\{[#.:][^{}\n]*\}/.exec(rest) ?? [];
  if (attributes === undefined) return undefined;
  const blanks = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return mark('attributes', start, attributes, undefined, [
    { start: start - blanks, end: start + attributes.length, text: '' },
  ]);
}

/** Marks that are text to MDX. */
export function foreignMarksIn(root: Root, text: string): Mark[] {
  const marks: Mark[] = [];
  visit(root, 'paragraph', (node) => void marks.push(...blocksIn(node, text)));
  visit(root, 'blockquote', (node) => void marks.push(...alertIn(node, text)));
  visit(root, 'text', (node) => {
    const { start, end } = placeOf(node);
    marks.push(...wordsIn(text.slice(start, end), start));
  });
  const counts = new Map<Mark['kind'], number>();
  return marks.filter(({ kind }) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= enough;
  });
}

/** `:::note`, `!!! note` and `!> …` at the start of a line. */
function blocksIn({ children, position }: Paragraph, text: string): Mark[] {
  const paragraph = position?.start.offset ?? 0;
  return children.flatMap((node) => {
    if (node.type !== 'text') return [];
    const { start, end } = placeOf(node);
    const opening =
      /(?<=^|\n[ \t>]*)(?::{2,}[ \t]*([a-z][\w-]*)(?:\[([^\]\n]*)\])?|[!?]{3}\+?[ \t]+([a-z][\w-]*)(?:[ \t]+"([^"\n]*)")?|([!?]>)(?=[ \t]))/g;
    return Array.from(text.slice(start, end).matchAll(opening)).flatMap((match): Mark[] => {
      const [said, directive, label, admonition, caption, sign] = match;
      if (match.index === 0 && start !== paragraph) return [];
      const at = start + match.index;
      const kind = notes.get(directive ?? admonition ?? (sign === '!>' ? 'important' : 'tip'));
      return [
        mark(
          'block',
          at,
          said,
          kind,
          kind === undefined ? [] : asNote(text, { at, said, kind, title: label ?? caption ?? '' }),
        ),
      ];
    });
  });
}

/** `> [!note]`: a mark that names no kind of note as it is written. */
function alertIn({ children: [first] }: Blockquote, text: string): Mark[] {
  const start = first?.position?.start.offset ?? 0;
  const [said, name = ''] =
    /^\\?\[!([^\]\n]*)\]/.exec(text.slice(start, first?.position?.end.offset)) ?? [];
  if (first?.type !== 'paragraph' || said === undefined) return [];
  const kind = notes.get(name.toLowerCase());
  if (kind === name) return [];
  return [
    mark(
      'alert',
      start,
      said,
      kind,
      kind === undefined ? [] : [{ start, end: start + said.length, text: `[!${kind}]` }],
    ),
  ];
}

const emoji = new Map([
  ['+1', '👍'],
  ['bulb', '💡'],
  ['exclamation', '❗'],
  ['gear', '⚙️'],
  ['heavy_check_mark', '✔️'],
  ['information_source', 'ℹ️'],
  ['memo', '📝'],
  ['no_entry', '⛔'],
  ['rocket', '🚀'],
  ['star', '⭐'],
  ['tada', '🎉'],
  ['warning', '⚠️'],
  ['white_check_mark', '✅'],
  ['x', '❌'],
]);

/** `:warning:`, `[[page]]` and `[toc]`. */
function wordsIn(words: string, offset: number): Mark[] {
  const signs = Array.from(
    words.matchAll(/(?<![\p{L}\p{N}:/\\]):([a-z][a-z\d_+-]*|[+-]1):(?![\p{L}\p{N}:/])/gu),
    ({ 0: said, 1: name = '', index }) => {
      const [start, sign] = [offset + index, emoji.get(name)];
      return mark(
        'emoji',
        start,
        said,
        sign,
        sign === undefined ? [] : [{ start, end: start + said.length, text: sign }],
      );
    },
  );
  const pages = Array.from(
    words.matchAll(
      /(?<![\w\]\\])!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]|(?<=^\s*)\[(?:toc|_TOC_|TOC)\](?=\s*$)/g,
    ),
    (match) => {
      const { 0: said, 1: page = '', 2: title = page, index } = match;
      if (/^\W*_?toc/i.test(said)) return mark('contents', offset + index, said, undefined, []);
      const [file = '', hash] = page.trim().split('#');
      const address = `./${file.trim().toLowerCase().replace(/\s+/g, '-')}.mdx${hash === undefined ? '' : `#${hash}`}`;
      return mark('page', offset + index, said, `[${title.trim()}](${address})`, []);
    },
  );
  return [...signs, ...pages];
}

function mark(
  kind: Mark['kind'],
  start: number,
  said: string,
  instead: string | undefined,
  edits: readonly Edit[],
): Mark {
  return { rule: 'foreign-markup', start, end: start + said.length, said, kind, instead, edits };
}
