// The site about everything that there is a world for.
import { site } from '../../../src/integration/site.ts';

export default site(
  { content: process.env.LAMP_CONTENT, worlds: 'tests/integration/poured/worlds.ts' },
  process.env,
);
