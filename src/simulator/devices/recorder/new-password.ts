/** A new password: typed twice, and held against the rules. */
import type { Appearance, ControlPart, Part } from '../../index.ts';
import { passwordFaults } from './context.ts';
import type { Scene } from './live-picture.ts';
import { message } from './window.ts';

/** What is typed in its two boxes. */
export const newPasswordTyped = {
  'newPassword.typed': { actions: 'noteTyped' },
  'confirmation.typed': { actions: 'noteTyped' },
} as const;

/** The first answers to a password that is sent off: what is wrong with it. */
export const answersToBadPassword = passwordFaults.map(
  (fault) => ({ guard: fault, target: `.${fault}` }) as const,
);

/** The states that those answers lead to, beside whatever else the window says. */
export const badPassword = {
  lengthWrong: {},
  characterForbidden: {},
  oneKindOnly: {},
  confirmationDiffers: {},
} satisfies Record<(typeof passwordFaults)[number], object>;

type Box = 'newPassword' | 'confirmPassword';

/** The two boxes, with the rules between them. */
export function newPasswordBoxes(
  { context: { typed }, words }: Scene,
  control: (name: Box, appearance: Appearance) => ControlPart,
): Part[] {
  return [
    control('newPassword', { value: typed.newPassword }),
    { kind: 'text', text: words.newPassword.rule, tone: 'quiet' },
    control('confirmPassword', { value: typed.confirmation }),
  ];
}

/** What the window in this state says is wrong with the password. */
export function wrongWithPassword(
  { matches, words }: Scene & { readonly matches: (state: string) => boolean },
  state: string,
): Part[] {
  return passwordFaults.flatMap((fault) =>
    message('bad', matches(`${state}.${fault}`) && words.newPassword[fault]),
  );
}
