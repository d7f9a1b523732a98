/**
 * The explorer's entries that are not printed into every page, in pieces: `navigation/1.json` and
 * so on.
 */
import type { APIRoute } from 'astro';
import { summaries } from 'rehearsal:articles';
import { address } from '../../components/workbench/address.ts';
import { chunks } from '../../components/workbench/neighbourhood.ts';

export function getStaticPaths() {
  return chunks(summaries).map((entries, index) => ({
    params: { chunk: String(index + 1) },
    props: { entries },
  }));
}

export const GET: APIRoute<{ entries: typeof summaries }> = ({ props }) =>
  Response.json(
    props.entries.map(({ slug, title, group }) => ({
      path: address(`procedures/${slug}/`),
      title,
      group,
    })),
  );
