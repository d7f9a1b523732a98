/**
 * A Dahua recorder with monitor and mouse, its owner's phone and mailbox, and the cameras on its
 * channels: all that a reader's browser needs to know. What articles are held against besides
 * stands in `dahua-recorder.ts`.
 */
import { defineWorld, everyPart, to, type Value, type View, type World } from '../index.ts';
import { camerasWith, type CamerasContext } from '../devices/cameras/index.ts';
import { caseWith } from '../devices/case/index.ts';
import { viewerWith, type ViewerContext } from '../devices/viewer/index.ts';
import { mailboxOf, type MailboxContext } from '../devices/mailbox/index.ts';
import { phone, type PhoneContext } from '../devices/phone/index.ts';
import {
  admits,
  faultInPassword,
  recorderWith,
  rules,
  type RecorderContext,
} from '../devices/recorder/index.ts';
import { deadlines } from './dahua-deadlines.ts';
import { mailAddress, resetService } from '../services/reset-service/index.ts';
import { conditions, possible, situations } from './dahua-situations.ts';
import { takes } from './dahua-times.ts';
import { troubles } from './dahua-troubles.ts';
import { works } from './dahua-works.ts';

/**
 * What was set up at installation: the owner's address, and what nobody remembers today. The
 * cameras were given the recorder's password.
 */
const installation = {
  address: 'owner@example.com',
  formerAddress: 'installer@example.net',
  password: 'Lighthouse-17',
  pattern: '1-2-3-6-9',
  channels: ['Front gate', 'Yard', 'Lobby', 'Stairs'],
  troubled: 1,
  ownPassword: 'Gatehouse-31',
  answers: ['Harbour City', 'Pepper', 'Lindau'],
} as const;

/** Where the owner reads mail later on. */
const laterAddress = 'new.owner@example.com';

/** A password that keeps all rules, for readers who need not invent one. */
const samplePassword = 'Harbour-2026';

/** A pattern for readers who need not invent one. */
const samplePattern = '1-4-7-8-9';

export const dahuaWorld = defineWorld({
  id: 'dahua-recorder',
  title: 'Dahua recorder',
  plight: 'Locked out of your Dahua recorder?',
  groups: ['Get back in', 'Locked and lost', 'Cameras', 'Passwords and patterns', 'Prepare'],
  devices: [
    recorderWith(installation),
    phone,
    mailboxOf(installation.address),
    camerasWith(installation),
    caseWith([rules.resetHold.least, rules.resetHold.tooLong]),
    viewerWith(installation),
  ],
  shownIn: { case: { reach: 'case' }, viewer: { viewer: 'there' } },
  services: [resetService],
  deadlines,
  wires: {
    recorder: {
      'code.presented': (presented) => [to('resetService', presented)],
      'codes.voided': (voided) => [to('resetService', voided)],
      'camera.tried': (tried) => [
        to('cameras', { ...tried, type: 'login.tried', by: 'recorder' }, takes.cameraAnswer),
      ],
      'camera.told': (told) => [
        to('cameras', { ...told, type: 'password.requested' }, takes.cameraAnswer),
      ],
    },
    phone: {
      'picture.taken': (_, { see }) => {
        const payload = qrOn(see('recorder'));
        return [
          payload === undefined
            ? to('phone', { type: 'nothing.seen' })
            : to('phone', { type: 'qr.seen', payload }),
        ];
      },
      'code.requested': (requested) => [to('resetService', { ...requested, isMailed: false })],
      'mail.sent': ({ to: recipient, text }) =>
        recipient.trim().toLowerCase() === mailAddress
          ? [
              to(
                'resetService',
                { type: 'code.requested', payload: text, isMailed: true },
                takes.mailedRequest,
              ),
            ]
          : [],
    },
    case: {
      'power.cut': (cut) => [to('recorder', cut)],
      'power.given': (given) => [to('recorder', given)],
    },
    cameras: {
      'camera.answered': (answered) => [to('recorder', answered)],
      'camera.admitted': ({ type, by, channel, isAdmitted }) => [
        by === 'viewer'
          ? to('viewer', { type, channel, isAdmitted })
          : to('recorder', { type, channel, isAdmitted }),
      ],
      'camera.changed': (changed) => [to('viewer', changed)],
    },
    viewer: {
      'camera.tried': (tried) => [
        to('cameras', { ...tried, type: 'login.tried', by: 'viewer' }, takes.cameraAnswer),
      ],
    },
    resetService: {
      'code.granted': (granted) => [to('phone', granted, takes.appAnswer)],
      'code.shown': (shown) => [to('phone', shown, takes.appAnswer)],
      'code.refused': (refused) => [to('phone', refused, takes.appAnswer)],
      'code.mailed': (mailed, { situation: { delivery } }) =>
        delivery === 'lost'
          ? []
          : [
              to(
                'mailbox',
                { ...mailed, type: 'mail.arrived' },
                delivery === 'late' ? takes.lateMail : takes.mail,
              ),
            ],
      'code.accepted': (accepted) => [to('recorder', accepted)],
      'code.expired': (expired) => [to('recorder', expired)],
      'code.rejected': (rejected) => [to('recorder', rejected)],
    },
  },
  companion: {
    devices: ['phone', 'mailbox'],
    scanner: 'scanner',
    asks: 'picture.taken',
    sees: (payload) => ({ type: 'qr.seen', payload }),
  },
  epoch: Date.UTC(2018, 10, 20, 9, 41, 7),
  situations,
  possible,
  conditions: [
    ...conditions,
    {
      phrases: [
        'the security code is refused',
        'the code is refused',
        'the security code is wrong',
        'the security code is not accepted',
      ],
      means: {
        slip: {
          device: 'recorder',
          control: 'securityCode',
          value: (world) => mistyped(seenCode(world) ?? '00000000'),
        },
      },
    },
    {
      phrases: [
        'an answer is refused',
        'an answer is wrong',
        'an answer is not accepted',
        'your answers are refused',
      ],
      means: { slip: { device: 'recorder', control: 'answerOne', value: () => 'something else' } },
    },
    {
      phrases: [
        'the pattern is too short',
        'the pattern has too few dots',
        'the pattern is not taken',
      ],
      means: { slip: { device: 'recorder', control: 'pattern', value: () => '1-2-3' } },
    },
    {
      phrases: ['the two patterns are not the same', 'the two patterns differ'],
      means: {
        slip: {
          device: 'recorder',
          control: 'pattern',
          value: (world) => (recorderOf(world).typed.pattern ? '1-2-3-4' : undefined),
        },
      },
    },
  ],
  values: [
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
      phrases: [
        'the new password again',
        'it again',
        'the same password',
        'the same password again',
      ],
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
      phrases: [
        'an e-mail address',
        'your e-mail address',
        'the e-mail address',
        'an email address',
      ],
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
      of: (world) => (world.situation['pattern'] === 'set' ? installation.pattern : undefined),
      isPrivate: true,
      unknown: 'no unlock pattern is set',
    },
  ],
  results: [
    {
      phrases: [
        'the new password works',
        'you can log in with the new password',
        'you have reset the password',
        'you have reset the password of the user admin',
      ],
      holds: newPasswordWorks,
    },
    {
      phrases: [
        'the old password no longer works',
        'the old password does not work any more',
        'the password no longer works',
        'the password does not work any more',
      ],
      holds: (world) => !admits(recorderOf(world), installation.password, world.now),
    },
    {
      phrases: ['the password of the recorder has changed', 'the password has changed'],
      holds: (world) => recorderOf(world).password !== installation.password,
    },
    {
      phrases: [
        'the cameras keep their passwords',
        'the cameras keep their password',
        'the cameras keep their old password',
      ],
      holds: (world) => camerasOf(world).every(({ changedAt }) => changedAt === null),
    },
    {
      phrases: [
        'the cameras have the new password',
        'the cameras take the new password',
        'the new password is synced to the cameras',
      ],
      holds: (world) =>
        newPasswordWorks(world) &&
        camerasOf(world).length > 0 &&
        camerasOf(world).every(({ password }) => password === recorderOf(world).password),
    },
    {
      phrases: [
        'the new pattern works',
        'the new unlock pattern works',
        'you can log in with the new pattern',
      ],
      holds: (world) => {
        const { pattern } = recorderOf(world);
        return pattern !== null && pattern !== installation.pattern;
      },
    },
    {
      phrases: ['the password reset is switched on', 'password reset is enabled'],
      holds: (world) => recorderOf(world).resetEnabled,
    },
    {
      phrases: ['the password reset is switched off', 'password reset is disabled'],
      holds: (world) => !recorderOf(world).resetEnabled,
    },
    {
      phrases: ['three security questions are set', 'the security questions are set'],
      holds: (world) => recorderOf(world).questions.length === installation.answers.length,
    },
    {
      phrases: ['your e-mail address is stored', 'your e-mail address is stored on the recorder'],
      holds: (world) => recorderOf(world).email === installation.address,
    },
    {
      phrases: ['the new e-mail address is stored', 'your new e-mail address is stored'],
      holds: (world) => recorderOf(world).email === laterAddress,
    },
    {
      phrases: [
        'all cameras are shown',
        'the live view shows all cameras',
        'all channels show a picture',
      ],
      holds: (world) => recorderOf(world).channels.every(({ dark }) => dark === undefined),
    },
    {
      phrases: [
        'the viewing client shows all cameras',
        'the viewing client still shows all cameras',
      ],
      holds: (world) => viewerOf(world).cameras.every(({ sight }) => sight === 'shown'),
    },
    {
      phrases: ['the live view is shown'],
      holds: (world) => world.devices['recorder']?.value === 'live',
    },
    {
      phrases: ['the main menu is open', 'the main menu is shown'],
      holds: (world) => world.devices['recorder']?.value === 'main',
    },
    {
      phrases: ['the recorder is as it left the factory', 'the recorder is at factory default'],
      holds: (world) => recorderOf(world).password === '',
    },
    { phrases: ['you are logged in'], holds: (world) => recorderOf(world).session !== null },
  ],
  troubles,
  endings: [
    {
      holds: (world) => recorderOf(world).session !== null,
      says: 'You are in.',
      // S15, S16: what goes on trying an old password locks the account.
      next: 'Now give the new password to the apps and computers that log in to this recorder: one that goes on trying the old one can lock the account.',
    },
  ],
  consequences: {
    'recorder.acceptSync': 'The recorder gives the cameras the new password, too.',
  },
  bibliography: async () => (await import('./dahua-bibliography.ts')).bibliography,
  works,
  hints: async () => (await import('./dahua-hints.ts')).hints,
});

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

/** The payload of the QR code that is to be seen, if one is. */
function qrOn(view: View): string | undefined {
  for (const part of everyPart(view.parts)) {
    if (part.kind === 'picture' && part.picture.type === 'qr') return part.picture.text;
  }
  return undefined;
}

function recorderOf(world: World): RecorderContext {
  return world.devices['recorder']?.context as RecorderContext;
}

function camerasOf(world: World): CamerasContext['cameras'] {
  return (world.devices['cameras']?.context as CamerasContext).cameras;
}

function viewerOf(world: World): ViewerContext {
  return world.devices['viewer']?.context as ViewerContext;
}

/** The password of the camera that is looked at on the recorder; its owner knows it. */
function cameraPassword(world: World): string | undefined {
  return camerasOf(world)[recorderOf(world).picked]?.password;
}

/** The security code that the reader saw last. */
function seenCode(world: World): string | undefined {
  const { open } = world.devices['mailbox']?.context as MailboxContext;
  const { code } = world.devices['phone']?.context as PhoneContext;
  return code && code.at > (open?.arrived ?? 0) ? code.text : open?.code;
}

/** The pattern that was set last, or the one a reader is to set. */
function newPattern(world: World): string {
  const { pattern } = recorderOf(world);
  return pattern === null || pattern === installation.pattern ? samplePattern : pattern;
}

/** The password that was set last, or the one a reader is to set. */
function newPassword(world: World): string {
  const { password } = recorderOf(world);
  return isNew(password) ? password : samplePassword;
}

/** Whether a password was set since the installation; none is after a factory reset. */
function isNew(password: string): boolean {
  return password !== installation.password && password !== '';
}

function newPasswordWorks(world: World): boolean {
  const context = recorderOf(world);
  return (
    context.password !== installation.password && admits(context, newPassword(world), world.now)
  );
}

/** A code with one character wrong. */
function mistyped(code: string): string {
  return (code.startsWith('0') ? '1' : '0') + code.slice(1);
}
