/** Nodes of a tree: which of them are tags, and where they stand in the text. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Stretch } from './tokens.ts';

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

export function isTag(node: Nodes): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Where a node, or a tag's attribute, stands. */
export function placeOf({ position }: Pick<Nodes, 'position'>): Stretch {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}
