/**
 * `npm run merge -- [folder] [paths…] [--format json] [--build]`: joins the results of shards into
 * one report, and into the site.
 */
import './help.mjs';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';
import { giveUp, projectArchive } from './project.ts';
import { reportOn } from './report-on.ts';
import { takeResults, usualResults } from './shards.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'text' },
    build: { type: 'boolean', default: false },
  },
});
const [folder = usualResults, ...paths] = positionals;
if (!existsSync(folder)) giveUp(`There is no folder ${folder} with results.`);
const { problems } = await takeResults(folder, projectArchive());
for (const problem of problems) console.error(problem);
const { passed, isPublishable } = await reportOn(paths, { format: values.format });
process.exitCode = passed && problems.length === 0 ? 0 : 1;
if (values.build && isPublishable && problems.length === 0)
  process.exitCode = (await buildSite({ out: process.env['OUT_DIR'], shown: true })).code;
