/** Where the site will live, as the surroundings say it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { siteAddress, siteSettings } from '../../scripts/project.ts';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['manual', '/manual/'],
  ['/manual', '/manual/'],
  ['/a/b/', '/a/b/'],
])('the path %j is %s', (said, path) => {
  expect(siteSettings({ BASE_PATH: said }).BASE_PATH).toBe(path);
});

test('an address that is empty is none', () => {
  expect(siteAddress({ SITE: '', BASE_PATH: 'manual' })).toBe('/manual/');
  expect(siteAddress({ SITE: 'https://example.com', BASE_PATH: 'manual' })).toBe(
    'https://example.com/manual/',
  );
});

test.each([
  [{ BASE_PATH: '../../x' }, 'BASE_PATH is "../../x"; it should be a path like /manual/.'],
  [
    { BASE_PATH: 'https://example.com/x' },
    'BASE_PATH is "https://example.com/x"; it should be a path like /manual/.',
  ],
  [{ SITE: 'junk' }, 'SITE is "junk"; it should be an address like https://example.com.'],
  [
    { SITE: 'ftp://example.com' },
    'SITE is "ftp://example.com"; it should be an address like https://example.com.',
  ],
])('%j is answered with a sentence', (surroundings, sentence) => {
  const module = JSON.stringify(
    fileURLToPath(new URL('../../scripts/project.ts', import.meta.url)),
  );
  const code = `import(${module}).then((m) => m.siteSettings(${JSON.stringify(surroundings)}))`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${sentence}\n` });
});
