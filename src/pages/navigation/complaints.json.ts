/** What the devices may complain about, for whoever tells of each article's. */
import type { APIRoute } from 'astro';
import { unexplained } from 'rehearsal:content';
import { worlds } from 'rehearsal:worlds';
import { complaintsIn } from '../../components/survey/complaints.ts';

export const GET: APIRoute = async () => Response.json(await complaintsIn(worlds, unexplained));
