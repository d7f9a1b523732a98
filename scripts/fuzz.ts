/**
 * `npm run fuzz`: looks for what must never be, in whatever chance makes of articles, of what is
 * remembered, of requests, and of readers.
 */
import './help.mjs';
import { parseArgs } from 'node:util';
import { mutatedArticles } from './fuzz-articles.ts';
import { mutatedRequests } from './fuzz-requests.ts';
import { damagedStores } from './fuzz-stores.ts';
import { randomWalks } from './fuzz-walks.ts';
import { giveUp } from './project.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
});
const first = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const end = performance.now() + Number(values.minutes) * 60_000;
const left = (): number => end - performance.now();

const byName = {
  articles: () => mutatedArticles({ seconds: 2 }),
  stores: damagedStores,
  requests: mutatedRequests,
  walks: randomWalks,
};
const kinds = Object.entries(byName).flatMap(([name, make]) =>
  (values.only ?? name) === name ? make() : [],
);
if (kinds.length === 0)
  giveUp(`--only takes one of ${Object.keys(byName).join(', ')}, not ${values.only ?? ''}.`);
const found = new Set<string>();
let seed = first;
console.log(
  `${kinds.map(({ name }) => name).join(', ')}: in turn, from seed ${String(first)} on, for ${values.minutes} min …`,
);
for (; left() > 0; seed += 1) {
  for (const kind of kinds) {
    if (left() <= 0) break;
    const finding = await kind.look(seed, kind.runs, left());
    if (!finding || found.has(`${kind.name}: ${finding.message}`)) continue;
    found.add(`${kind.name}: ${finding.message}`);
    console.error(
      `\n✗ ${finding.message}\n  ${kind.name}, seed ${String(seed)}: npm run fuzz -- --seed ${String(seed)}\n  ${finding.input}`,
    );
  }
}
for (const { name, tally } of kinds) if (tally) console.log(`${name}: ${tally()}.`);
console.log(
  `${String(seed - first)} rounds. ${found.size === 0 ? 'Nothing was found.' : `Found: ${String(found.size)}.`}`,
);
process.exitCode = found.size === 0 ? 0 : 1;
