import { defineWorld } from '../../src/simulator/index.ts';
import { lamp } from './device/index.ts';
import { warmUp } from './device/machine.ts';

/**
 * A second, tiny world: whatever the compiler, the pages and the widget can do, they can do for a
 * lamp.
 */
export const lampWorld = defineWorld({
  id: 'lamp',
  title: 'A lamp with a button',
  groups: ['Everyday', 'Care'],
  devices: [lamp],
  // The lamp says that it is lit to nobody.
  wires: { lamp: { lit: () => [] } },
  epoch: Date.UTC(2020, 0, 1),
  situations: {
    mains: { name: 'Mains', values: { on: 'Plugged in', off: 'Unplugged' }, usual: 'on' },
  },
  conditions: [
    { phrases: ['the lamp is plugged in'], means: { situation: { mains: 'on' } } },
    { phrases: ['the lamp is not plugged in'], means: { situation: { mains: 'off' } } },
  ],
  values: [{ phrases: ['a name of your own'], into: { lamp: ['name'] }, of: () => 'Desk' }],
  results: [
    {
      phrases: ['the lamp is lit'],
      holds: (world) => ['on', 'rename'].some((state) => state === world.devices['lamp']?.value),
    },
    { phrases: ['the lamp is dark'], holds: (world) => world.devices['lamp']?.value === 'off' },
  ],
  facts: [
    {
      id: 'warm-up',
      phrases: [
        'the lamp takes {} to light',
        'the lamp takes {}',
        'lamp lights after {}',
        'lamp warms up for {}',
      ],
      is: { duration: warmUp },
    },
  ],
  troubles: [
    {
      device: 'lamp',
      state: 'rename',
      by: [
        { device: 'lamp', control: 'name', value: 'A name without end' },
        { device: 'lamp', control: 'save' },
      ],
      means: 'The name is too long for the lamp.',
    },
  ],
  bibliography: () => Promise.resolve({ L1: { title: 'The lamp’s leaflet', date: '2019' } }),
});
