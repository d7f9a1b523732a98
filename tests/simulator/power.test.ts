/**
 * Power off and on, the clock that is wrong, the button on the mainboard, and the first start that
 * follows.
 */
import { describe, expect, test } from 'vitest';
import {
  begin,
  viewOf,
  type PlannedMove,
  type Situation,
  type World,
} from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { at, go, holds, reads, saying } from './reader.ts';

const recorder = (control: string, value?: string) => at('recorder', control, value);
const state = (world: World): string => viewOf(dahuaRecorder, world, 'recorder').state;
const wrongLogin = [recorder('password', 'mistyped-1'), recorder('login')];
const cycle = [at('case', 'power', 'off'), at('case', 'power', 'on')];
const toLogin = ['liveView', 'mainMenu', 'forgotPattern'].map((control) => recorder(control));

function inCase(situation: Situation = {}): World {
  return begin(dahuaRecorder, { reach: 'case', ...situation });
}

describe('a power cycle', () => {
  test('shows nothing, then a start, then the cameras again', () => {
    const off = go(inCase(), at('case', 'power', 'off'));
    expect(reads(off, 'recorder')).toBe('No signal');
    expect(state(go(off, at('case', 'power', 'on')))).toBe('live');
  });

  test('lifts the lock of the login, and ends the session', () => {
    const locked = go(
      inCase({ password: 'known' }),
      ...toLogin,
      ...Array.from({ length: 5 }, () => wrongLogin).flat(),
    );
    expect(state(locked)).toBe('login.locked');
    const again = go(
      locked,
      ...cycle,
      ...toLogin,
      saying('password', 'the old password'),
      recorder('login'),
    );
    expect(state(again)).toBe('main');
    expect(holds('you are logged in', go(again, ...cycle))).toBe(false);
  });

  test('is out of reach where nobody stands at the case', () => {
    const world = begin(dahuaRecorder);
    expect(go(world, at('case', 'power', 'off'))).toBe(world);
  });
});

test('a clock that is wrong shows another time, and a lock ends by it', () => {
  const right = go(
    begin(dahuaRecorder),
    ...toLogin,
    ...Array.from({ length: 5 }, () => wrongLogin).flat(),
  );
  const wrong = go(
    begin(dahuaRecorder, { clock: 'wrong' }),
    ...toLogin,
    ...Array.from({ length: 5 }, () => wrongLogin).flat(),
  );
  expect(reads(right, 'recorder')).toContain('2018-11-20 10:11');
  expect(reads(wrong, 'recorder')).toContain('2018-11-20 11:09');
});

describe('the button on the mainboard', () => {
  const opened = go(inCase(), at('case', 'power', 'off'), at('case', 'openCover'));

  test.each([
    ['4000', 'live'],
    ['5000', 'wizard.password.open'],
    ['10000', 'wizard.password.open'],
    ['12000', 'live'],
  ])('held for %s ms while the power comes leads to %s', (held, expected) => {
    expect(state(go(opened, at('case', 'resetButton', held)))).toBe(expected);
  });

  test('is behind the cover, which opens only without power', () => {
    const closed = inCase();
    expect(go(closed, at('case', 'openCover'))).toBe(closed);
  });

  test('makes the recorder forget passwords, address, questions, pattern and cameras', () => {
    const reset = go(opened, at('case', 'resetButton', '7000'));
    expect(holds('the recorder is as it left the factory', reset)).toBe(true);
    expect(state(go(reset, ...cycle))).toBe('wizard.password.open');
  });
});

describe('the first start', () => {
  const first = (situation?: Situation): World =>
    go(
      inCase(situation),
      at('case', 'power', 'off'),
      at('case', 'openCover'),
      at('case', 'resetButton', '7000'),
    );
  const password: readonly PlannedMove[] = [
    saying('newPassword', 'a new password'),
    saying('confirmPassword', 'the new password again'),
    saying('hint', 'a password hint'),
    recorder('continueWizard'),
  ];
  const pattern = [
    saying('pattern', 'a new unlock pattern'),
    saying('pattern', 'the same pattern again'),
  ];

  test('asks for password, pattern, address and questions, and later firmware for the licence', () => {
    const protectedBy = [
      recorder('reservedEmail', 'on'),
      saying('email', 'an e-mail address'),
      recorder('askQuestions', 'on'),
      saying('answerOne', 'the answer to the first question'),
      saying('answerTwo', 'the answer to the second question'),
      saying('answerThree', 'the answer to the third question'),
      recorder('saveProtection'),
    ];
    const done = go(first({ generation: 'G2' }), ...password, ...pattern, ...protectedBy);
    expect(state(done)).toBe('wizard.licence');
    expect(go(done, recorder('continueWizard'))).toBe(done);
    const live = go(done, recorder('agree', 'on'), recorder('continueWizard'), recorder('close'));
    expect(state(live)).toBe('live');
    for (const phrase of [
      'the new pattern works',
      'three security questions are set',
      'your e-mail address is stored',
      'the new password works',
    ])
      expect(holds(phrase, live), phrase).toBe(true);
    expect(state(go(first(), ...password, ...pattern, ...protectedBy))).toBe('wizard.startup');
  });

  test('can be gone through without pattern, address and questions; the hint is shown at the login', () => {
    const live = go(
      first(),
      ...password,
      recorder('skipPattern'),
      recorder('saveProtection'),
      recorder('close'),
    );
    const login = go(live, recorder('liveView'), recorder('mainMenu'));
    expect(reads(login, 'recorder')).toContain('Hint: The house by the sea');
    expect(state(go(login, saying('password', 'a new password'), recorder('login')))).toBe('main');
  });

  test('stores no questions whose box was cleared again', () => {
    const cleared = [
      recorder('askQuestions', 'on'),
      recorder('answerOne', 'x'),
      recorder('askQuestions', 'off'),
      recorder('saveProtection'),
    ];
    expect(
      holds(
        'three security questions are set',
        go(first(), ...password, recorder('skipPattern'), ...cleared),
      ),
    ).toBe(false);
  });

  test('keeps to the rules of passwords and addresses', () => {
    const entered = (value: string, again = value): World =>
      go(
        first(),
        recorder('newPassword', value),
        recorder('confirmPassword', again),
        recorder('continueWizard'),
      );
    expect(state(entered('Short-1'))).toBe('wizard.password.lengthWrong');
    expect(state(entered('Harbour:2026'))).toBe('wizard.password.characterForbidden');
    expect(state(entered('harbourlight'))).toBe('wizard.password.oneKindOnly');
    expect(state(entered('Harbour-2026', 'Harbour-2027'))).toBe(
      'wizard.password.confirmationDiffers',
    );
    const address = [
      recorder('skipPattern'),
      recorder('reservedEmail', 'on'),
      recorder('email', 'owner'),
      recorder('saveProtection'),
    ];
    expect(state(go(first(), ...password, ...address))).toBe('wizard.protection.malformed');
  });
});
