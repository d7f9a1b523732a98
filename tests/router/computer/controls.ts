import type { Controls } from '../../../src/simulator/index.ts';
import type { ComputerEvent } from './machine.ts';

export const controls = {
  address: { gesture: 'enter', event: (value: string) => ({ type: 'address.typed', value }) },
  go: { gesture: 'key', key: 'Enter', field: 'address', event: { type: 'address.entered' } },
  newTab: { gesture: 'press', event: { type: 'tab.opened' } },
  password: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'password.typed', value }),
  },
  signIn: { gesture: 'press', event: { type: 'signed.in' } },
  code: { gesture: 'enter', event: (value: string) => ({ type: 'code.typed', value }) },
  verify: { gesture: 'press', event: { type: 'code.sent' } },
  clients: { gesture: 'press', event: { type: 'clients.opened' } },
  wifi: { gesture: 'press', event: { type: 'wifi.opened' } },
  remove: { gesture: 'press', event: (client: string) => ({ type: 'removal.asked', client }) },
  confirm: { gesture: 'press', event: { type: 'removal.confirmed' } },
  cancel: { gesture: 'press', event: { type: 'removal.denied' } },
  guests: { gesture: 'toggle', event: (isOn: boolean) => ({ type: 'guests.switched', isOn }) },
  apply: { gesture: 'press', event: { type: 'applied' } },
} satisfies Controls<ComputerEvent>;
