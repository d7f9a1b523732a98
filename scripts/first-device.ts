/** The files that a new device, or a new world, begins with: small, and right as they stand. */
import { slug } from 'github-slugger';

/** A name in the spellings that files, code and readers want. */
export interface DeviceName {
  /** `coffee-maker`. */
  readonly id: string;
  /** `coffeeMaker`. */
  readonly variable: string;
  /** `CoffeeMaker`. */
  readonly type: string;
  /** `Coffee maker`. */
  readonly title: string;
  /** `coffee maker`. */
  readonly noun: string;
}

/** The spellings of a name; undefined where it cannot be the name of a variable. */
export function nameFrom(text: string): DeviceName | undefined {
  const id = slug(text.trim().replace(/([a-z])([A-Z])/g, '$1 $2'));
  if (!/^[a-z][a-z\d-]*$/.test(id)) return undefined;
  const words = id.split('-').filter((word) => word !== '');
  const type = words.map(capitalised).join('');
  const noun = words.join(' ');
  return {
    id,
    variable: type.charAt(0).toLowerCase() + type.slice(1),
    type,
    title: capitalised(noun),
    noun,
  };
}

/** A device that can be switched on and off, by the names of its files. */
export function firstDevice({ variable, type, title, noun }: DeviceName): Record<string, string> {
  return {
    'machine.ts': `/** What the ${noun} remembers, hears and does. */
import { setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';

export type ${type}Event = { type: 'switched.on' } | { type: 'switched.off' };

/** It remembers nothing yet. */
export type ${type}Context = Record<string, never>;

export const machine = setup({
  types: {} as {
    context: ${type}Context;
    events: Stamped<${type}Event>;
    input: Birth;
    meta: { screen: 'off' | 'on' };
  },
}).createMachine({
  id: '${variable}',
  context: {},
  initial: 'off',
  states: {
    off: { meta: { screen: 'off' }, on: { 'switched.on': 'on' } },
    on: { meta: { screen: 'on' }, on: { 'switched.off': 'off' } },
  },
});
`,
    'controls.ts': `/** The named parts of the ${noun}, and what using them does. */
import type { Controls } from '../../index.ts';
import type { ${type}Event } from './machine.ts';

export const controls = {
  switchOn: { gesture: 'press', event: { type: 'switched.on' } },
  switchOff: { gesture: 'press', event: { type: 'switched.off' } },
} satisfies Controls<${type}Event>;
`,
    'copy.ts': `/** Every word on the ${noun}. */
import type { Words } from '../../index.ts';
import type { controls } from './controls.ts';

export const copy = {
  controls: { switchOn: 'Switch on', switchOff: 'Switch off' },
  off: { title: '${title} off' },
  on: { title: '${title} on' },
} satisfies Words<keyof typeof controls> & Record<string, unknown>;
`,
    'screens.ts': `/** What the ${noun} shows: one function per screen. */
import { screensOf } from '../../index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';
import type { ${type}Context } from './machine.ts';

const screen = screensOf<${type}Context, typeof copy, keyof typeof controls>();

export const screens = {
  off: screen(['switchOn'], ({ control, words }) => ({
    title: words.off.title,
    parts: [{ kind: 'heading', text: words.off.title }, control('switchOn', { look: 'primary' })],
  })),
  on: screen(['switchOff'], ({ control, words }) => ({
    title: words.on.title,
    parts: [{ kind: 'heading', text: words.on.title }, control('switchOff')],
  })),
};
`,
    'sources.ts': `/** Where the behaviour of the ${noun} is known from. */
import { assumes, type Sources } from '../../index.ts';

export const sources: Sources = {
  '*': assumes('A ${noun} of the plainest kind.'),
};
`,
    'index.ts': `import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machine } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export const ${variable} = defineDevice({
  id: '${variable}',
  name: '${title}',
  places: ['on the ${noun}'],
  frame: 'panel',
  machine,
  controls,
  screens,
  words: () => copy,
  sources,
});
`,
  };
}

/** A world with one device in it. */
export function firstWorld(world: DeviceName, device: DeviceName): string {
  return `import { defineWorld } from '../index.ts';
import { ${device.variable} } from '../devices/${device.id}/index.ts';

/** A world with a ${device.noun} in it, and nothing else yet. */
export const ${variableOf(world)} = defineWorld({
  id: '${world.id}',
  title: '${world.title}',
  devices: [${device.variable}],
  wires: {},
  epoch: Date.UTC(2020, 0, 1),
  situations: {},
  conditions: [],
  values: [],
  results: [
    {
      phrases: ['the ${device.noun} is on'],
      holds: (world) => world.devices['${device.variable}']?.value === 'on',
    },
  ],
  bibliography: () => Promise.resolve({}),
});
`;
}

/** The register of all worlds with one more in it; undefined where it cannot be found there. */
export function registered(register: string, world: DeviceName): string | undefined {
  const list = /(export const worlds[^=]*= \[)([^\]]*)(\];)/;
  if (!list.test(register)) return undefined;
  const imported = `import { ${variableOf(world)} } from './${world.id}.ts';\n`;
  return register
    .replace(list, (_, opening: string, others: string, end: string) => {
      const before = others.trim().replace(/,$/, '');
      return `${opening}${before}${before === '' ? '' : ', '}${variableOf(world)}${end}`;
    })
    .replace(/\n\nexport const worlds/, `\n${imported}\nexport const worlds`);
}

function variableOf({ variable }: DeviceName): string {
  return `${variable}World`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
