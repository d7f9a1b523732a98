/** Moves in the recorder's world that more than one table of it plans. */
import type { PlannedMove } from '../index.ts';

/** Moves on a device: `on('recorder')('email', 'owner')`. */
export const on =
  (device: string) =>
  (control: string, value?: string): PlannedMove => ({
    device,
    control,
    ...(value !== undefined && { value }),
  });

export const recorderMove = on('recorder');

/** So often the same. */
export const times = (count: number, moves: readonly PlannedMove[]): PlannedMove[] =>
  Array.from({ length: count }, () => moves).flat();

export const wrongLogin: readonly PlannedMove[] = [
  recorderMove('password', 'mistyped-1'),
  recorderMove('login'),
];

/** Longer than a security code is good. */
export const overADay: PlannedMove = { wait: 25 * 3_600_000 };

export const givenCode: PlannedMove = {
  device: 'recorder',
  control: 'securityCode',
  phrase: 'the code from the e-mail',
};

/**
 * From the live view to where admin, who knows the pattern, changes what belongs to the account.
 */
export const modifying: readonly PlannedMove[] = [
  ...['liveView', 'mainMenu'].map((control) => recorderMove(control)),
  { device: 'recorder', control: 'pattern', phrase: 'the unlock pattern' },
  ...['account', 'modify'].map((control) => recorderMove(control)),
];

/** The fields of a new password, filled in and sent off. */
export const saved = (password: string, again = password): PlannedMove[] => [
  recorderMove('newPassword', password),
  recorderMove('confirmPassword', again),
  recorderMove('save'),
];

/** The password of one who is logged in, changed. */
export const changed = (oldPassword: string, password: string, again = password): PlannedMove[] => [
  ...modifying,
  recorderMove('modifyPassword', 'on'),
  recorderMove('oldPassword', oldPassword),
  ...saved(password, again),
];
