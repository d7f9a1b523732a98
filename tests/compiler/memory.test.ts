/** What a world remembers of one article changes nothing of what is told of another. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import type { WorldDefinition } from '../../src/simulator/index.ts';
import type { LampContext } from '../lamp/device/machine.ts';
import { lampWorld } from '../lamp/world.ts';

/** A lamp whose number is to be read in red light only. */
const numberedLamp = (): WorldDefinition => ({
  ...lampWorld,
  values: [
    {
      phrases: ['the number'],
      into: { lamp: ['name'] },
      of: ({ devices }) =>
        (devices['lamp']?.context as LampContext).colour === 'Red' ? '7' : undefined,
      unknown: 'the light is not red',
    },
  ],
});

/** Told of an article in a world, as rule and message. */
function told(step: string, world: WorldDefinition): string[] {
  const front = '---\ntitle: Number the lamp\ndescription: For a label.\nworld: lamp\n---\n';
  const text = `${front}\n## Steps\n\n1. Press **Power**. Click **Rename**.\n2. ${step}\n`;
  return compile({ file: 'number.mdx', text }, [world]).diagnostics.map(
    ({ rule, message }) => `${rule}: ${message}`,
  );
}

const read = 'Read the number.';
const enter = 'Enter the number in **Name**. Click **Save**.';

test.each([
  ['to where a value can be entered', 'to where it is known', enter, read],
  ['to where a value is known', 'to where it can be entered', read, enter],
])('the way %s is not the way %s', (_, __, one, other) => {
  const apart = told(one, numberedLamp());
  expect(apart).toHaveLength(1);
  const world = numberedLamp();
  told(other, world);
  expect(told(one, world)).toEqual(apart);
});
