/** Code inside lines that MDX does not see: a line in it that begins with a brace or a tag starts something new there. */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from './visit.ts';

/** Markdown with everything switched off that MDX switches off, but without expressions and tags. */
const markdown = unified().use(remarkParse).use(remarkGfm).use(withoutHtml).freeze();

function withoutHtml(this: Processor): void {
  const data: { micromarkExtensions?: object[] } = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } });
}

/** Whether there is code around an offset. */
export function isInSpan(text: string, offset: number): boolean {
  // Only code that began on a line before can be broken.
  if (!text.slice(lastBlankLine(text, offset), text.lastIndexOf('\n', offset - 1) + 1).includes('`')) return false;
  let isIn = false;
  visit(markdown.parse(text), 'inlineCode', ({ position }) => {
    isIn ||= (position?.start.offset ?? 0) < offset && offset < (position?.end.offset ?? 0);
  });
  return isIn;
}

/** Where the first thing begins that stands in code without knowing. */
export function startInSpan(root: Root, text: string): number | undefined {
  let found: number | undefined;
  visit(root, (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    const isFlow = node.type === 'mdxFlowExpression' || node.type === 'mdxJsxFlowElement';
    if (found === undefined && isFlow && isInSpan(text, start)) found = start;
  });
  return found;
}

function lastBlankLine(text: string, offset: number): number {
  return /^[^]*\n[ \t>]*\r?\n/.exec(text.slice(0, offset))?.[0].length ?? 0;
}
