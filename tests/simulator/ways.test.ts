/** The seed article's way through the recorder's world, in every situation a reader can be in. */
import { describe, expect, test } from 'vitest';
import {
  begin,
  deviceOf,
  play,
  textsOf,
  viewOf,
  type PlannedMove,
  type World,
} from '../../src/simulator/index.ts';
import { dahuaRecorder as definition } from '../../src/simulator/worlds/dahua-recorder.ts';
import { at, holds, resetMoves, situations, step } from './reader.ts';

describe.each(situations)(
  'with $pattern pattern, $email e-mail address, $cameras IP cameras',
  (situation) => {
    const saved = play(definition, begin(definition, situation), resetMoves(situation));

    test('the recorder asks about cameras only where there are some', () => {
      expect(viewOf(definition, saved, 'recorder').screen).toBe(
        situation.cameras === 'connected' ? 'syncPrompt' : 'login',
      );
    });

    test.each(situation.cameras === 'connected' ? ['declineSync', 'acceptSync'] : ['none'])(
      'after the answer %s the new password works',
      (answer) => {
        const answers: PlannedMove[] =
          answer === 'acceptSync'
            ? [at('recorder', answer), at('recorder', 'finish')]
            : [at('recorder', answer)];
        const answered = answer === 'none' ? saved : play(definition, saved, answers);
        expect(viewOf(definition, answered, 'recorder').screen).toBe('login');
        expect(holds('the new password works', answered)).toBe(true);
        expect(holds('the old password no longer works', answered)).toBe(true);
        expect(holds('the cameras keep their passwords', answered)).toBe(answer !== 'acceptSync');
        expect(holds('the cameras have the new password', answered)).toBe(answer === 'acceptSync');

        const logIn = (password: string): World =>
          play(definition, answered, [
            at('recorder', 'password', password),
            at('recorder', 'login'),
          ]);
        expect(viewOf(definition, logIn('Harbour-2026'), 'recorder').screen).toBe('main');
        expect(viewOf(definition, logIn('Lighthouse-17'), 'recorder').screen).toBe('login');
      },
    );
  },
);

test('after Yes each camera answers for itself, one to three seconds apart', () => {
  let world = play(
    definition,
    begin(definition),
    resetMoves({ pattern: 'set', email: 'registered' }),
  );
  world = step(world, at('recorder', 'acceptSync'));
  for (let answered = 0; answered < 4; answered += 1) {
    const view = viewOf(definition, world, 'recorder');
    expect(view.screen).toBe('syncing');
    expect(textsOf(view)).toContain(`${String(answered)} of 4 cameras have answered.`);
    const next = world.queue[0]?.at ?? 0;
    expect(next - world.now).toBeGreaterThanOrEqual(1_000);
    expect(next - world.now).toBeLessThanOrEqual(3_000);
    world = step(world, { wait: next - world.now });
  }
  expect(viewOf(definition, world, 'recorder').screen).toBe('synced');
  expect(
    textsOf(viewOf(definition, world, 'recorder')).filter((text) => text === 'Succeeded'),
  ).toHaveLength(1);
});

test('an unlock pattern opens the main menu, and so does a session', () => {
  const inside = play(definition, begin(definition), [
    at('recorder', 'liveView'),
    at('recorder', 'mainMenu'),
    at('recorder', 'pattern', '1-2-3-6-9'),
  ]);
  expect(viewOf(definition, inside, 'recorder').screen).toBe('main');
  const again = play(definition, inside, [
    at('recorder', 'close'),
    at('recorder', 'liveView'),
    at('recorder', 'mainMenu'),
  ]);
  expect(viewOf(definition, again, 'recorder').screen).toBe('main');
  const out = play(definition, again, [
    at('recorder', 'logOut'),
    at('recorder', 'liveView'),
    at('recorder', 'mainMenu'),
  ]);
  expect(viewOf(definition, out, 'recorder').screen).toBe('unlock');
});

test('labels are those of the sources', () => {
  const { controls } = deviceOf(definition, 'recorder').words({ generation: 'G1' });
  expect(Object.values(controls)).toEqual(
    expect.arrayContaining([
      'Main Menu',
      'Forgot Unlock Pattern',
      'Switch User',
      'Forgot Password',
      'Security Code',
      'Next',
      'New Password',
      'Confirm Password',
      'Save',
      'Yes',
      'No',
      'Finished',
    ]),
  );
  expect(Object.values(deviceOf(definition, 'phone').words({}).controls)).toEqual(
    expect.arrayContaining([
      'More',
      'Protection',
      'Reset Device Password',
      'Help',
      'About',
      'Change Country',
      'Ok',
      'QR code',
    ]),
  );
});
