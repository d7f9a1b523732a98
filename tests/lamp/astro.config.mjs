// The same site about another world: run from the project's folder with `astro build --config
// tests/lamp/astro.config.mjs`.
import { site } from '../../src/integration/site.ts';

export default site(
  { content: process.env.LAMP_CONTENT ?? 'tests/lamp/content', worlds: 'tests/lamp/worlds.ts' },
  process.env,
);
