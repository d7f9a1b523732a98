/** `npm start`: checks every article, builds the site and serves it. */
import './help.mjs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import qrcode from 'qrcode';
import { buildSite } from './build-site.ts';
import { checkArticles } from './check-articles.ts';
import { giveUp, project, siteSettings } from './project.ts';
import { addressOnNetwork } from './network.ts';
import { serveFolder, type Serving } from './serve-folder.ts';

const { values: wanted } = parseArgs({ options: { host: { type: 'boolean', default: false } } });
const { BASE_PATH: base } = siteSettings();
const out = process.env['OUT_DIR'] ?? 'dist';
const wantedPort = process.env['PORT'];
const port = wantedPort === undefined ? 4321 : Number(wantedPort);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  giveUp(`PORT is "${String(wantedPort)}"; it should be a number up to 65535.`);

async function serve(): Promise<Serving> {
  try {
    const serving = await serveFolder(join(project, out), {
      base,
      port,
      isOpen: wanted.host,
      patience: wantedPort === undefined ? 20 : 0,
    });
    if (port !== 0 && serving.port !== port)
      console.log(`Port ${String(port)} is taken, so another one is used.`);
    return serving;
  } catch (error) {
    if (error instanceof RangeError)
      giveUp(`${error.message} Name another one: PORT=8080 npm start`);
    throw error;
  }
}

console.log('Executing the articles …');
const { text, problems, isPublishable } = await checkArticles([]);
console.log(text);
for (const problem of problems) console.error(problem);
if (!isPublishable) process.exit(1);

console.log('Building the site …');
const began = performance.now();
const { code, output } = await buildSite({ base, out });
if (code !== 0) giveUp(`${output}\nThe site could not be built.`);
console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);

const serving = await serve();
console.log(`\nRehearsal is at ${serving.url} (Ctrl+C stops it)`);
if (wanted.host) {
  const shared = addressOnNetwork(serving.url);
  console.log(
    shared === undefined
      ? 'This computer is in no network, so no phone can reach it.'
      : `In the local network it is at ${shared}\n${await qrcode.toString(shared, { type: 'terminal', small: true })}`,
  );
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
