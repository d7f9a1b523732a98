/**
 * Code inside lines that MDX does not see: a line in it that begins with a brace or a tag starts
 * something new there.
 */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { placeOf } from './nodes.ts';
import type { Stretch } from './tokens.ts';
import { visit } from './visit.ts';

/**
 * Markdown with everything switched off that MDX switches off, but without expressions and tags.
 */
const markdown = unified().use(remarkParse).use(remarkGfm).use(withoutHtml).freeze();

function withoutHtml(this: Processor): void {
  const data: { micromarkExtensions?: object[] } = this.data();
  (data.micromarkExtensions ??= []).push({
    disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] },
  });
}

/** Whether there is code around an offset. */
export function isInSpan(text: string, offset: number): boolean {
  return mayBeInSpan(text, offset) && codeIn(text).some(isAround(offset));
}

/** Where the first thing begins that stands in code without knowing. */
export function startInSpan(root: Root, text: string): number | undefined {
  // The text is read once more, and only where it must be.
  let code: readonly Stretch[] | undefined;
  let found: number | undefined;
  visit(root, (node) => {
    if (
      found !== undefined ||
      (node.type !== 'mdxFlowExpression' && node.type !== 'mdxJsxFlowElement')
    )
      return;
    const { start } = placeOf(node);
    if (mayBeInSpan(text, start) && (code ??= codeIn(text)).some(isAround(start))) found = start;
  });
  return found;
}

/** Only code that began on a line before can be broken. */
function mayBeInSpan(text: string, offset: number): boolean {
  return text
    .slice(lastBlankLine(text, offset), text.lastIndexOf('\n', offset - 1) + 1)
    .includes('`');
}

function codeIn(text: string): Stretch[] {
  const code: Stretch[] = [];
  visit(markdown.parse(text), 'inlineCode', (node) => void code.push(placeOf(node)));
  return code;
}

function isAround(offset: number): (code: Stretch) => boolean {
  return ({ start, end }) => start < offset && offset < end;
}

function lastBlankLine(text: string, offset: number): number {
  return /^[^]*\n[ \t>]*\r?\n/.exec(text.slice(0, offset))?.[0].length ?? 0;
}
