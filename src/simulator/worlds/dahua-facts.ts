/** What the recorder's world knows as a number, and the words in which articles state it. No number is written here that a machine has. */
import type { Fact } from '../index.ts';
import { rules } from '../devices/recorder/index.ts';

/** How long things take, in milliseconds; all assumed: an app's answer 1 to 3 s, a camera's 1 to 3 s, the mail 20 s. */
export const takes = { appAnswer: 1_500, cameraAnswer: 1_500, mail: 20_000 } as const;

export const facts: readonly Fact[] = [
  {
    id: 'pattern-dots',
    phrases: [
      'an unlock pattern connects at least {} dots',
      'pattern has at least {} dots',
      'pattern needs at least {} dots',
      'pattern of at least {} dots',
      'pattern through at least {} dots',
      'draw pattern across {} dots',
      'connect at least {} dots',
    ],
    is: { count: rules.patternDots },
  },
  {
    id: 'password-tries',
    phrases: [
      'the account is locked after {} wrong passwords',
      '{} wrong passwords',
      '{} incorrect passwords',
      '{} failed logins',
      'wrong password {} times',
      '{} attempts to log in',
      '{} login attempts',
      '{} attempts password',
      '{} tries password',
    ],
    is: { count: rules.passwordTries },
  },
  {
    id: 'login-lock',
    phrases: [
      'the account is locked for {}',
      'account stays locked {}',
      'locks account {}',
      'account blocked {}',
      'account unlocks after {}',
      'admin locked {}',
      'user locked {}',
      'login locked {}',
      'login blocked {}',
      'takes no password {}',
      'log in again after {}',
    ],
    is: { duration: rules.loginLock },
  },
  {
    id: 'codes-per-qr',
    phrases: [
      'each QR code gives {} security codes',
      '{} security codes per QR code',
      '{} codes for each QR code',
      'QR code good for {} codes',
      'scan same QR code {} times',
      'QR code can be scanned {} times',
    ],
    is: { count: rules.codesPerQr },
  },
  {
    id: 'code-tries',
    phrases: [
      'no security code is taken after {} wrong security codes',
      '{} wrong codes',
      '{} incorrect codes',
      'wrong code {} times',
      '{} attempts to enter code',
      '{} attempts code',
      '{} tries code',
    ],
    is: { count: rules.codeTries },
    // Known of the web page only.
    assumed: true,
  },
  {
    id: 'code-freeze',
    phrases: [
      'the recorder takes no security code for {}',
      'takes none for {}',
      'accepts none for {}',
      'accepts no code {}',
      'refuses code {}',
      'refuses every code {}',
      'code locked {}',
      'code frozen {}',
      'code blocked {}',
      'enter code again after {}',
      'try code again after {}',
    ],
    is: { duration: rules.codeFreeze },
    assumed: true,
  },
  {
    id: 'code-life',
    phrases: [
      'the security code is valid for {}',
      'code valid {}',
      'code validity {}',
      'code good for {}',
      'code works for {}',
      'code lasts {}',
      'code expires after {}',
      'code runs out after {}',
      'code older than {}',
      'use code within {}',
      'enter code within {}',
    ],
    is: { duration: rules.codeLife },
  },
  {
    id: 'code-length',
    phrases: ['a security code has {} characters', 'code consists of {} characters', 'code of {} characters', '{} character code'],
    is: { count: rules.codeLength },
    // Known of one camera only.
    assumed: true,
  },
  {
    id: 'password-length',
    phrases: [
      'a password has {} characters',
      'password consists of {} characters',
      'password of {} characters',
      'password is {} characters long',
      'password must be {} characters',
      'password between {} characters',
    ],
    is: { from: rules.passwordLength.least, to: rules.passwordLength.most },
  },
  {
    id: 'password-kinds',
    phrases: [
      'a password has characters of at least {} kinds',
      'at least {} kinds of characters',
      'of at least {} kinds',
      'at least {} types of characters',
      'at least {} different kinds',
      'mix {} kinds of characters',
    ],
    is: { count: rules.passwordKinds },
  },
  {
    id: 'mail-delay',
    phrases: [
      'the e-mail with the security code takes {} to arrive',
      'mail takes {}',
      'mail arrives after {}',
      'mail arrives within {}',
      'mail comes after {}',
      'mail comes within {}',
      'code arrives after {}',
      'code arrives within {}',
    ],
    is: { duration: takes.mail },
    assumed: true,
  },
  {
    id: 'app-answer',
    phrases: ['the app takes {} to answer', 'app answers after {}', 'app answers within {}'],
    is: { duration: takes.appAnswer },
    assumed: true,
  },
  {
    id: 'camera-answer',
    phrases: ['a camera takes {} to answer', 'camera answers after {}', 'camera answers within {}'],
    is: { duration: takes.cameraAnswer },
    assumed: true,
  },
];
