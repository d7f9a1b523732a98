/**
 * An article's proof, beside its page: `procedures/light/proof.json`. What is poured has its own
 * written with its page.
 */
import type { APIRoute } from 'astro';
import { load, summaries } from 'rehearsal:articles';
import { worlds } from 'rehearsal:worlds';
import { proofOf } from '../../../components/article/proof.ts';

export function getStaticPaths() {
  return summaries.filter(({ isPoured }) => !isPoured).map(({ slug }) => ({ params: { slug } }));
}

export const GET: APIRoute = async ({ params: { slug = '' } }) => {
  const { article } = (await load(slug)) ?? {};
  return article && article.ways.length > 0
    ? Response.json(proofOf(article, worlds, import.meta.env.BASE_URL))
    : new Response(null, { status: 404 });
};
