/** What those who go through the recorder's world from end to end cannot find out by themselves. */
import type { Hints, PlannedMove } from '../index.ts';
import {
  changed,
  givenCode,
  modifying,
  on,
  overADay,
  recorderMove,
  saved,
  times,
  wrongLogin,
} from './dahua-moves.ts';

const refused = ['version', 'damaged', 'stale'].map((reason) => ({
  device: 'phone',
  event: { type: 'code.refused', reason },
}));

const [phone, mailbox, inCase] = [on('phone'), on('mailbox'), on('case')];

const toLogin = ['liveView', 'mainMenu', 'forgotPattern'].map((control) => recorderMove(control));
const toQuestions = [...toLogin, recorderMove('forgotPassword')];
const toCode = [...toQuestions, recorderMove('acceptNotice')];
/** Through whichever app: what it does not show cannot be touched. */
const scan = ['app', 'more', 'me', 'tools', 'resetPassword', 'scan', 'confirm'].map((control) =>
  phone(control),
);
const scanAgain = scan.slice(-3);

const lockedOut = [...toLogin, ...times(5, wrongLogin)];

/** A security code that is asked for, and given when it is too old. */
const late: readonly PlannedMove[] = [
  ...toCode,
  ...scan,
  mailbox('open@0'),
  overADay,
  givenCode,
  recorderMove('giveCode'),
];

/** From the live view to the cameras' answers. */
const whole: readonly PlannedMove[] = [
  ...toCode,
  recorderMove('email', 'owner@example.com'),
  recorderMove('giveEmail'),
  ...scan,
  { wait: 300_000 },
  mailbox('open@0'),
  mailbox('junk'),
  mailbox('open@0'),
  givenCode,
  recorderMove('giveCode'),
  ...saved('Harbour-2026'),
  recorderMove('acceptSync'),
];

/** An address that is none, where the reset asks for one. */
const misaddressed = [...toCode, recorderMove('email', 'owner'), recorderMove('giveEmail')];

const greedy = [...toCode, ...scan, ...scanAgain, ...scanAgain];

const broken = ['sunnydays', 'Sunny:2026'].map((password) => changed('Lighthouse-17', password));

/** The button on the mainboard, and the first start that follows, as far as it goes. */
const fromFactory = [
  inCase('power', 'off'),
  inCase('openCover'),
  inCase('resetButton', '7000'),
  recorderMove('newPassword', 'Harbour-2026'),
  recorderMove('confirmPassword', 'Harbour-2026'),
  recorderMove('continueWizard'),
  recorderMove('skipPattern'),
  recorderMove('reservedEmail', 'on'),
  recorderMove('email', 'owner'),
  recorderMove('saveProtection'),
  recorderMove('email', 'owner@example.com'),
  recorderMove('saveProtection'),
  recorderMove('agree', 'on'),
  recorderMove('continueWizard'),
  recorderMove('close'),
];
/** The camera that may be switched off, given a password. */
const unanswered = [
  ...modifying.slice(0, 3),
  recorderMove('cameraList'),
  recorderMove('modifyCamera@1'),
  recorderMove('cameraPassword', 'x'),
  recorderMove('connectCamera'),
];
/** The way of the app alone, where the firmware has it. */
const inApp = [
  ...toCode,
  recorderMove('resetWay', 'QR Code for Binding Device'),
  ...scan,
  givenCode,
  recorderMove('giveCode'),
];
/** The text of a QR code, mailed. */
const byMail = [
  ...toCode,
  phone('scanner'),
  phone('scan'),
  phone('share'),
  phone('recipient', 'code@reset.invalid'),
  phone('send'),
  phone('confirm'),
];
/** A QR code that brings no security code. */
const foreignCode = [...modifying.slice(0, 3), recorderMove('info'), ...scan];
const firstPattern = [...fromFactory.slice(0, 6), recorderMove('pattern', '1-2')];
const firstBroken = ['sunnydays', 'Sunny:2026', 'x'].map((password) => [
  ...fromFactory.slice(0, 3),
  recorderMove('newPassword', password),
  recorderMove('continueWizard'),
]);

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
    { generation: 'G3', binding: 'bound' },
    { reach: 'case', generation: 'G2' },
  ],
  trails: [
    whole,
    inApp,
    byMail,
    foreignCode,
    unanswered,
    fromFactory,
    firstPattern,
    ...firstBroken,
    lockedOut,
    misaddressed,
    late,
    greedy,
    ...broken,
  ],
  // Passwords: too short, another good one, of one kind, with a sign that is not allowed. Patterns:
  // too short, another.
  wrong: {
    enter: ['x', 'Another-2026', 'sunnydays', 'Sunny:2026', '9999'],
    draw: ['1-2', '1-2-3-4'],
  },
};
