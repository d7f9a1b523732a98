import type { WorldDefinition } from '../../src/simulator/index.ts';
import { lamp } from '../lamp/device/index.ts';
import { lampWorld } from '../lamp/world.ts';
import { worlds as lampWorlds } from '../lamp/worlds.ts';

/** A world in which every label is there twice, and a reader can forget to type. */
export const twoLamps: WorldDefinition = {
  ...lampWorld,
  id: 'two-lamps',
  title: 'Two lamps',
  devices: [lamp, { ...lamp, id: 'floor', name: 'Floor lamp', places: ['on the floor lamp'] }],
  conditions: [
    ...lampWorld.conditions,
    {
      phrases: ['the name is left out'],
      means: { slip: { device: 'lamp', control: 'name', value: () => '' } },
    },
  ],
  results: [],
};

export const worlds: readonly WorldDefinition[] = [...lampWorlds, twoLamps];
