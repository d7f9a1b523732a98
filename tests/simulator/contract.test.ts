/** Every world of the register keeps the contract; so does the lamp. */
import { beforeAll, describe, expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { lampWorld } from '../lamp/world.ts';
import { clauses, examine, type Examined } from './contract.ts';
import type { Hints } from './explore.ts';

/** By world, what no move of today causes, or only many on several devices. */
const hints: Readonly<Record<string, Hints>> = {
  'dahua-recorder': {
    strays: [
      ...['foreign', 'version', 'damaged', 'stale'].map((reason) => ({ device: 'phone', event: { type: 'code.refused', reason } })),
      { device: 'recorder', event: { type: 'camera.answered', channel: 0, taken: false } },
      {
        device: 'mailbox',
        event: {
          type: 'mail.arrived',
          to: 'owner@example.com',
          serial: '4A07C55PAZ0D1F3',
          code: 'cafe2026',
          validUntil: Date.UTC(2100, 0),
        },
      },
    ],
  },
};

describe.each([lampWorld, ...worlds])('the world $id', (definition) => {
  let examined: Examined;
  beforeAll(async () => {
    examined = await examine(definition, hints[definition.id]);
  });

  test.each(Object.entries(clauses))('%s', (_, breaches) => {
    expect(breaches(examined)).toEqual([]);
  });
});
