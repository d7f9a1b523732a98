/**
 * `npm run check -- [paths…] [--explain] [--by-article] [--impact login] [--format json] [--shard
 * 3/16]`: what the compiler says of articles.
 */
import './help.mjs';
import { parseArgs } from 'node:util';
import { giveUp } from './project.ts';
import { reportOn } from './report-on.ts';
import { shardCalled } from './shards.ts';

const { positionals: paths, values } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'text' },
    explain: { type: 'boolean', default: false },
    'by-article': { type: 'boolean', default: false },
    impact: { type: 'string' },
    shard: { type: 'string' },
    results: { type: 'string' },
  },
});
const shard = values.shard === undefined ? undefined : shardCalled(values.shard);
if (values.shard !== undefined && !shard)
  giveUp(`There is no shard ${values.shard}: of sixteen, the third is 3/16.`);
const { passed } = await reportOn(paths, {
  format: values.format,
  isExplained: values.explain,
  isByArticle: values['by-article'],
  impact: values.impact,
  ...(shard && { shard, results: values.results }),
});
process.exitCode = passed ? 0 : 1;
