/** What articles about the recorder claim of its world at their end. */
import type { Result, World } from '../index.ts';
import type { ViewerContext } from '../devices/viewer/index.ts';
import { admits } from '../devices/recorder/index.ts';
import {
  camerasOf,
  installation,
  laterAddress,
  newPassword,
  recorderOf,
} from './dahua-installation.ts';

export const results: readonly Result[] = [
  {
    phrases: [
      'the new password works',
      'you can log in with the new password',
      'you log in with the new password',
      'you have reset the password',
      'you have reset the password of the user admin',
    ],
    holds: newPasswordWorks,
  },
  {
    phrases: [
      'the old password no longer works',
      'the old password does not work any more',
      'the old one no longer works',
      'the old one does not work any more',
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
    phrases: ['the viewing client shows all cameras', 'the viewing client still shows all cameras'],
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
];

function viewerOf(world: World): ViewerContext {
  return world.devices['viewer']?.context as ViewerContext;
}

function newPasswordWorks(world: World): boolean {
  const context = recorderOf(world);
  return (
    context.password !== installation.password && admits(context, newPassword(world), world.now)
  );
}
