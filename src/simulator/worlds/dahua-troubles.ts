/**
 * What the devices of the recorder's world complain about, how a reader comes upon it, and what it
 * means. Sources: the devices' own.
 */
import type { PlannedMove, DeviceTrouble } from '../index.ts';
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

const wrongCode = [recorderMove('securityCode', '00000000'), recorderMove('giveCode')];
const redrawing = [...modifying, recorderMove('changePattern')];
const ruleBroken = 'The password breaks a rule of the recorder. Nothing has been saved.';

const switchedOff =
  'The password reset was switched off on this recorder, and no security questions were set: no code comes by e-mail or app.';

const phone = on('phone');
const firstPassword = (password: string, again = password): PlannedMove[] => [
  recorderMove('newPassword', password),
  recorderMove('confirmPassword', again),
  recorderMove('continueWizard'),
];
const firstPattern = firstPassword('Harbour-2026');
const lookingAtCamera = [
  ...modifying.slice(0, 3),
  recorderMove('cameraList'),
  recorderMove('modifyCamera@1'),
];
const unused = { age: 'new' };

const onRecorder: readonly Omit<DeviceTrouble, 'device'>[] = [
  {
    state: 'unlock.wrong',
    by: [recorderMove('pattern', '1-2-3-4')],
    means:
      'This is not the pattern that was set. Nobody need know it: the password leads in as well.',
  },
  {
    state: 'unlock.tooShort',
    by: [recorderMove('pattern', '1-2')],
    means: 'Too few dots were touched.',
  },
  {
    state: 'login.wrong',
    by: wrongLogin,
    means:
      'This is not the password of that user. Each wrong one counts: after a few more the account is locked.',
  },
  {
    state: 'login.locked',
    by: times(5, wrongLogin),
    means:
      'Too many wrong passwords, typed here or sent by an app or a computer. The lock opens by itself, after a time in which nobody tries again.',
  },
  {
    state: 'login.closed',
    in: { reset: 'off', generation: 'G1' },
    by: [recorderMove('forgotPassword')],
    means: switchedOff,
  },
  {
    state: 'login.closed',
    in: { reset: 'off', generation: 'G3' },
    by: [recorderMove('forgotPassword')],
    means: switchedOff,
  },
  {
    state: 'reset.questions.wrong',
    in: { reset: 'off', questions: 'set' },
    by: [
      ...['answerOne', 'answerTwo', 'answerThree'].map((box) =>
        recorderMove(box, 'a wrong answer'),
      ),
      recorderMove('giveAnswers'),
    ],
    means:
      'One of the answers is not the one that was given when the questions were set. Capitals and blanks may count.',
  },
  {
    state: 'reset.email.malformed',
    by: [recorderMove('email', 'owner'), recorderMove('giveEmail')],
    means: 'The address is mistyped.',
  },
  {
    state: 'reset.code.wrong',
    by: wrongCode,
    means: 'A character was mistyped, or a newer code has been sent since: only the newest counts.',
  },
  {
    state: 'reset.code.expired',
    by: [overADay, givenCode, recorderMove('giveCode')],
    means: 'The code is too old. Scanning the QR code again brings a new one.',
  },
  {
    state: 'reset.code.frozen',
    by: times(5, wrongCode),
    means:
      'Too many wrong codes one after the other. When the time is over, the right one is taken.',
  },
  { state: 'reset.newPassword.lengthWrong', by: saved('Short-1'), means: ruleBroken },
  { state: 'reset.newPassword.characterForbidden', by: saved('Harbour:2026'), means: ruleBroken },
  { state: 'reset.newPassword.oneKindOnly', by: saved('harbourlight'), means: ruleBroken },
  {
    state: 'reset.newPassword.confirmationDiffers',
    by: saved('Harbour-2026', 'Harbour-2062'),
    means: 'One of the two is mistyped. Nothing has been saved.',
  },
  {
    state: 'reset.sync.finished',
    by: [recorderMove('acceptSync'), { wait: 60_000 }],
    means: 'The cameras have taken the new password, too.',
  },
  {
    state: 'reset.sync.finished',
    in: { camera: 'offline' },
    by: [recorderMove('acceptSync'), { wait: 60_000 }],
    means:
      'A camera was out of reach, is locked, or has another password than the recorder knows. It keeps its own.',
  },
  {
    state: 'account.modify.malformed',
    by: [...modifying, recorderMove('email', 'owner'), recorderMove('save')],
    means: 'The address is mistyped.',
  },
  {
    state: 'account.modify.oldPasswordWrong',
    by: changed('mistyped-1', 'Harbour-2026'),
    means: 'This is not the password that admin has now. Each wrong one counts, as at the login.',
  },
  {
    state: 'account.modify.lengthWrong',
    by: changed('Lighthouse-17', 'Short-1'),
    means: ruleBroken,
  },
  {
    state: 'account.modify.characterForbidden',
    by: changed('Lighthouse-17', 'Harbour:2026'),
    means: ruleBroken,
  },
  {
    state: 'account.modify.oneKindOnly',
    by: changed('Lighthouse-17', 'harbourlight'),
    means: ruleBroken,
  },
  {
    state: 'account.modify.confirmationDiffers',
    by: changed('Lighthouse-17', 'Harbour-2026', 'Harbour-2062'),
    means: 'One of the two is mistyped. Nothing has been saved.',
  },
  {
    state: 'account.pattern.first.tooShort',
    by: [...redrawing, recorderMove('pattern', '1-2')],
    means: 'Too few dots were touched.',
  },
  {
    state: 'account.pattern.first.different',
    by: [...redrawing, recorderMove('pattern', '1-2-3-4'), recorderMove('pattern', '1-2-3-5')],
    means: 'The second pattern was not the first. Nothing has been saved.',
  },
  {
    state: 'cameras.one.refused',
    by: [
      ...lookingAtCamera,
      recorderMove('cameraPassword', 'mistyped-1'),
      recorderMove('connectCamera'),
    ],
    means:
      'This is not the password of the camera, or too many wrong ones were tried and it takes none for a while.',
  },
  {
    state: 'cameras.one.silent',
    in: { camera: 'offline' },
    by: [
      ...lookingAtCamera,
      recorderMove('cameraPassword', 'mistyped-1'),
      recorderMove('connectCamera'),
    ],
    means: 'The camera has no power, or cannot be reached over the network.',
  },
  {
    state: 'wizard.password.lengthWrong',
    in: unused,
    by: firstPassword('Short-1'),
    means: ruleBroken,
  },
  {
    state: 'wizard.password.characterForbidden',
    in: unused,
    by: firstPassword('Harbour:2026'),
    means: ruleBroken,
  },
  {
    state: 'wizard.password.oneKindOnly',
    in: unused,
    by: firstPassword('harbourlight'),
    means: ruleBroken,
  },
  {
    state: 'wizard.password.confirmationDiffers',
    in: unused,
    by: firstPassword('Harbour-2026', 'Harbour-2062'),
    means: 'One of the two is mistyped. Nothing has been saved.',
  },
  {
    state: 'wizard.pattern.first.tooShort',
    in: unused,
    by: [...firstPattern, recorderMove('pattern', '1-2')],
    means: 'Too few dots were touched.',
  },
  {
    state: 'wizard.pattern.first.different',
    in: unused,
    by: [...firstPattern, recorderMove('pattern', '1-2-3-4'), recorderMove('pattern', '1-2-3-5')],
    means: 'The second pattern was not the first. Nothing has been saved.',
  },
  {
    state: 'wizard.protection.malformed',
    in: unused,
    by: [
      ...firstPattern,
      recorderMove('skipPattern'),
      recorderMove('reservedEmail', 'on'),
      recorderMove('email', 'owner'),
      recorderMove('saveProtection'),
    ],
    means: 'The address is mistyped.',
  },
];

/** The service's refusals come over the wires: no move of the reader's brings them about. */
const refused = (reason: string, means: string): Omit<DeviceTrouble, 'device'> => ({
  state: `failure.${reason}`,
  by: [],
  event: { type: 'code.refused', reason },
  means,
});

const onPhone: readonly Omit<DeviceTrouble, 'device'>[] = [
  {
    state: 'scanner.nothing',
    by: [],
    event: { type: 'nothing.seen' },
    means: 'The camera saw no QR code. Bring the code to the monitor again, and the phone nearer.',
  },
  {
    state: 'camera.nothing',
    by: [phone('scanner')],
    event: { type: 'nothing.seen' },
    means: 'The camera saw no QR code. Bring the code to the monitor, and scan it again.',
  },
  {
    state: 'letter.offline',
    in: { phone: 'offline' },
    by: [
      phone('scanner'),
      phone('scan'),
      phone('share'),
      phone('recipient', 'code@reset.invalid'),
      phone('send'),
    ],
    means: 'The phone must reach the internet to send mail.',
  },
  refused('foreign', 'What was scanned is not the QR code of the reset window.'),
  refused(
    'version',
    'Such a code comes from this manual, in another version. On a real phone this message is not to be met.',
  ),
  refused(
    'damaged',
    'A part of the code was out of the picture. Scan it again with all of it in sight.',
  ),
  refused(
    'exhausted',
    'One QR code brings only so many security codes. A refreshed one brings new ones.',
  ),
  refused(
    'unbound',
    'The code comes in the app only for the account that the recorder was added to.',
  ),
  {
    state: 'failure.offline',
    in: { phone: 'offline' },
    by: [],
    event: { type: 'qr.seen', payload: '' },
    means:
      'The phone must reach the internet to ask for a code. Whether the recorder must, our sources do not agree on.',
  },
  refused('stale', 'The recorder has made another QR code since. Scan the one that it shows now.'),
];

export const troubles: readonly DeviceTrouble[] = [
  ...onRecorder.map((trouble) => ({ device: 'recorder', ...trouble })),
  ...onPhone.map((trouble) => ({ device: 'phone', ...trouble })),
];
