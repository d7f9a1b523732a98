/**
 * Every node of a tree, in the order of the text. It is gone through often, so its nodes are
 * gathered once.
 */
import type { Nodes } from 'mdast';

type Kind = Nodes['type'];

const gathered = new WeakMap<Nodes, readonly Nodes[]>();

/** Shows each node of a kind, or each node. */
export function visit<Wanted extends Kind>(
  root: Nodes,
  kind: Wanted,
  take: (node: Extract<Nodes, { type: Wanted }>) => void,
): void;
export function visit(root: Nodes, take: (node: Nodes) => void): void;
export function visit(
  root: Nodes,
  kindOrTake: Kind | ((node: Nodes) => void),
  take?: (node: never) => void,
): void {
  const nodes = nodesIn(root);
  if (typeof kindOrTake === 'function') for (const node of nodes) kindOrTake(node);
  else for (const node of nodes) if (node.type === kindOrTake) take?.(node as never);
}

function nodesIn(root: Nodes): readonly Nodes[] {
  const known = gathered.get(root);
  if (known) return known;
  const nodes: Nodes[] = [];
  // By hand: a tree may be deeper than calls can be.
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    if ('children' in node) open.push(...node.children.toReversed());
  }
  gathered.set(root, nodes);
  return nodes;
}
