// A site with a page below procedures/ that no compiler has seen: it must be refused.
import { site } from '../../../src/integration/site.ts';

const settings = site(
  { content: process.env.LAMP_CONTENT, worlds: 'tests/lamp/worlds.ts' },
  process.env,
);

const smuggler = {
  name: 'smuggler',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({
        pattern: '/procedures/smuggled',
        entrypoint: new URL('./smuggled.astro', import.meta.url),
      });
    },
  },
};

export default { ...settings, integrations: [...settings.integrations, smuggler] };
