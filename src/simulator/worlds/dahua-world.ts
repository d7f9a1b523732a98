/**
 * A Dahua recorder with monitor and mouse, its owner's phone and mailbox, and the cameras on its
 * channels: all that a reader's browser needs to know. What articles are held against besides
 * stands in `dahua-recorder.ts`.
 */
import { defineWorld, everyPart, to, type View } from '../index.ts';
import { camerasWith } from '../devices/cameras/index.ts';
import { caseWith } from '../devices/case/index.ts';
import { viewerWith } from '../devices/viewer/index.ts';
import { mailboxOf } from '../devices/mailbox/index.ts';
import { phone } from '../devices/phone/index.ts';
import { recorderWith, rules } from '../devices/recorder/index.ts';
import { deadlines } from './dahua-deadlines.ts';
import { mailAddress, resetService } from '../services/reset-service/index.ts';
import { installation, recorderOf } from './dahua-installation.ts';
import { possible, situations } from './dahua-situations.ts';
import { slips } from './dahua-slips.ts';
import { takes } from './dahua-times.ts';
import { values } from './dahua-values.ts';
import { works } from './dahua-works.ts';

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
  conditions: slips,
  values,
  results: [],
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

/** The payload of the QR code that is to be seen, if one is. */
function qrOn(view: View): string | undefined {
  for (const part of everyPart(view.parts)) {
    if (part.kind === 'picture' && part.picture.type === 'qr') return part.picture.text;
  }
  return undefined;
}
