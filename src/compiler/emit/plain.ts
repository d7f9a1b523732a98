/**
 * Whether an article is plain: nothing in it has to be evaluated, brought along or made smaller for
 * its page.
 */
import type { Nodes } from 'mdast';
import { isTag } from '../parse/nodes.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import { commentIn } from '../parse/tokens.ts';
import { visit } from '../parse/visit.ts';

/** Names that are written alike in HTML and in JSX. */
const plainName = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/;

/** Whether Markdown and tags of HTML are all that is in an article. */
export function isPlain({ root, faults }: ParsedArticle): boolean {
  if (faults.length > 0) return false;
  let isSo = true;
  const shown = new Set<string>();
  visit(root, 'imageReference', ({ identifier }) => void shown.add(identifier));
  visit(root, (node) => {
    isSo &&= isPlainNode(node, shown);
  });
  return isSo;
}

function isPlainNode(node: Nodes, shown: ReadonlySet<string>): boolean {
  if (isTag(node))
    return (
      (node.name === null || plainName.test(node.name)) &&
      node.attributes.every(
        (each) =>
          each.type === 'mdxJsxAttribute' &&
          plainName.test(each.name) &&
          (each.value === null || typeof each.value === 'string'),
      )
    );
  switch (node.type) {
    case 'mdxjsEsm':
      return false;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return commentIn(node.value) !== undefined;
    case 'image':
      return !liesBeside(node.url);
    case 'definition':
      return !(shown.has(node.identifier) && liesBeside(node.url));
    default:
      return true;
  }
}

/** Whether an image is a file beside the article. */
function liesBeside(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url);
}
