// A site about the router, which nobody publishes: run from the project's folder with `astro build
// --config tests/router/astro.config.mjs`.
import { site } from '../../src/integration/site.ts';

export default site(
  { content: 'tests/router/content', worlds: 'tests/router/worlds.ts' },
  process.env,
);
