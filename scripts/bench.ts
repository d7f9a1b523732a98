/**
 * `npm run bench`: how long things take, one article and all of them, and how heavy pages are, beside
 * what we aim at; with `--scale` a base of many articles, with `--reader` the reader's page alone.
 */
import './help.mjs';
import { parseArgs } from 'node:util';
import { benchReader } from './bench-reader.ts';
import { measureScale } from './bench-scale.ts';
import { print } from './print-table.ts';

const { values } = parseArgs({
  options: {
    scale: { type: 'boolean', default: false },
    reader: { type: 'boolean', default: false },
    articles: { type: 'string', default: '1000' },
    times: { type: 'string', default: '3' },
    alone: { type: 'boolean', default: false },
  },
});

if (values.scale) {
  const rows = await measureScale({
    articles: Number(values.articles),
    times: Number(values.times),
    isCompared: !values.alone,
  });
  print(
    `${values.articles} articles (medians of ${values.times})`,
    rows.map(({ what, usage: { wall, cpu, memory }, ratio }) => ({
      '': what,
      wall: `${wall.toFixed(2)} s`,
      processor: `${cpu.toFixed(2)} s`,
      memory: `${memory.toFixed(0)} MB`,
      'beside Starlight': ratio === undefined ? '' : `${ratio.toFixed(3)} ×`,
    })),
  );
} else {
  if (!values.reader) await import('./bench-articles.ts');
  await benchReader(Number(values.times));
}
