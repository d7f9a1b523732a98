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
      of: ({ devices }) => ((devices['lamp']?.context as LampContext).colour === 'Red' ? '7' : undefined),
      unknown: 'the light is not red',
    },
  ],
});

const article = (steps: string): string => `---
title: Number the lamp
description: For a label.
world: lamp
---

## Steps

1. Press **Power**. Click **Rename**.
${steps}
`;

/** Told of an article in a world, as rule and message. */
const told = (steps: string, world: WorldDefinition): string[] =>
  compile({ file: 'number.mdx', text: article(steps) }, [world]).diagnostics.map(({ rule, message }) => `${rule}: ${message}`);

const read = '2. Read the number.';
const enter = '2. Enter the number in **Name**. Click **Save**.';

test('the way to a value that is read is not the way to where it can be entered', () => {
  const apart = told(enter, numberedLamp());
  const world = numberedLamp();
  expect(told(read, world)).not.toEqual([]);
  expect(told(enter, world)).toEqual(apart);
});

test('nor the other way round', () => {
  const apart = told(read, numberedLamp());
  const world = numberedLamp();
  expect(told(enter, world)).not.toEqual([]);
  expect(told(read, world)).toEqual(apart);
});
