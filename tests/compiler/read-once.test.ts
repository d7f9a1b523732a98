/** What was read once is found again wherever the same words stand, and comes to the same there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, type CompiledArticle } from '../../src/compiler/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { project } from '../../scripts/project.ts';

const article = readFileSync(
  join(project, 'content/procedures/password-reset-on-local-gui.mdx'),
  'utf8',
);
/** With something of nearly every kind to tell, and with places in what is told. */
const faulty = article
  .replace('click **Main Menu**', 'click **Main Manu**')
  .replace('valid for 24 hours', 'valid for 12 hours')
  .replace('click **Next**', 'click either **Next** or **Back**');

/** Compiled by a reader who has read nothing else before, or these texts. */
function compiled(text: string, ...before: readonly string[]): CompiledArticle {
  const own = worlds.map((world) => ({ ...world }));
  for (const each of before) compile({ file: 'reset.mdx', text: each }, own);
  return compile({ file: 'reset.mdx', text }, own);
}

test.each([
  [
    'a paragraph in front of it all',
    faulty,
    '## Prerequisites',
    'Take your time.\n\n## Prerequisites',
  ],
  [
    'a sentence in a step',
    faulty,
    'Click **Forgot Password**.',
    'Do not hurry. Click **Forgot Password**.',
  ],
  ['another device named before', article, '2. Click', '2. On the recorder, click'],
  [
    'a condition in front of it',
    article,
    '6. On the recorder,',
    '6. If IP cameras are connected, on the recorder,',
  ],
])(
  'an article that was read before with %s comes to what it would have come to',
  (_, text, said, instead) => {
    const other = text.replace(said, instead);
    expect(other).not.toBe(text);
    expect(compiled(other, text)).toEqual(compiled(other));
  },
);
