/**
 * What was set up when the recorder was installed, what its readers will set, and where both stand
 * in a world.
 */
import type { World } from '../index.ts';
import type { CamerasContext } from '../devices/cameras/index.ts';
import type { MailboxContext } from '../devices/mailbox/index.ts';
import type { PhoneContext } from '../devices/phone/index.ts';
import type { RecorderContext } from '../devices/recorder/index.ts';

/**
 * What was set up at installation: the owner's address, and what nobody remembers today. The
 * cameras were given the recorder's password.
 */
export const installation = {
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
export const laterAddress = 'new.owner@example.com';

/** A password that keeps all rules, for readers who need not invent one. */
const samplePassword = 'Harbour-2026';

/** A pattern for readers who need not invent one. */
const samplePattern = '1-4-7-8-9';

/** What the recorder holds. */
export function recorderOf(world: World): RecorderContext {
  return world.devices['recorder']?.context as RecorderContext;
}

/** The cameras on its channels, as they are. */
export function camerasOf(world: World): CamerasContext['cameras'] {
  return (world.devices['cameras']?.context as CamerasContext).cameras;
}

/** The pattern that was set last, or the one a reader is to set. */
export function newPattern(world: World): string {
  const { pattern } = recorderOf(world);
  return pattern === null || pattern === installation.pattern ? samplePattern : pattern;
}

/** The password that was set last, or the one a reader is to set. */
export function newPassword(world: World): string {
  const { password } = recorderOf(world);
  return isNew(password) ? password : samplePassword;
}

/** Whether a password was set since the installation; none is after a factory reset. */
export function isNew(password: string): boolean {
  return password !== installation.password && password !== '';
}

/** The security code that the reader saw last. */
export function seenCode(world: World): string | undefined {
  const { open } = world.devices['mailbox']?.context as MailboxContext;
  const { code } = world.devices['phone']?.context as PhoneContext;
  return code && code.at > (open?.arrived ?? 0) ? code.text : open?.code;
}
