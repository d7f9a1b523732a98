/** The named parts of the phone's screens, and what a tap on them does. */
import type { Controls } from '../../index.ts';
import type { PhoneEvent } from './machine.ts';

export const controls = {
  app: { gesture: 'press', event: { type: 'app.opened' } },
  aeroplane: {
    gesture: 'toggle',
    event: (isOn: boolean) => ({ type: 'aeroplane.switched', isOn }),
  },
  scanner: { gesture: 'press', event: { type: 'camera.opened' } },
  share: { gesture: 'press', event: { type: 'letter.begun' } },
  recipient: { gesture: 'enter', event: (value: string) => ({ type: 'recipient.typed', value }) },
  send: { gesture: 'press', event: { type: 'letter.given' } },
  home: { gesture: 'press', event: { type: 'home.pressed' } },
  more: { gesture: 'press', event: { type: 'more.opened' } },
  me: { gesture: 'press', event: { type: 'me.opened' } },
  tools: { gesture: 'press', event: { type: 'tools.opened' } },
  protection: { gesture: 'press', event: { type: 'protection.opened' } },
  resetPassword: { gesture: 'press', event: { type: 'scanner.opened' } },
  help: { gesture: 'press', event: { type: 'help.opened' } },
  about: { gesture: 'press', event: { type: 'about.opened' } },
  changeCountry: { gesture: 'press', event: { type: 'country.opened' } },
  country: { gesture: 'choose', event: (value: string) => ({ type: 'country.chosen', value }) },
  back: { gesture: 'press', event: { type: 'back' } },
  scan: { gesture: 'scan', event: { type: 'scanned' } },
  confirm: { gesture: 'press', event: { type: 'confirmed' } },
} satisfies Controls<PhoneEvent>;
