/** `npm run build`: the finished site, in `dist/`. */
import { buildSite } from './build-site.ts';

process.exitCode = (await buildSite({ out: process.env['OUT_DIR'], shown: true })).code;
