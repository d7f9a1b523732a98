import { defineWorld, to, type World } from '../../src/simulator/index.ts';
import { codeAt, leftAt } from './code.ts';
import { computerWith } from './computer/index.ts';
import { known, type ComputerContext } from './computer/machine.ts';
import { phoneWith } from './phone/index.ts';
import { router } from './router/index.ts';
import { held, startUp } from './router/machine.ts';

const codes = { codeAt, leftAt };

/**
 * A third world, with all that the lamp has not: a browser, a phone, a button that is held, a
 * switch, rows, a code of the moment.
 */
export const routerWorld = defineWorld({
  id: 'router',
  title: 'A router, a browser and a phone',
  devices: [computerWith(codes), phoneWith(codes), router],
  wires: {
    router: {
      'went.down': () => [to('computer', { type: 'router.gone' })],
      'came.up': ({ isErased }) => [to('computer', { type: 'router.back', isErased })],
    },
  },
  epoch: Date.UTC(2020, 0, 1),
  situations: {
    password: {
      name: 'Password',
      values: { known: 'Known', forgotten: 'Forgotten' },
      usual: 'known',
    },
  },
  conditions: [
    { phrases: ['the password is known'], means: { situation: { password: 'known' } } },
    { phrases: ['the password is forgotten'], means: { situation: { password: 'forgotten' } } },
  ],
  values: [
    {
      phrases: ['the address of the router'],
      into: { computer: ['address'] },
      of: () => known.address,
    },
    {
      phrases: ['the password of the router'],
      into: { computer: ['password'] },
      of: (world) =>
        computerIn(world).isErased
          ? known.label
          : world.situation['password'] === 'known'
            ? known.own
            : undefined,
      unknown: 'nobody remembers it',
    },
    {
      phrases: ['the code from the phone'],
      into: { computer: ['code'] },
      of: (world) =>
        world.devices['phone']?.value === 'authenticator' ? codeAt(world.now) : undefined,
      unknown: 'the codes are not open on the phone',
    },
  ],
  results: [
    {
      phrases: ['the tablet is off the network'],
      holds: (world) => !computerIn(world).clients.some(({ name }) => name === 'Tablet'),
    },
    { phrases: ['guests can use the network'], holds: (world) => computerIn(world).guests },
  ],
  facts: [
    {
      id: 'start',
      phrases: ['the router takes {} to start', 'the router starts within {}'],
      is: { duration: startUp },
    },
    { id: 'erase', phrases: ['the button is held for {} to erase'], is: { duration: held.erase } },
  ],
  troubles: [
    {
      device: 'computer',
      state: 'unreachable',
      by: [{ device: 'computer', control: 'go' }],
      means: 'The address is wrong, or the router is not running.',
    },
    {
      device: 'computer',
      state: 'login',
      by: [
        { device: 'computer', control: 'password', value: 'guess' },
        { device: 'computer', control: 'signIn' },
      ],
      means: 'It is not the router’s password.',
    },
    {
      device: 'computer',
      state: 'code',
      by: [
        { device: 'computer', control: 'code', value: '123' },
        { device: 'computer', control: 'verify' },
      ],
      means: 'It is not the code of this moment.',
    },
  ],
  bibliography: () => Promise.resolve({}),
});

function computerIn(world: World): ComputerContext {
  return world.devices['computer']?.context as ComputerContext;
}
