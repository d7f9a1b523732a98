/**
 * The state chart that the facts about real recorders propose, row by row: each is gone through in
 * the world. `basis` are the works that a row rests on; (A) is an assumption.
 */
import { describe, expect, test } from 'vitest';
import {
  begin,
  settle,
  viewOf,
  type PlannedMove,
  type Situation,
  type World,
} from '../../src/simulator/index.ts';
import type { CamerasContext } from '../../src/simulator/devices/cameras/index.ts';
import type { RecorderContext } from '../../src/simulator/devices/recorder/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import {
  asked,
  at,
  go,
  holds,
  qrMoves,
  questionMoves,
  reads,
  resetMoves,
  saying,
  scanMoves,
} from './reader.ts';

/** One row: where one is, what happens, and where it leads. */
interface Row {
  readonly from: string;
  readonly event: string;
  readonly basis: string;
  /** What differs from the usual situation. */
  readonly in?: Situation;
  /** The way into `from`, and what happens there. */
  readonly way?: readonly PlannedMove[];
  readonly does: readonly PlannedMove[];
  /** The recorder's state afterwards, or the first words of it. */
  readonly leads: string;
  /** What is to be read afterwards, by device. */
  readonly reads?: Readonly<Record<string, string>>;
  /** What else holds afterwards. */
  readonly so?: (world: World, before: World) => boolean;
}

const recorder = (control: string, value?: string): PlannedMove => at('recorder', control, value);
const times = (count: number, moves: readonly PlannedMove[]): PlannedMove[] =>
  Array.from({ length: count }, () => moves).flat();
const minutes = (count: number): PlannedMove => ({ wait: count * 60_000 });
const hours = (count: number): PlannedMove => minutes(count * 60);

const usual = { pattern: 'set', email: 'registered' };
const known = { pattern: 'none', password: 'known' };
const menu = [recorder('liveView')];
const unlock = [...menu, recorder('mainMenu')];
const login = [...unlock, recorder('forgotPattern')];
const notice = [...login, recorder('forgotPassword')];
const qr = qrMoves(usual);
const mailed = [...qr, ...scanMoves, at('mailbox', 'open@0')];
const scanAgain = [at('phone', 'resetPassword'), at('phone', 'scan'), at('phone', 'confirm')];
const rightLogin = [saying('password', 'the old password'), recorder('login')];
const wrongLogin = [recorder('password', 'mistyped-1'), recorder('login')];
const givenCode = [saying('securityCode', 'the code from the e-mail'), recorder('giveCode')];
const wrongCode = [recorder('securityCode', '00000000'), recorder('giveCode')];
const newPassword = [...mailed, ...givenCode];
const entered = (password: string, again = password): PlannedMove[] => [
  recorder('newPassword', password),
  recorder('confirmPassword', again),
  recorder('save'),
];
const saved = resetMoves(usual);
const cycle = [at('case', 'power', 'off'), at('case', 'power', 'on')];
const fromFactory = [
  at('case', 'power', 'off'),
  at('case', 'openCover'),
  at('case', 'resetButton', '7000'),
];

const recorderIn = (world: World): RecorderContext =>
  world.devices['recorder']?.context as RecorderContext;
const camerasIn = (world: World): CamerasContext['cameras'] =>
  (world.devices['cameras']?.context as CamerasContext).cameras;
const stateIn = (world: World): string => viewOf(dahuaRecorder, world, 'recorder').state;
const mails = (world: World): number =>
  (world.devices['mailbox']?.context as { mails: unknown[] }).mails.length;
const works = (world: World): boolean => holds('the new password works', world);

const gettingIn: readonly Row[] = [
  {
    from: 'LIVE',
    event: 'right-click',
    basis: 'S4, S9',
    does: menu,
    leads: 'menu',
  },
  {
    from: 'MENU',
    event: 'Main Menu, logged in',
    basis: 'W7',
    in: known,
    way: [...unlock, ...rightLogin, recorder('close'), ...menu],
    does: [recorder('mainMenu')],
    leads: 'main',
  },
  {
    from: 'MENU',
    event: 'Main Menu, not logged in, pattern set',
    basis: 'M13, S10',
    way: menu,
    does: [recorder('mainMenu')],
    leads: 'unlock',
  },
  {
    from: 'MENU',
    event: 'Main Menu, not logged in, no pattern',
    basis: 'S10, S11',
    in: { pattern: 'none' },
    way: menu,
    does: [recorder('mainMenu')],
    leads: 'login',
  },
  {
    from: 'PATTERN',
    event: 'drawn right, of four dots or more',
    basis: 'M13, S8',
    way: unlock,
    does: [saying('pattern', 'the unlock pattern')],
    leads: 'main',
  },
  {
    from: 'PATTERN',
    event: 'drawn wrong, as often as one likes',
    basis: '(A)',
    way: unlock,
    does: times(9, [recorder('pattern', '1-2-3-4')]),
    leads: 'unlock.wrong',
    reads: { recorder: 'The pattern is wrong.' },
  },
  ...['G1', 'G2', 'G3'].map((generation) => ({
    from: 'PATTERN',
    event: `Forgot (Unlock) Pattern of ${generation}`,
    basis: 'S10, S11',
    in: { generation, ...(generation === 'G3' && { app: 'dmss' }) },
    way: unlock,
    does: [recorder('forgotPattern')],
    leads: 'login',
    so: (world: World) => recorderIn(world).user === 'admin',
  })),
  {
    from: 'PATTERN',
    event: 'Switch User',
    basis: 'S10, S11',
    way: unlock,
    does: [recorder('switchUser'), recorder('user', 'operator')],
    leads: 'login',
    so: (world) => recorderIn(world).user === 'operator',
  },
];

const loggingIn: readonly Row[] = [
  {
    from: 'LOGIN',
    event: 'right password',
    basis: '-',
    in: known,
    way: [...unlock, ...wrongLogin],
    does: rightLogin,
    leads: 'main',
    so: (world) => recorderIn(world).tries['admin']?.wrong === 0,
  },
  ...[1, 2, 3, 4].map((count) => ({
    from: 'LOGIN',
    event: `wrong password number ${String(count)}`,
    basis: 'C1, C5',
    way: login,
    does: times(count, wrongLogin),
    leads: 'login.wrong',
    reads: { recorder: `Attempts left: ${String(5 - count)}.` },
  })),
  {
    from: 'LOGIN',
    event: 'fifth wrong password',
    basis: 'C5, S15',
    way: login,
    does: times(5, wrongLogin),
    leads: 'login.locked',
    so: (world) => recorderIn(world).tries['admin']?.lockedUntil === world.now + 1_800_000,
  },
  {
    from: 'LOGIN_LOCKED',
    event: 'any password, the right one too: the half hour begins again',
    basis: 'S15',
    in: known,
    way: [...unlock, ...times(5, wrongLogin), minutes(20)],
    does: rightLogin,
    leads: 'login.locked',
    reads: { recorder: 'The account has been locked.' },
    so: (world) => recorderIn(world).tries['admin']?.lockedUntil === world.now + 1_800_000,
  },
  {
    from: 'LOGIN_LOCKED',
    event: 'half an hour of quiet',
    basis: 'S15, S16',
    in: known,
    way: [...unlock, ...times(5, wrongLogin)],
    does: [minutes(30), ...rightLogin],
    leads: 'main',
  },
  {
    from: 'LOGIN_LOCKED',
    event: 'power off and on',
    basis: 'S15, S16',
    in: { ...known, reach: 'case' },
    way: [...unlock, ...times(5, wrongLogin)],
    does: [...cycle, ...unlock, ...rightLogin],
    leads: 'main',
  },
];

const forgetting: readonly Row[] = [
  {
    from: 'LOGIN',
    event: 'forgot, reset enabled',
    basis: 'M6-M8, W5',
    way: login,
    does: [recorder('forgotPassword')],
    leads: 'reset.notice',
  },
  {
    from: 'LOGIN',
    event: 'forgot, reset disabled, questions set',
    basis: 'M1, M3',
    in: asked,
    way: login,
    does: [recorder('forgotPassword')],
    leads: 'reset.questions',
  },
  {
    from: 'LOGIN',
    event: 'forgot, no way left, G1',
    basis: 'M1',
    in: { reset: 'off' },
    way: login,
    does: [recorder('forgotPassword')],
    leads: 'login.closed',
    reads: { recorder: 'Password reset is closed!' },
  },
  {
    from: 'LOGIN',
    event: 'forgot, no way left, G2',
    basis: 'M12',
    in: { reset: 'off', generation: 'G2' },
    way: login,
    does: [recorder('forgotPassword')],
    leads: 'login.closed',
    reads: { recorder: 'the reset button on the mainboard' },
  },
  {
    from: 'NOTICE',
    event: 'OK or Next, address registered',
    basis: 'M6, M8',
    way: notice,
    does: [recorder('acceptNotice')],
    leads: 'reset.code',
  },
  {
    from: 'NOTICE',
    event: 'OK or Next, no address',
    basis: 'W1, S1',
    in: { email: 'none' },
    way: notice,
    does: [recorder('acceptNotice')],
    leads: 'reset.email',
  },
  {
    from: 'NOTICE',
    event: 'Cancel',
    basis: '(A)',
    way: notice,
    does: [recorder('cancel')],
    leads: 'login',
  },
  {
    from: 'ASSIGN_EMAIL',
    event: 'Next, address well formed',
    basis: 'S1',
    in: { email: 'none' },
    way: [...notice, recorder('acceptNotice')],
    does: [saying('email', 'an e-mail address'), recorder('giveEmail')],
    leads: 'reset.code',
    so: (world) => recorderIn(world).email === 'owner@example.com',
  },
];

const codes: readonly Row[] = [
  {
    from: 'QR',
    event: 'enter',
    basis: 'C1, C3',
    does: qr,
    leads: 'reset.code.open',
    so: (world) => Math.abs((recorderIn(world).qr ?? '').length - 360) < 40,
  },
  {
    from: 'QR',
    event: 'Security Questions in the selector',
    basis: 'M6',
    in: { generation: 'G2', questions: 'set' },
    way: qr,
    does: [recorder('resetWay', 'Security Questions')],
    leads: 'reset.questions',
  },
  {
    from: 'QR',
    event: 'Security Questions that were never set',
    basis: 'M6, M7',
    in: { generation: 'G2' },
    way: qr,
    does: [recorder('resetWay', 'Security Questions')],
    leads: 'reset.code',
  },
  {
    from: 'QR',
    event: 'QR Code for Binding Device, app bound',
    basis: 'M7, M8',
    in: { generation: 'G3', app: 'dmss', binding: 'bound' },
    way: [...qr, recorder('resetWay', 'QR Code for Binding Device')],
    does: ['app', 'me', 'tools', 'resetPassword', 'scan'].map((control) => at('phone', control)),
    leads: 'reset.code',
    reads: { phone: 'Security code' },
    so: (world) => mails(world) === 0,
  },
  {
    from: 'QR',
    event: 'refresh',
    basis: 'M6, M7',
    way: qr,
    does: [recorder('refreshQr')],
    leads: 'reset.code',
    so: (world, before) => recorderIn(world).qr !== recorderIn(before).qr,
  },
  {
    from: 'QR',
    event: 'scan by the app, the first and the second',
    basis: 'W1, M7',
    way: qr,
    does: [...scanMoves, ...scanAgain],
    leads: 'reset.code',
    so: (world) => mails(world) === 2,
  },
  {
    from: 'QR',
    event: 'scan by the app',
    basis: 'W1, W4',
    way: qr,
    does: scanMoves.slice(0, -1),
    leads: 'reset.code',
    reads: { phone: 'Successfully Reset Password' },
  },
  {
    from: 'QR',
    event: 'scan by the app, the third',
    basis: 'M7',
    way: [...qr, ...scanMoves, ...scanAgain],
    does: scanAgain.slice(0, 2),
    leads: 'reset.code',
    reads: { phone: 'Refresh the QR code' },
    so: (world) => mails(world) === 2,
  },
  {
    from: 'QR',
    event: 'any scanner, and the whole text by mail',
    basis: 'S2, S4, C1',
    way: qr,
    does: [
      at('phone', 'scanner'),
      at('phone', 'scan'),
      at('phone', 'share'),
      { device: 'phone', control: 'recipient', phrase: 'the address on the screen' },
      at('phone', 'send'),
      at('mailbox', 'open@0'),
      ...givenCode,
    ],
    leads: 'reset.newPassword',
  },
  {
    from: 'QR',
    event: 'Next, code right and younger than 24 h',
    basis: 'W1, C1',
    way: [...mailed, hours(23)],
    does: givenCode,
    leads: 'reset.newPassword',
  },
  {
    from: 'QR',
    event: 'Next, code older than 24 h',
    basis: 'M6, C1',
    way: [...mailed, hours(24)],
    does: givenCode,
    leads: 'reset.code.expired',
    reads: { recorder: 'out of date' },
  },
  ...[1, 2, 3, 4].map((count) => ({
    from: 'QR',
    event: `Next, wrong code number ${String(count)}`,
    basis: 'C1',
    way: mailed,
    does: times(count, wrongCode),
    leads: 'reset.code.wrong',
    so: (world: World) => recorderIn(world).wrongCodes === count,
  })),
  {
    from: 'QR',
    event: 'Next, fifth wrong code',
    basis: 'M9',
    way: mailed,
    does: times(5, wrongCode),
    leads: 'reset.code.frozen',
    so: (world) => recorderIn(world).codeFrozenUntil === world.now + 300_000,
  },
  {
    from: 'QR_FROZEN',
    event: 'the right code within five minutes',
    basis: 'M9',
    way: [...mailed, ...times(5, wrongCode), minutes(3)],
    does: givenCode,
    leads: 'reset.code.frozen',
  },
  {
    from: 'QR_FROZEN',
    event: 'five minutes: the same code again',
    basis: 'M9',
    way: [...mailed, ...times(5, wrongCode)],
    does: [minutes(5), ...givenCode],
    leads: 'reset.newPassword',
  },
  {
    from: 'QUESTIONS',
    event: 'Next, all answers right',
    basis: 'M6, S9',
    in: asked,
    does: questionMoves,
    leads: 'reset.newPassword',
  },
  {
    from: 'QUESTIONS',
    event: 'Next, an answer wrong',
    basis: '(A)',
    in: asked,
    way: questionMoves.slice(0, -1),
    does: [recorder('answerTwo', 'Salt'), recorder('giveAnswers')],
    leads: 'reset.questions.wrong',
  },
];

const after: readonly Row[] = [
  ...(
    [
      ['too short', 'Short-1', 'lengthWrong'],
      ['a character that is not allowed', 'Harbour:2026', 'characterForbidden'],
      ['of one kind', 'harbourlight', 'oneKindOnly'],
    ] as const
  ).map(([what, password, state]) => ({
    from: 'NEW_PASSWORD',
    event: `Save, rule broken: ${what}`,
    basis: 'M14, C1',
    way: newPassword,
    does: entered(password),
    leads: `reset.newPassword.${state}`,
  })),
  {
    from: 'NEW_PASSWORD',
    event: 'Save, confirmation differs',
    basis: 'C1',
    way: newPassword,
    does: entered('Harbour-2026', 'Harbour-2027'),
    leads: 'reset.newPassword.confirmationDiffers',
  },
  {
    from: 'NEW_PASSWORD',
    event: 'Save, IP channels: password set, lock gone',
    basis: 'S1',
    way: [...login, ...times(5, wrongLogin), recorder('cancel'), ...newPassword],
    does: entered('Harbour-2026'),
    leads: 'reset.sync.asking',
    so: works,
  },
  {
    from: 'NEW_PASSWORD',
    event: 'Save, IP channels: the code is void',
    basis: 'S1',
    way: [...saved, recorder('declineSync'), recorder('forgotPassword'), recorder('acceptNotice')],
    does: givenCode,
    leads: 'reset.code.wrong',
  },
  {
    from: 'NEW_PASSWORD',
    event: 'Save, no IP channel',
    basis: 'S1',
    in: { cameras: 'none' },
    way: newPassword,
    does: entered('Harbour-2026'),
    leads: 'login.changed',
    so: works,
  },
  {
    from: 'SYNC_PROMPT',
    event: 'No',
    basis: 'seed',
    way: saved,
    does: [recorder('declineSync')],
    leads: 'login.changed',
    so: (world, before) => camerasIn(world) === camerasIn(before),
  },
  {
    from: 'SYNC_PROMPT',
    event: 'Yes',
    basis: 'W2',
    way: saved,
    does: [recorder('acceptSync')],
    leads: 'reset.sync.finished',
    so: (world) => camerasIn(world).every(({ password }) => password === 'Harbour-2026'),
  },
  ...(
    [
      ['offline', 'failed', 'offline'],
      ['foreign', 'failed', 'refused'],
      ['locked', 'failed', 'refused'],
      ['onvif', 'skipped', undefined],
      ['well', 'taken', undefined],
    ] as const
  ).map(([camera, result, dark]) => ({
    from: 'SYNC_RESULT',
    event: `Finished, where a camera is ${camera}`,
    basis: 'W2, W4, C1',
    in: { camera },
    way: [...saved, recorder('acceptSync')],
    does: [recorder('finish')],
    leads: 'login.changed',
    so: (world: World) =>
      recorderIn(world).synced[1] === result && recorderIn(world).channels[1]?.dark === dark,
  })),
  {
    from: 'DONE',
    event: 'log in with the new password',
    basis: 'M15',
    way: [...saved, recorder('declineSync')],
    does: [saying('password', 'a new password'), recorder('login')],
    leads: 'main',
  },
  {
    from: 'any reset state',
    event: 'Cancel and Cancel: the code that was sent stays good',
    basis: '(A)',
    way: [...mailed, recorder('cancel'), recorder('cancel')],
    does: [...notice, recorder('acceptNotice'), ...givenCode],
    leads: 'reset.newPassword',
  },
  {
    from: 'MAIN_MENU',
    event: 'Account, Modify: the old password is asked for',
    basis: 'M14, S1',
    in: known,
    way: [
      ...unlock,
      ...rightLogin,
      ...['account', 'modify'].map((control) => recorder(control)),
      recorder('modifyPassword', 'on'),
    ],
    does: [recorder('oldPassword', 'mistyped-1'), ...entered('Harbour-2026')],
    leads: 'account.modify.oldPasswordWrong',
  },
  {
    from: 'MAIN_MENU',
    event: 'Account, Modify: the new password is stored',
    basis: 'M14, S1',
    in: known,
    way: [
      ...unlock,
      ...rightLogin,
      ...['account', 'modify'].map((control) => recorder(control)),
      recorder('modifyPassword', 'on'),
    ],
    does: [saying('oldPassword', 'the old password'), ...entered('Harbour-2026')],
    leads: 'account.overview.saved',
    so: works,
  },
  {
    from: 'POWER_OFF',
    event: 'button held for 7 s as the power comes',
    basis: 'S1',
    in: { reach: 'case' },
    does: fromFactory,
    leads: 'wizard.password',
    so: (world) => holds('the recorder is as it left the factory', world),
  },
  {
    from: 'INIT_WIZARD',
    event: 'gone through',
    basis: 'M11-M13, S8',
    in: { reach: 'case', generation: 'G2' },
    way: [
      ...fromFactory,
      saying('newPassword', 'a new password'),
      saying('confirmPassword', 'the new password again'),
      recorder('continueWizard'),
      recorder('skipPattern'),
      recorder('saveProtection'),
      recorder('agree', 'on'),
    ],
    does: [recorder('continueWizard')],
    leads: 'wizard.startup',
  },
  {
    from: 'STARTUP_WIZARD',
    event: 'closed',
    basis: 'M11, M12',
    in: { reach: 'case' },
    way: [
      ...fromFactory,
      saying('newPassword', 'a new password'),
      saying('confirmPassword', 'the new password again'),
      recorder('continueWizard'),
      recorder('skipPattern'),
      recorder('saveProtection'),
    ],
    does: [recorder('close')],
    leads: 'live',
  },
];

describe.each(
  Object.entries({
    'up to the login': gettingIn,
    'the login and its lock': loggingIn,
    'the forgotten password': forgetting,
    'the security code': codes,
    'the new password, and after': after,
  }),
)('%s', (_, rows) => {
  test.each(rows)('$from: $event [$basis]', ({ in: situation, way = [], does, leads, ...row }) => {
    const before = go(begin(dahuaRecorder, situation), ...way);
    const world = settle(dahuaRecorder, go(before, ...does));
    expect(stateIn(world)).toMatch(new RegExp(`^${leads.replaceAll('.', '\\.')}(?:\\.|$)`));
    for (const [device, text] of Object.entries(row.reads ?? {}))
      expect(reads(world, device)).toContain(text);
    expect(row.so?.(world, before) ?? true).toBe(true);
  });
});
