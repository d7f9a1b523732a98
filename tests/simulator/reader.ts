/** A reader of the recorder's world, who makes moves one by one or goes the seed article's way. */
import {
  act,
  advance,
  madeIn,
  play,
  textsOf,
  viewOf,
  type Move,
  type PlannedMove,
  type World,
} from '../../src/simulator/index.ts';
import { dahuaRecorder as definition } from '../../src/simulator/worlds/dahua-recorder.ts';

/** A move, with a value or without. */
export function at(device: string, control: string, value?: string): Move {
  return { device, control, ...(value === undefined ? {} : { value }) };
}

/** A move with a value that the world has a phrase for. */
export function saying(control: string, phrase: string): PlannedMove {
  return { device: 'recorder', control, phrase };
}

/** The world right after one move, not yet at rest. */
export function step(world: World, planned: PlannedMove): World {
  const move = madeIn(definition, world, planned);
  return move
    ? act(definition, world, move)
    : advance(definition, world, 'wait' in planned ? planned.wait : 0);
}

/** Whether a result of the world holds. */
export function holds(phrase: string, world: World): boolean {
  const result = definition.results.find(({ phrases }) => phrases.includes(phrase));
  if (!result) throw new Error(`The world knows no result “${phrase}”.`);
  return result.holds(world);
}

/** What a device shows to read. */
export function reads(world: World, device: string): string {
  return textsOf(viewOf(definition, world, device)).join('\n');
}

/** All situations of the seed article. */
export const situations = ['set', 'none'].flatMap((pattern) =>
  ['registered', 'none'].flatMap((email) =>
    ['connected', 'none'].map((cameras) => ({ pattern, email, cameras })),
  ),
);

/** From the live view to the QR code. */
export function qrMoves({ pattern, email }: { pattern: string; email: string }): PlannedMove[] {
  return [
    at('recorder', 'liveView'),
    at('recorder', 'mainMenu'),
    ...(pattern === 'set' ? [at('recorder', 'forgotPattern')] : []),
    at('recorder', 'forgotPassword'),
    at('recorder', 'acceptNotice'),
    ...(email === 'none'
      ? [saying('email', 'an e-mail address'), at('recorder', 'giveEmail')]
      : []),
  ];
}

/** Where the reset is switched off, and questions were set. */
export const asked = { reset: 'off', questions: 'set' };

/** From the live view to the new password, by way of the questions. */
export const questionMoves: readonly PlannedMove[] = [
  ...['liveView', 'mainMenu', 'forgotPattern', 'forgotPassword'].map((control) =>
    at('recorder', control),
  ),
  saying('answerOne', 'the answer to the first question'),
  saying('answerTwo', 'the answer to the second question'),
  saying('answerThree', 'the answer to the third question'),
  at('recorder', 'giveAnswers'),
];

/** From the phone's home screen to the viewfinder, a picture, and the app's answer. */
export const scanMoves: readonly PlannedMove[] = [
  'app',
  'more',
  'resetPassword',
  'scan',
  'confirm',
].map((control) => at('phone', control));

/** From the live view until the new password is saved. */
export function resetMoves(situation: { pattern: string; email: string }): PlannedMove[] {
  return [
    ...qrMoves(situation),
    ...scanMoves,
    at('mailbox', 'open@0'),
    saying('securityCode', 'the code from the e-mail'),
    at('recorder', 'giveCode'),
    saying('newPassword', 'a new password'),
    saying('confirmPassword', 'the new password again'),
    at('recorder', 'save'),
  ];
}

/** Plays moves in the recorder's world. */
export function go(world: World, ...moves: readonly PlannedMove[]): World {
  return play(definition, world, moves);
}
