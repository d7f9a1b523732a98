/** A site that is not built, and what is said of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildLampSite, draft, lampArticle, type Built } from './lamp-site.ts';

describe('a site that is refused', () => {
  describe('for several articles at once', () => {
    const bad = lampArticle().replace('Press **Rename**', 'Press **Renaem**');
    let refused: Built;
    beforeAll(async () => {
      refused = await buildLampSite({
        'good.mdx': lampArticle(),
        'bad.mdx': bad,
        'idle.mdx': lampArticle().replace(/## Steps[\s\S]*## Result[\s\S]*/, 'Only words.\n'),
        'linking.mdx': lampArticle(2).replace('A dark lamp lights.', 'See [later](./later.mdx).'),
        'later.mdx': draft(lampArticle(3)),
      });
    });

    test('leaves nothing of them', () => {
      expect(refused.succeeded).toBe(false);
      expect(existsSync(join(refused.dist, 'procedures'))).toBe(false);
    });

    test('names the article, the line and the column of a mistake', () => {
      const lines = bad.slice(0, bad.indexOf('Renaem')).split('\n');
      const place = `${String(lines.length)}:${String((lines.at(-1) ?? '').length + 1)}`;
      expect(refused.output).toMatch(new RegExp(`bad\\.mdx:${place}`));
    });

    test('names one in which no step was executed', () => {
      expect(refused.output).toMatch(/\[no-steps\].*\n -->.*idle\.mdx:9:1\n/);
    });

    test('names a draft that a published one leads to', () => {
      expect(refused.output).toContain('The article “later” is a draft');
    });
  });

  test('has an article that went past the compiler', async () => {
    const { output, succeeded } = await buildLampSite(
      { 'light.mdx': lampArticle() },
      'tests/integration/bypass/astro.config.mjs',
    );
    expect(output).toContain(
      'procedures/smuggled/index.html did not come from an article that was compiled and executed in this build',
    );
    expect(succeeded).toBe(false);
  });
});
