/** `npm run new -- "Title of the article" [--world id]`: an article to begin with, in its place. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { slug } from 'github-slugger';
import { stringify } from 'yaml';
import { worlds } from '../src/simulator/worlds/index.ts';
import { giveUp, project } from './project.ts';

const folder = 'content/procedures';
const { positionals, values } = parseArgs({ allowPositionals: true, options: { world: { type: 'string' } } });
const title = positionals.join(' ').trim();
if (slug(title) === '') giveUp('An article needs a title: npm run new -- "Change the password"');

const world = values.world === undefined ? worlds[0] : worlds.find(({ id }) => id === values.world);
if (!world) giveUp(`The worlds are: ${worlds.map(({ id }) => id).join(', ')}. They are registered in src/simulator/worlds/index.ts.`);

const file = `${folder}/${slug(title)}.mdx`;
if (existsSync(join(project, file))) giveUp(`${file} is already there.`);

mkdirSync(join(project, folder), { recursive: true });
writeFileSync(
  join(project, file),
  `---
${stringify({ title, description: null, world: world.id }, { nullStr: '' })}---

When and why a reader does this, in a paragraph.

## Prerequisites

- What must be at hand

## Steps

1. Click a **label** as it stands on the screen. The _title_ of the next screen opens.

## Result

`,
);
console.log(`${file} is there. Write it while npm run dev shows it, or check it: npm run check -- ${file}`);
