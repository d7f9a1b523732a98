/** `npm run new -- "Title"`: an article in its place, to go on from. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { slug } from 'github-slugger';
import { worlds } from '../src/simulator/worlds/index.ts';
import { firstArticle } from './first-article.ts';
import { giveUp, project } from './project.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { world: { type: 'string' }, folder: { type: 'string' } },
});
const title = positionals.join(' ').trim();
if (slug(title) === '') giveUp('An article needs a title: npm run new -- "Change the password"');

const world = values.world === undefined ? worlds[0] : worlds.find(({ id }) => id === values.world);
if (!world)
  giveUp(
    `The worlds are: ${worlds.map(({ id }) => id).join(', ')}. They are registered in src/simulator/worlds/index.ts.`,
  );

const typedIn = process.env['INIT_CWD'] ?? project;
const folder =
  values.folder === undefined
    ? join(project, 'content/procedures')
    : resolve(typedIn, values.folder);
const file = join(folder, `${slug(title)}.mdx`);
const name = relative(typedIn, file);
if (existsSync(file)) giveUp(`${name} is already there.`);

mkdirSync(folder, { recursive: true });
writeFileSync(file, firstArticle(title, world));
console.log(
  `${name} is there, a draft without a mistake. Write it while npm run dev shows it, or check it: npm run check -- ${name}`,
);
