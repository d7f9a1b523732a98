/** What readers of the recorder's articles type, and what the articles call it. */
import type { Value, World } from '../index.ts';
import { faultInPassword } from '../devices/recorder/index.ts';
import { mailAddress } from '../services/reset-service/index.ts';
import {
  camerasOf,
  installation,
  isNew,
  laterAddress,
  newPassword,
  newPattern,
  recorderOf,
  seenCode,
} from './dahua-installation.ts';

export const values: readonly Value[] = [
  {
    phrases: [
      'the code from the e-mail',
      'the security code',
      'the code',
      'the code from the mail',
      'the security code from the e-mail',
      'the code from the app',
      'the security code from the app',
      'the code in the app',
    ],
    into: { recorder: ['securityCode'] },
    of: seenCode,
    unknown: 'no e-mail with a security code has been opened',
  },
  {
    phrases: [
      'a new password',
      'the new password',
      'your new password',
      'the same new password',
      'a strong password',
      'a strong new password',
      'a password of your choice',
      'a password of your own',
      'the password you have just set',
      'the password you have set',
      'the password you just set',
    ],
    into: { recorder: ['newPassword', 'password'] },
    of: newPassword,
    faultIn: faultInNewPassword,
  },
  {
    phrases: ['the new password again', 'it again', 'the same password', 'the same password again'],
    into: { recorder: ['confirmPassword'] },
    of: (world) => recorderOf(world).typed.newPassword || newPassword(world),
  },
  {
    phrases: [
      'the old password',
      'the current password',
      'your password',
      'your old password',
      'your current password',
      'the admin password',
      'the password of the user admin',
    ],
    into: { recorder: ['password', 'oldPassword'] },
    of: (world) =>
      world.situation['password'] === 'known' ? recorderOf(world).password : undefined,
    unknown: 'nobody remembers the old password',
  },
  {
    phrases: ['an e-mail address', 'your e-mail address', 'the e-mail address', 'an email address'],
    into: { recorder: ['email'] },
    of: () => installation.address,
  },
  {
    phrases: [
      'the address on the screen',
      'the address on the monitor',
      'the address that the recorder shows',
    ],
    into: { phone: ['recipient'] },
    of: (world) => (recorderOf(world).qr === null ? undefined : mailAddress),
    unknown: 'the recorder shows no address that the text could be mailed to',
  },
  {
    phrases: [
      'another e-mail address',
      'the new e-mail address',
      'your new e-mail address',
      'a new e-mail address',
    ],
    into: { recorder: ['email'] },
    of: () => laterAddress,
  },
  {
    phrases: [
      'a new unlock pattern',
      'a new pattern',
      'the new unlock pattern',
      'the new pattern',
      'a pattern of your choice',
    ],
    into: { recorder: ['pattern'] },
    of: newPattern,
  },
  {
    phrases: [
      'the same pattern again',
      'the new pattern again',
      'the same pattern',
      'the pattern again',
    ],
    into: { recorder: ['pattern'] },
    of: (world) => recorderOf(world).typed.pattern || newPattern(world),
  },
  {
    phrases: ['a password hint', 'a hint', 'a hint of your own', 'a reminder'],
    into: { recorder: ['hint'] },
    of: () => 'The house by the sea',
  },
  {
    phrases: [
      'the password of the camera',
      'the camera’s password',
      'the password of the cameras',
      'the camera’s own password',
    ],
    into: { recorder: ['cameraPassword'], viewer: ['password'] },
    of: cameraPassword,
    unknown: 'there are no IP cameras',
  },
  answerTo(0, 'answerOne', 'first'),
  answerTo(1, 'answerTwo', 'second'),
  answerTo(2, 'answerThree', 'third'),
  {
    phrases: ['admin', 'the user name admin', 'the user admin'],
    into: { recorder: ['user'] },
    of: () => 'admin',
  },
  {
    phrases: ['the unlock pattern', 'your unlock pattern', 'your pattern', 'the pattern'],
    into: { recorder: ['pattern'] },
    of: (world) => recorderOf(world).pattern ?? undefined,
    isPrivate: true,
    unknown: 'no unlock pattern is set',
  },
];

/** What the owner answers to one of the security questions, also while setting them. */
function answerTo(place: number, control: string, ordinal: string): Value {
  return {
    phrases: [
      `the answer to the ${ordinal} question`,
      `your ${ordinal} answer`,
      `the ${ordinal} answer`,
      `the answer to question ${String(place + 1)}`,
    ],
    into: { recorder: [control] },
    of: () => installation.answers[place],
  };
}

/**
 * What is wrong with a password for the user admin: before it is set by the recorder's rules,
 * afterwards as it is not the one that was set.
 */
function faultInNewPassword(typed: string, world: World): string | undefined {
  const { password, session } = recorderOf(world);
  if (isNew(password) && session === null)
    return typed === password ? undefined : 'is not the password that you have set';
  return faultInPassword(typed);
}

/** The password of the camera that is looked at on the recorder; its owner knows it. */
function cameraPassword(world: World): string | undefined {
  return camerasOf(world)[recorderOf(world).picked]?.password;
}
