/** How long one article takes and how heavy pages are, beside what we aim at. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compile, rules } from '../src/compiler/index.ts';
import { worlds } from '../src/simulator/worlds/index.ts';
import { benchBase } from './bench-base.ts';
import { buildSite, makeSiteFolder } from './build-site.ts';
import { measureCompiling, measureContract, measureTransitions } from './measure-compiler.ts';
import {
  timeClicks,
  weighPage,
  withBrowser,
  type PageWeights,
  type Weight,
} from './measure-pages.ts';
import { print, row } from './print-table.ts';
import { giveUp, project } from './project.ts';
import { serveFolder } from './serve-folder.ts';

const aims = { warm: 15, contract: 30, jsBefore: 15_000, jsAfter: 60_000, click: 16 };
const content = 'content/procedures';

const article = readdirSync(join(project, content)).find(
  (file) => file.endsWith('.mdx') && !isDraft(join(project, content, file)),
);
if (article === undefined) giveUp(`There is no published article in ${content} to measure.`);
const articlePath = `procedures/${article.replace(/\.mdx$/, '')}/`;

/** A draft has no page to be measured. */
function isDraft(file: string): boolean {
  return compile({ file, text: readFileSync(file, 'utf8') }, worlds).draft;
}

function kilobytes({ gzip, brotli }: Weight): string {
  return `${(gzip / 1_000).toFixed(1)} / ${(brotli / 1_000).toFixed(1)}`;
}

function weightRows({ path, before, after }: PageWeights): Record<string, string>[] {
  const cells = (
    when: string,
    weights: PageWeights['before'],
    aim: number | undefined,
  ): Record<string, string> => ({
    page: `/${path}`,
    when,
    'html gz/br kB': kilobytes(weights.html),
    'css gz/br kB': kilobytes(weights.css),
    'js gz/br kB': kilobytes(weights.js),
    aim:
      aim === undefined
        ? ''
        : `${weights.js.brotli <= aim ? '✓' : '✗'} js ${(weights.js.brotli / aim).toFixed(2)} of ${String(aim / 1_000)} kB br`,
  });
  const isArticle = after !== undefined;
  return [
    cells('opened', before, isArticle ? aims.jsBefore : undefined),
    ...(after ? [cells('first click', after, aims.jsAfter)] : []),
  ];
}

console.log(`Compiling ${article} …`);
const compiling = measureCompiling(`${content}/${article}`);
print(
  `Compiling ${article}: ${String(compiling.article.executed)} steps, ${String(compiling.article.ways.length)} variants`,
  [
    row('loading the compiler, fresh process', compiling.loading, 'ms'),
    row('first compile, fresh process', compiling.cold, 'ms'),
    row('compile, warm', compiling.warm, 'ms', aims.warm),
  ],
);
await benchBase(content, 3);

const simulating: Record<string, string>[] = [];
for (const world of worlds)
  simulating.push(
    row(`one transition in ${world.id}`, measureTransitions(world), 'µs'),
    row(`the contract of ${world.id}, processor`, await measureContract(world), 's', aims.contract),
  );
print('Simulating', simulating);

console.log('\nBuilding the site …');
const folder = makeSiteFolder();
const out = join(folder, 'site');
const { code, output } = await buildSite({ base: '/', out, cache: join(folder, 'cache') });
if (code !== 0) giveUp(`${output}\nThe site could not be built.`);
const serving = await serveFolder(out, { port: 0 });
try {
  await withBrowser(async (browser) => {
    const pages = [
      '',
      'procedures/',
      articlePath,
      'diagnostics/',
      `diagnostics/${rules[0]?.name ?? ''}/`,
      ...worlds.map(({ id }) => `worlds/${id}/`),
    ];
    const paths = pages.filter((path) => existsSync(join(out, path, 'index.html')));
    const weights: PageWeights[] = [];
    for (const path of paths) weights.push(await weighPage(browser, serving.url, path));
    print('Pages', weights.flatMap(weightRows));
    const article = weights.find(({ path }) => path === articlePath);
    print(
      'The largest scripts of an article, the world among them',
      [...(article?.after?.scripts ?? [])]
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, 6)
        .map(([name, weight]) => row(name, weight / 1_000, 'kB br')),
    );
    const clicks = await timeClicks(browser, serving.url + articlePath);
    print(`A click on the widget (${String(clicks.clicks)} clicks)`, [
      row('until the next screen stands in the page', clicks.changing, 'ms'),
      row('laying it out and painting it', clicks.painting, 'ms'),
      row('both together', clicks.working, 'ms', aims.click),
      row('with the wait for the next frame', clicks.waiting, 'ms'),
    ]);
  });
} finally {
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
}
