/** A writer's Markdown with its marks in sight: bold is bold, and its asterisks stand around it. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const common = unified().use(remarkParse);
const github = unified().use(remarkParse).use(remarkGfm);

/** What only GitHub's Markdown reads: tables, what is struck out, addresses, notes and boxes. */
const isOfGithub = /[|~@]|www\.|:\/\/|\[[\^ x]/i;

/** The elements that marked text is set in. */
const elements: Partial<Readonly<Record<Nodes['type'], string>>> = {
  strong: 'strong',
  emphasis: 'em',
  inlineCode: 'code',
};

/** As HTML; its text is the Markdown, character by character. */
export function markedUp(markdown: string): string {
  const parser = isOfGithub.test(markdown) ? github : common;
  return htmlOf(parser.parse(markdown), markdown);
}

function htmlOf(node: Nodes, text: string): string {
  const [start, end] = placeOf(node);
  const raw = text.slice(start, end);
  if (node.type === 'html') return tag(raw);
  const element = elements[node.type];
  const open = element === undefined ? '' : `<${element}>`;
  const close = element === undefined ? '' : `</${element}>`;
  if (node.type === 'inlineCode') {
    const [, before = '', code = '', after = ''] = /^(`+)(.*?)(`+)$/s.exec(raw) ?? [];
    return open + sign(before) + escaped(code) + sign(after) + close;
  }
  // A quotation that goes on in its next line says so there.
  if (!('children' in node))
    return raw
      .split(/(?<=\n)(> ?)/)
      .map((piece, index) => (index % 2 === 1 ? sign(piece) : escaped(piece)))
      .join('');
  let at = start;
  const inner = node.children.map((child) => {
    const [from, to] = placeOf(child);
    const between = sign(text.slice(at, from));
    at = to;
    return between + htmlOf(child, text);
  });
  return open + inner.join('') + sign(text.slice(at, end)) + close;
}

function placeOf({ position }: Nodes): readonly [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** `<b>` is bold, too. */
function tag(raw: string): string {
  const [, slash, name] = /^<(\/?)(b|strong|i|em|kbd|u)>$/.exec(raw) ?? [];
  if (name === undefined) return sign(raw);
  return slash === '/' ? `${sign(raw)}</${name}>` : `<${name}>${sign(raw)}`;
}

/** What is written and not read aloud. */
function sign(raw: string): string {
  return raw.trim() === ''
    ? escaped(raw)
    : `<span class="sign" aria-hidden="true">${escaped(raw)}</span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
