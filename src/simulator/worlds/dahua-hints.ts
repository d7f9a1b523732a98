/** What those who go through the recorder's world from end to end cannot find out by themselves. */
import { copy } from '../devices/recorder/copy.ts';
import type { Hints } from '../index.ts';

const refused = ['foreign', 'version', 'damaged', 'stale'].map((reason) => ({ device: 'phone', event: { type: 'code.refused', reason } }));

/** A selector with one entry: choosing that takes the message away which a wrong code has left. */
const wayChosen = [
  { control: 'liveView' },
  { control: 'mainMenu' },
  { control: 'forgotPattern' },
  { control: 'forgotPassword' },
  { control: 'acceptNotice' },
  { control: 'securityCode', value: '00000000' },
  { control: 'giveCode' },
  { control: 'resetWay', value: copy.G2.code.ways.qr },
].map((move) => ({ device: 'recorder', ...move }));

export const hints: Hints = {
  trails: [wayChosen],
  strays: [
    ...refused,
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
  // Passwords: too short, another good one, of one kind, with a sign that is not allowed. Patterns: too short, another.
  wrong: { enter: ['x', 'Another-2026', 'sunnydays', 'Sunny:2026', '9999'], draw: ['1-2', '1-2-3-4'] },
};
