/** `npm run build`: the finished site, in `dist/`. */
import './help.mjs';
import { join } from 'node:path';
import { tidyMemory } from '../src/archive/index.ts';
import { buildSite } from './build-site.ts';
import { cacheFolder } from './project.ts';

process.exitCode = (await buildSite({ out: process.env['OUT_DIR'], shown: true })).code;
await tidyMemory(join(cacheFolder(), 'articles'), Date.now());
