/** What those who go through the recorder's world from end to end cannot find out by themselves. */
import type { Hints, PlannedMove } from '../index.ts';

const refused = ['foreign', 'version', 'damaged', 'stale'].map((reason) => ({ device: 'phone', event: { type: 'code.refused', reason } }));

const on =
  (device: string) =>
  (control: string, value?: string): PlannedMove => ({ device, control, ...(value !== undefined && { value }) });
const [recorder, phone, mailbox] = [on('recorder'), on('phone'), on('mailbox')];

const times = (count: number, moves: readonly PlannedMove[]): PlannedMove[] => Array.from({ length: count }, () => moves).flat();

const toLogin = ['liveView', 'mainMenu', 'forgotPattern'].map((control) => recorder(control));
const toQuestions = [...toLogin, recorder('forgotPassword')];
const toCode = [...toQuestions, recorder('acceptNotice')];
const scan = ['app', 'more', 'resetPassword', 'scan', 'confirm'].map((control) => phone(control));
const scanAgain = scan.slice(2);

const lockedOut = [...toLogin, ...times(5, [recorder('password', 'Another-2026'), recorder('login')])];

/** A security code that is asked for, and given when it is too old. */
const late: readonly PlannedMove[] = [
  ...toCode,
  ...scan,
  mailbox('open@0'),
  { wait: 25 * 3_600_000 },
  { device: 'recorder', control: 'securityCode', phrase: 'the code from the e-mail' },
  recorder('giveCode'),
];

/** An address that is none, where the reset asks for one. */
const misaddressed = [...toCode, recorder('email', 'owner'), recorder('giveEmail')];

const greedy = [...toCode, ...scan, ...scanAgain, ...scanAgain];

/** A new password that breaks a rule, for one who is logged in. */
const changing = (password: string): readonly PlannedMove[] => [
  ...['liveView', 'mainMenu'].map((control) => recorder(control)),
  { device: 'recorder', control: 'pattern', phrase: 'the unlock pattern' },
  ...['account', 'modify'].map((control) => recorder(control)),
  recorder('modifyPassword', 'on'),
  recorder('oldPassword', 'Lighthouse-17'),
  recorder('newPassword', password),
  recorder('save'),
];

export const hints: Hints = {
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
  situations: [
    { email: 'none' },
    { reset: 'off', questions: 'set' },
    { generation: 'G2', questions: 'set' },
    { generation: 'G3', reset: 'off' },
  ],
  trails: [lockedOut, misaddressed, late, greedy, changing('sunnydays'), changing('Sunny:2026')],
  // Passwords: too short, another good one, of one kind, with a sign that is not allowed. Patterns: too short, another.
  wrong: { enter: ['x', 'Another-2026', 'sunnydays', 'Sunny:2026', '9999'], draw: ['1-2', '1-2-3-4'] },
};
