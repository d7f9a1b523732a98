/**
 * Code with mistakes that the type-checker must find: each line marked here that compiles after all
 * is an error of the type-check, which is part of the tests. Nothing of this file is ever run.
 */
import {
  defineDevice,
  defineWorld,
  screensOf,
  to,
  type Controls,
} from '../../src/simulator/index.ts';
import { controls } from '../lamp/device/controls.ts';
import { copy } from '../lamp/device/copy.ts';
import { machine, type LampContext, type LampEvent } from '../lamp/device/machine.ts';
import { screens } from '../lamp/device/screens.ts';
import { sources } from '../lamp/device/sources.ts';

const parts = {
  id: 'lamp',
  name: 'Lamp',
  places: ['on the lamp'],
  frame: 'panel',
  machine,
  controls,
  screens,
  words: () => copy,
  sources,
} as const;

export const sound = defineDevice(parts);

const { unplugged, off, warming, on } = screens;

// @ts-expect-error the machine names a screen that has no function
export const missingScreen = defineDevice({ ...parts, screens: { unplugged, off, warming, on } });

const unknownEvent = {
  ...controls,
  power: { gesture: 'press', event: { type: 'power.kicked' } },
} as const;

// @ts-expect-error a control sends an event that the machine does not know
export const unknownEventSent = defineDevice({ ...parts, controls: unknownEvent });

const hidden = {
  ...controls,
  dimmer: { gesture: 'press', event: { type: 'power.pressed' } },
} as const;

// @ts-expect-error a control is on no screen
export const controlOnNoScreen = defineDevice({ ...parts, controls: hidden });

// @ts-expect-error a device without a place to turn to
export const placeless = defineDevice({ ...parts, places: [] });

// @ts-expect-error a delay that the machine does not name
export const unknownDelay = defineDevice({ ...parts, unawaited: ['warmup'] });

export const misspeltEvent = {
  // @ts-expect-error an event of no lamp
  power: { gesture: 'press', event: { type: 'power.presed' } },
} satisfies Controls<LampEvent>;

export const enterWithoutValue = {
  // @ts-expect-error a field must make an event of what is typed
  name: { gesture: 'enter', event: { type: 'name.typed', value: '' } },
} satisfies Controls<LampEvent>;

const screen = screensOf<LampContext, typeof copy, keyof typeof controls>();

// @ts-expect-error a screen shows a control that the device does not have
export const unknownControl = screen(['dimmer'], () => ({ title: '', parts: [] }));

export const undeclaredControl = screen(['power'], ({ control }) => ({
  title: '',
  // @ts-expect-error a screen draws a control that it does not declare
  parts: [control('menu')],
}));

const world = {
  id: 'lamp',
  title: 'A lamp',
  devices: [sound],
  epoch: 0,
  situations: {},
  conditions: [],
  values: [],
  results: [],
  bibliography: () => Promise.resolve({}),
} as const;

export const wired = defineWorld({
  ...world,
  wires: { lamp: { lit: () => [to('lamp', { type: 'power.pressed' }, 500)] } },
});

// @ts-expect-error a message without a wire
export const unheard = defineWorld({ ...world, wires: { lamp: {} } });

export const unsaid = defineWorld({
  ...world,
  // @ts-expect-error a wire for what nobody says
  wires: { lamp: { lit: () => [], dimmed: () => [] } },
});

export const toNobody = defineWorld({
  ...world,
  // @ts-expect-error a wire that leads to nobody
  wires: { lamp: { lit: () => [to('lamb', { type: 'power.pressed' })] } },
});

export const notHeard = defineWorld({
  ...world,
  // @ts-expect-error a wire that carries what is not heard where it leads
  wires: { lamp: { lit: () => [to('lamp', { type: 'power.presed' })] } },
});
