/**
 * What the pages' policy keeps from working: a browser would refuse it, and readers would not see
 * why.
 */
import type { Root } from 'mdast';
import type { FindingOf } from '../findings.ts';
import type { Addresses } from './links.ts';
import { isTag, type Tag } from './nodes.ts';
import { visit } from './visit.ts';

type Refused = FindingOf<'refused-markup'>;

/**
 * Tags that run something, bring a page along, send something away, or speak for the whole page.
 */
const tags = new Set([
  'script',
  'style',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'form',
  'base',
  'meta',
  'link',
]);

/** So many are told. */
const enough = 50;

/** Tags, attributes and addresses that a browser refuses on the site's pages. */
export function refusedIn(
  root: Root,
  { links, sources }: Pick<Addresses, 'links' | 'sources'>,
): Refused[] {
  const found: Refused[] = [];
  visit(root, (node) => {
    if (isTag(node)) found.push(...refusedOf(node));
  });
  for (const { start, end, url } of links)
    if (/^(?:javascript|vbscript|data):/i.test(bare(url)))
      found.push(refused('link', url, start, end));
  for (const { start, end, url } of sources)
    if (/^(?:https?:|\/\/)/i.test(bare(url))) found.push(refused('image', url, start, end));
  return found.slice(0, enough);
}

function refusedOf({ attributes, name, position }: Tag): Refused[] {
  const start = (position?.start.offset ?? 0) + 1;
  if (name !== null && tags.has(name.toLowerCase()))
    return [refused('tag', `<${name}>`, start, start + name.length)];
  if (!/^[a-z]/.test(name ?? '')) return [];
  return attributes.flatMap((attribute): Refused[] => {
    if (attribute.type !== 'mdxJsxAttribute' || !/^(?:style|on[a-z]+)$/i.test(attribute.name))
      return [];
    const at = attribute.position?.start.offset ?? 0;
    return [refused('attribute', attribute.name, at, at + attribute.name.length)];
  });
}

/** An address as a browser reads it: without blanks and controls. */
function bare(url: string): string {
  return url.replace(/[\s\p{Cc}]/gu, '');
}

function refused(kind: Refused['kind'], said: string, start: number, end: number): Refused {
  return { rule: 'refused-markup', start, end, kind, said };
}
