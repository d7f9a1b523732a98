/** What a sentence is, where it stands outside the steps. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from './two-lamps.ts';

function fatesOf(body: string): readonly (readonly [string, string])[] {
  const text = `---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n---\n\n${body}`;
  return compile({ file: 'light.mdx', text }, worlds).account.sentences.map(
    ({ text: said, reading, reads }) => [said, `${reading}: ${reads}`],
  );
}

test('a prerequisite that sets the situation is a condition, what is at hand an explanation', () => {
  const fates = fatesOf(
    '## Prerequisites\n\n- The lamp is plugged in.\n- A chair.\n\n## Steps\n\n1. Press **Power**.\n',
  );
  expect(fates).toContainEqual(['The lamp is plugged in.', 'condition: if the lamp is plugged in']);
  expect(fates).toContainEqual(['A chair.', 'explanation: explanation']);
});
