/** What is told of an article, while it is written: nothing that is published has any. */
import type { APIRoute } from 'astro';
import { load, summaries } from 'rehearsal:articles';
import { problemsOf } from '../../../components/article/proof.ts';

export function getStaticPaths() {
  return import.meta.env.IS_PUBLISHED ? [] : summaries.map(({ slug }) => ({ params: { slug } }));
}

export const GET: APIRoute = async ({ params: { slug = '' } }) => {
  const { article } = (await load(slug)) ?? {};
  return article ? Response.json(problemsOf(article)) : new Response(null, { status: 404 });
};
