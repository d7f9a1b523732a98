/** What the recorder remembers, what it hears and what it says. */
import type { Birth, Situation } from '../../index.ts';
import { asking, nothingTyped, questionTexts, type Question, type Typed } from './typed.ts';

/** What the recorder was given when it was installed; the world it stands in says it. */
export interface Installation {
  /** The password of admin, which the IP cameras were given too. */
  readonly password: string;
  /**
   * The unlock pattern as dots in order, `"1-2-3-6-9"`; whether one was set is a matter of the
   * situation.
   */
  readonly pattern: string;
  /**
   * Where security codes are mailed to; whether an address was registered is a matter of the
   * situation.
   */
  readonly address: string;
  /** Where they are mailed to if it is not the reader's address that was registered. */
  readonly formerAddress: string;
  /** The channels' names: where their cameras hang. */
  readonly channels: readonly string[];
  /** The channel whose camera something can be the matter with. */
  readonly troubled: number;
  /**
   * The answers to the first of the security questions, at most three; whether they were set is a
   * matter of the situation.
   */
  readonly answers: readonly string[];
}

/** A camera's place on the recorder, and the password the recorder stores for it. */
export interface Channel {
  readonly name: string;
  readonly password: string;
  /** Its camera was added by ONVIF, over which no password is given. */
  readonly isForeign: boolean;
  /** Why no picture comes. */
  readonly dark?: 'offline' | 'refused' | 'unset';
}

/** What became of giving a camera the new password. */
export type SyncResult = 'waiting' | 'taken' | 'failed' | 'skipped';

/** The firmware generations; the manuals do not number them, the names are ours. */
export type Firmware = 'G1' | 'G2' | 'G3';

/** The ways to a security code, or to a new password without one. */
export type ResetWay = 'qr' | 'app' | 'questions';

/**
 * What the selector of the QR screen lists, by firmware; no source shows one before G2. A way is
 * added here and in copy.ts.
 */
export const resetWays: Readonly<Record<Firmware, readonly ResetWay[]>> = {
  G1: [],
  G2: ['qr', 'questions'],
  G3: ['qr', 'app', 'questions'],
};

/**
 * Wrong passwords of one user, and until when (in milliseconds since 1970) no login of this user is
 * let in.
 */
export interface LoginTries {
  readonly wrong: number;
  readonly lockedUntil: number;
}

/** Of a user nobody has tried to log in as, or who is logged in. */
export const noTries: LoginTries = { wrong: 0, lockedUntil: 0 };

export interface RecorderContext {
  readonly firmware: Firmware;
  readonly serial: string;
  /** How far the recorder's clock is ahead, in milliseconds. */
  readonly ahead: number;
  /** The password of admin; none before the first start is through. */
  readonly password: string;
  /** What reminds admin of the password, or nothing. */
  readonly hint: string;
  /** The unlock pattern as dots in order, `"1-2-3-6-9"`. */
  readonly pattern: string | null;
  /** Where security codes are mailed to. */
  readonly email: string | null;
  /** Whether security codes are to be had at all. */
  readonly resetEnabled: boolean;
  readonly questions: readonly Question[];
  readonly channels: readonly Channel[];
  readonly ipCameras: boolean;
  /** Who is logged in at the monitor. */
  readonly session: string | null;
  /** The channel shown alone, or null while all are shown. */
  readonly enlarged: number | null;
  /** The user picked in the login window. */
  readonly user: string;
  /** What stands in the fields of the window in front. */
  readonly typed: Typed;
  /** By user name; a user who typed no wrong password is not in it. */
  readonly tries: Readonly<Record<string, LoginTries>>;
  /** The payload of the QR code on the screen. */
  readonly qr: string | null;
  /** The QR code is for the app of a bound account, which shows the security code itself. */
  readonly isForApp: boolean;
  readonly wrongCodes: number;
  /** In milliseconds since 1970. */
  readonly codeFrozenUntil: number;
  /** In the order of the channels. */
  readonly synced: readonly SyncResult[];
  /** The channel whose camera is looked at in the camera list. */
  readonly picked: number;
}

export type RecorderEvent =
  | { type: 'live.rightClicked' }
  | { type: 'view.chosen'; channel: number | null }
  | { type: 'main.opened' }
  | { type: 'closed' }
  | { type: 'pattern.drawn'; value: string }
  | { type: 'pattern.forgotten' }
  | { type: 'user.switched' }
  | { type: 'user.chosen'; value: string }
  | { type: 'password.typed'; value: string }
  | { type: 'login.asked' }
  | { type: 'password.forgotten' }
  | { type: 'answer.typed'; place: number; value: string }
  | { type: 'answers.given' }
  | { type: 'notice.accepted' }
  | { type: 'email.typed'; value: string }
  | { type: 'email.given' }
  | { type: 'code.typed'; value: string }
  | { type: 'code.given' }
  | { type: 'way.chosen'; way: ResetWay | undefined }
  | { type: 'qr.refreshed' }
  | { type: 'newPassword.typed'; value: string }
  | { type: 'confirmation.typed'; value: string }
  | { type: 'password.saved' }
  | { type: 'sync.accepted' }
  | { type: 'sync.declined' }
  | { type: 'sync.finished' }
  | { type: 'account.opened' }
  | { type: 'modify.opened' }
  | { type: 'modifyPassword.switched'; isOn: boolean }
  | { type: 'oldPassword.typed'; value: string }
  | { type: 'pattern.changed' }
  | { type: 'passwordReset.opened' }
  | { type: 'reset.switched'; isOn: boolean }
  | { type: 'question.chosen'; place: number; value: string }
  | { type: 'reset.applied' }
  | { type: 'hint.typed'; value: string }
  | { type: 'wizard.continued' }
  | { type: 'pattern.skipped' }
  | { type: 'reservedEmail.switched'; isOn: boolean }
  | { type: 'questions.switched'; isOn: boolean }
  | { type: 'licence.agreed'; isOn: boolean }
  /**
   * The power goes, and comes again; `held` says for how long the button on the mainboard was down
   * then, in milliseconds.
   */
  | { type: 'power.cut' }
  | { type: 'power.given'; held: number }
  | { type: 'info.opened' }
  | { type: 'cameras.opened' }
  | { type: 'camera.opened'; channel: number }
  | { type: 'cameraPassword.typed'; value: string }
  | { type: 'camera.tried' }
  /** A camera lets the recorder in, or does not. */
  | { type: 'camera.admitted'; channel: number; isAdmitted: boolean }
  | { type: 'loggedOut' }
  /** What the reset service finds of the security code that was given. */
  | { type: 'code.accepted' }
  | { type: 'code.expired' }
  | { type: 'code.rejected' }
  /** A camera says whether it took the new password. */
  | { type: 'camera.answered'; channel: number; taken: boolean };

export type RecorderMessage =
  | { type: 'code.presented'; serial: string; code: string }
  | { type: 'codes.voided'; serial: string; payload: string }
  | { type: 'camera.tried'; channel: number; password: string }
  | { type: 'camera.told'; channel: number; oldPassword: string; newPassword: string };

/** The users whom the login window lists; only admin can be reset [M1, M4]. */
export const users = ['admin', 'operator'] as const;

/**
 * Numbers of the real device, times in milliseconds; see the sources of the states that keep to
 * them.
 */
export const rules = {
  patternDots: 4,
  passwordTries: 5,
  loginLock: 30 * 60_000,
  codeTries: 5,
  codeFreeze: 5 * 60_000,
  /** From power to picture. Assumed. */
  startUp: 20_000,
  /**
   * How long the button on the mainboard is held for the factory default. That more than ten
   * seconds are too long is assumed.
   */
  resetHold: { least: 5_000, tooLong: 11_000 },
  /** How far a clock that is wrong is ahead: as far as one was found to be off [C5]. */
  clockError: 58 * 60_000,
  /** After so long without an answer a camera is given up. Assumed. */
  cameraSilence: 5_000,
  passwordLength: { least: 8, most: 32 },
  /** Of the kinds that `kindsIn` counts. */
  passwordKinds: 2,
} as const;

/** A serial number as they look, of no real device. */
const serial = '4A07C55PAZ0D1F3';

/** The firmware in a situation, G1 where it says nothing. An unknown one throws a RangeError. */
export function firmwareIn({ generation = 'G1' }: Situation): Firmware {
  if (generation === 'G1' || generation === 'G2' || generation === 'G3') return generation;
  throw new RangeError(`The recorder has no firmware ${generation}.`);
}

/** The recorder as it is found: installed, and nobody logged in; or as it comes out of its box. */
export function atBirth(birth: Birth, installation: Installation): RecorderContext {
  const context = asInstalled(birth, installation);
  return birth.situation['age'] === 'new' ? asFromFactory(context) : context;
}

function asInstalled({ situation, at }: Birth, installation: Installation): RecorderContext {
  const { password, pattern, address, formerAddress, channels, troubled, answers } = installation;
  return {
    firmware: firmwareIn(situation),
    serial,
    ahead: situation['clock'] === 'wrong' ? rules.clockError : 0,
    password,
    hint: '',
    pattern: situation['pattern'] === 'set' ? pattern : null,
    email:
      situation['email'] !== 'registered'
        ? null
        : situation['owner'] === 'other'
          ? formerAddress
          : address,
    resetEnabled: situation['reset'] === 'on',
    questions: situation['questions'] === 'set' ? asking(questionTexts, answers) : [],
    channels: channels.map((name, place) =>
      installed(name, password, place === troubled ? situation['camera'] : undefined),
    ),
    ipCameras: situation['cameras'] === 'connected',
    session: null,
    enlarged: null,
    user: users[0],
    typed: nothingTyped,
    tries:
      situation['account'] === 'locked'
        ? { [users[0]]: { wrong: 0, lockedUntil: at + rules.loginLock } }
        : {},
    qr: null,
    isForApp: false,
    wrongCodes: 0,
    codeFrozenUntil: situation['codes'] === 'frozen' ? at + rules.codeFreeze : 0,
    synced: [],
    picked: 0,
  };
}

/**
 * As it left the factory: what was set is lost, the cameras among it. What is on the disk is not
 * told of.
 */
export function asFromFactory({
  firmware,
  serial: own,
  ahead,
  channels,
  ...rest
}: RecorderContext): RecorderContext {
  return {
    ...rest,
    firmware,
    serial: own,
    ahead,
    password: '',
    hint: '',
    pattern: null,
    email: null,
    resetEnabled: true,
    questions: [],
    channels: channels.map(({ name }) => ({ name, password: '', isForeign: false, dark: 'unset' })),
  };
}

function installed(name: string, password: string, trouble: string | undefined): Channel {
  const dark = trouble === 'offline' ? 'offline' : trouble === 'foreign' ? 'refused' : undefined;
  return { name, password, isForeign: trouble === 'onvif', ...(dark && { dark }) };
}

/** The channel whose camera is told the new password now; -1 when all have been. */
export function nextToTell({ synced }: RecorderContext): number {
  return synced.indexOf('waiting');
}

/** The wrong passwords of the user who is picked in the login window, or of another. */
export function triesOf({ tries, user }: RecorderContext, name: string = user): LoginTries {
  return tries[name] ?? noTries;
}

/**
 * Whether a login of admin with this password succeeds at this time, in milliseconds since 1970.
 */
export function admits(context: RecorderContext, password: string, at: number): boolean {
  return (
    context.password !== '' &&
    at >= triesOf(context, users[0]).lockedUntil &&
    password === context.password
  );
}

/** Whether the user who is picked in the login window can be given a new password there. */
export function isResettable({ user }: RecorderContext): boolean {
  return user === users[0];
}

/**
 * Whether a text can be an e-mail address. Narrower than the standard: no quotes, no comments,
 * ASCII, at most 64 characters.
 */
export function isAddress(text: string): boolean {
  return (
    text.length <= 64 &&
    /^[\w.+-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i.test(text)
  );
}

/** An address as the recorder shows it: `o***r@example.com`. */
export function masked(address: string): string {
  return address.replace(
    /^(.)(?:.*(.))?@/,
    (_, first: string, last: string | undefined) => `${first}***${last ?? ''}@`,
  );
}

/**
 * How many of the four kinds of characters a password has: upper case, lower case, digits, others.
 */
export function kindsIn(password: string): number {
  return [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
}

/**
 * Whether a password holds a character that the recorder refuses: ' " ; : & blanks, and what no
 * keyboard of its own has.
 */
export function hasForbidden(password: string): boolean {
  return /[^!-~]|['";:&]/.test(password);
}

/**
 * What the recorder's rules find wrong with a password, as it goes on after a field's label;
 * undefined where it is a good one.
 */
export function faultInPassword(password: string): string | undefined {
  const { least, most } = rules.passwordLength;
  const length = Array.from(password).length;
  if (length < least) return `has ${String(length)} characters, and ${String(least)} are the least`;
  if (length > most) return `has ${String(length)} characters, and ${String(most)} are the most`;
  const forbidden = Array.from(password).find(hasForbidden);
  if (forbidden !== undefined)
    return forbidden === ' '
      ? 'has a blank, which is not allowed'
      : `has “${forbidden}”, which is not allowed`;
  return kindsIn(password) < rules.passwordKinds
    ? 'has only one kind of characters: mix letters, digits or signs'
    : undefined;
}

/** What can be wrong with a new password, as states and words are called. */
export const passwordFaults = [
  'lengthWrong',
  'characterForbidden',
  'oneKindOnly',
  'confirmationDiffers',
] as const;

/** How many different dots a pattern has; 0 where it is no pattern. */
export function dotsIn(pattern: string): number {
  const dots = pattern.split('-');
  return dots.every((dot) => /^[1-9]$/.test(dot)) && new Set(dots).size === dots.length
    ? dots.length
    : 0;
}
