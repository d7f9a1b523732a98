/**
 * The same prose as a site of Starlight, for comparison: its packages are fetched when it is asked
 * for.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedArticle, generatedName } from './generate-articles.ts';

/** What is compared with. */
export const starlight = '0.42.4';

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Prose', sidebar: [{ label: 'Procedures', items: [{ autogenerate: { directory: 'procedures' } }] }] })] });
`;

const collection = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Sets a site up in a folder, with so many articles. Takes the network. */
export function makeStarlightSite(folder: string, articles: number): void {
  const docs = join(folder, 'src/content/docs/procedures');
  mkdirSync(docs, { recursive: true });
  const manifest = {
    private: true,
    type: 'module',
    dependencies: { astro: '7.3.5', '@astrojs/starlight': starlight },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeFileSync(join(folder, 'src/content.config.ts'), collection);
  writeFileSync(
    join(folder, 'src/content/docs/index.md'),
    '---\ntitle: Prose\n---\n\nThe same prose.\n',
  );
  for (let number = 0; number < articles; number += 1) writeStarlightArticle(folder, number);
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'],
    {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
}

/** Writes one article of such a site, as it is in an edition. */
export function writeStarlightArticle(folder: string, number: number, edition = 0): void {
  const text = generatedArticle(number, 1, edition).replace(
    /^world: .*\nsituation:\n(?: {2}.*\n)*/m,
    '',
  );
  writeFileSync(join(folder, 'src/content/docs/procedures', generatedName(number)), text);
}
