/** What the devices may say in an article's steps; in what is published it is filled in last. */
import type { APIRoute } from 'astro';
import { unexplained } from 'rehearsal:content';
import { traces } from 'rehearsal:survey';
import { worlds } from 'rehearsal:worlds';
import { adviser, complaintsIn } from '../../../components/survey/complaints.ts';

export const getStaticPaths = () =>
  traces.map((trace) => ({ params: { slug: trace.slug }, props: { trace } }));

export const GET: APIRoute<{ trace: (typeof traces)[number] }> = async ({ props: { trace } }) => {
  const complaints = await complaintsIn(worlds, unexplained);
  const { BASE_URL: base } = import.meta.env;
  return Response.json(adviser({ traces, complaints, worlds, base })(trace));
};
