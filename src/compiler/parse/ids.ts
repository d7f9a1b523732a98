/**
 * Ids that are on an article's page twice: a link to one of them leads to whichever comes first.
 */
import type { Nodes } from 'mdast';
import type { FindingOf } from '../findings.ts';
import { wordsOf } from './headings.ts';
import { isTag, placeOf } from './nodes.ts';
import type { ParsedProcedure } from './parse.ts';
import type { Stretch } from './tokens.ts';

type Shared = FindingOf<'duplicate-id'>;

/** What every page has around its article, and below its notes at the foot. */
const page =
  /^(?:content|side-bar|(?:explorer|outline)-title|search-results?(?:-\d+)?|footnote-label)$/;

/** The part of a step that has an id of its own. */
const part = /-title$/;

/** Headings and tags with an id that something else on the page has as well. */
export function sharedIdsIn(
  anchors: ReadonlyMap<Nodes, string>,
  procedures: readonly ParsedProcedure[],
): Shared[] {
  const steps = new Map(
    procedures.flatMap((procedure) =>
      procedure.steps.map(({ id, number }) => [id, number] as const),
    ),
  );
  const seen = new Map<string, Shared['by']>();
  const named = [...anchors].filter(([, id]) => id !== '');
  const headings = named.filter(([node]) => node.type === 'heading');
  // Of a heading and a tag the tag is told: it can go.
  const tags = named.filter(([node]) => node.type !== 'heading');
  const found = [...headings, ...tags].flatMap(([node, id]): Shared[] => {
    const step = steps.get(id) ?? steps.get(id.replace(part, ''));
    const by = step !== undefined ? 'step' : page.test(id) ? 'page' : seen.get(id);
    seen.set(id, node.type === 'heading' ? 'heading' : 'tag');
    if (by === undefined) return [];
    return [
      {
        rule: 'duplicate-id',
        ...toldAt(node),
        id,
        by,
        isHeading: node.type === 'heading',
        ...(step === undefined ? {} : { step }),
      },
    ];
  });
  return found.slice(0, enough);
}

/** So many are told. */
const enough = 50;

/** A heading's words, or what stands behind a tag's `id=`. */
function toldAt(node: Nodes): Stretch {
  if (node.type === 'heading') {
    const { start, end } = wordsOf(node);
    return { start, end };
  }
  const attributes = isTag(node) ? node.attributes : [];
  return placeOf(
    attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
    ) ?? node,
  );
}
