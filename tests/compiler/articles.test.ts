/**
 * Whole articles, and everything the compiler says of them. Run vitest with `-u` to write what is
 * said now, and read it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, formatDiagnostic, toReport } from '../../src/compiler/index.ts';
import { worlds } from './two-lamps.ts';

const folder = join(import.meta.dirname, 'articles');

test.each(readdirSync(folder))('%s', async (name) => {
  const file = `${name}/input.mdx`;
  const text = readFileSync(join(folder, file), 'utf8');
  const article = compile({ file, text }, worlds);
  await expect(JSON.stringify(toReport(article), null, 2) + '\n').toMatchFileSnapshot(
    join(folder, name, 'expected.json'),
  );
  const frames = article.diagnostics
    .map((diagnostic) => `${formatDiagnostic(diagnostic, text, file)}\n`)
    .join('\n');
  if (frames) await expect(frames).toMatchFileSnapshot(join(folder, name, 'expected.txt'));
});
