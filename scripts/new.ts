/**
 * `npm run new -- "Title"`: an article in its place, to go on from. With `--device`, `--world` or
 * `--screen` a device, a world or a screen.
 */
import './help.mjs';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { slug } from 'github-slugger';
import { worlds } from '../src/simulator/worlds/index.ts';
import { firstArticle } from './first-article.ts';
import { newDevice, newScreen, newWorld } from './new-in-simulator.ts';
import { giveUp, project } from './project.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    world: { type: 'string' },
    device: { type: 'string' },
    screen: { type: 'string' },
    folder: { type: 'string' },
  },
});
const title = positionals.join(' ').trim();
const typedIn = process.env['INIT_CWD'] ?? project;
if (values.screen !== undefined || title === '') await beginInSimulator();
else beginArticle();

/** Begins a device, a world around one, or a screen of one. */
async function beginInSimulator(): Promise<void> {
  const { device, folder, screen, world } = values;
  const simulator = resolve(typedIn, folder ?? join(project, 'src/simulator'));
  if (screen !== undefined && title === '')
    giveUp(`A screen needs a name: npm run new -- --screen ${screen} about`);
  const written =
    screen !== undefined
      ? await newScreen(simulator, screen, title)
      : world !== undefined
        ? await newWorld(simulator, world, device)
        : device !== undefined
          ? await newDevice(simulator, device)
          : giveUp('An article needs a title: npm run new -- "Change the password"');
  console.log(
    `${relative(typedIn, written)} is there, and keeps the contract. CONTRIBUTING.md says how to go on.`,
  );
}

/** Begins an article about a world that is there. */
function beginArticle(): void {
  if (slug(title) === '') giveUp('An article needs a title: npm run new -- "Change the password"');

  const world =
    values.world === undefined ? worlds[0] : worlds.find(({ id }) => id === values.world);
  if (!world)
    giveUp(
      `The worlds are: ${worlds.map(({ id }) => id).join(', ')}. They are registered in src/simulator/worlds/index.ts.`,
    );

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
}
