/**
 * What admin changes about the account: address, password and pattern, whether and how the password
 * can be reset.
 */
import { describe, expect, test } from 'vitest';
import { begin, viewOf, type World } from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { at, go, holds, reads, saying } from './reader.ts';

const recorder = (control: string, value?: string) => at('recorder', control, value);
const state = (world: World): string => viewOf(dahuaRecorder, world, 'recorder').state;
const toMain = [
  recorder('liveView'),
  recorder('mainMenu'),
  saying('pattern', 'the unlock pattern'),
];
const account = go(begin(dahuaRecorder, { password: 'known' }), ...toMain, recorder('account'));
const modify = go(account, recorder('modify'));

describe('the password', () => {
  const changing = go(modify, recorder('modifyPassword', 'on'));

  test('is asked for only where it is to be changed', () => {
    const controls = (world: World): string =>
      JSON.stringify(viewOf(dahuaRecorder, world, 'recorder').parts);
    expect(controls(modify)).not.toContain('Old Password');
    expect(controls(changing)).toContain('Old Password');
    expect(controls(go(changing, recorder('modifyPassword', 'off')))).not.toContain('Old Password');
  });

  test('is changed by one who knows the old one, and the cameras keep theirs', () => {
    const saved = go(
      changing,
      saying('oldPassword', 'the old password'),
      saying('newPassword', 'a new password'),
      saying('confirmPassword', 'the new password again'),
      recorder('save'),
    );
    expect(state(saved)).toBe('account.overview.saved');
    expect(holds('the new password works', saved)).toBe(true);
    expect(holds('the cameras keep their passwords', saved)).toBe(true);
  });

  test('must keep the rules, and be entered twice the same', () => {
    const entered = (password: string, again = password): World =>
      go(
        changing,
        saying('oldPassword', 'the old password'),
        recorder('newPassword', password),
        recorder('confirmPassword', again),
        recorder('save'),
      );
    expect(state(entered('Short-1'))).toBe('account.modify.lengthWrong');
    expect(state(entered('Harbour:2026'))).toBe('account.modify.characterForbidden');
    expect(state(entered('harbourlight'))).toBe('account.modify.oneKindOnly');
    expect(state(entered('Harbour-2026', 'Harbour-2027'))).toBe(
      'account.modify.confirmationDiffers',
    );
  });

  test('is locked after five wrong old ones, and whoever is logged in is logged out', () => {
    let world = go(changing, recorder('oldPassword', 'mistyped-1'));
    for (const left of [4, 3, 2, 1]) {
      world = go(world, recorder('save'));
      expect(reads(world, 'recorder')).toContain(`Attempts left: ${String(left)}.`);
    }
    world = go(world, recorder('save'));
    expect(state(world)).toBe('login.locked');
    expect(holds('you are logged in', world)).toBe(false);
  });
});

describe('the pattern', () => {
  const drawing = go(modify, recorder('changePattern'));

  test('is drawn twice, and leads in from then on', () => {
    const saved = go(
      drawing,
      saying('pattern', 'a new unlock pattern'),
      saying('pattern', 'the same pattern again'),
    );
    expect(state(saved)).toBe('account.overview.saved');
    expect(holds('the new pattern works', saved)).toBe(true);
    const out = go(
      saved,
      recorder('close'),
      recorder('logOut'),
      recorder('liveView'),
      recorder('mainMenu'),
    );
    expect(state(go(out, recorder('pattern', '1-2-3-6-9')))).toBe('unlock.wrong');
    expect(state(go(out, saying('pattern', 'a new unlock pattern')))).toBe('main');
  });

  test('is not taken where the two differ, or it has too few dots', () => {
    expect(state(go(drawing, recorder('pattern', '1-2')))).toBe('account.pattern.first.tooShort');
    expect(state(go(drawing, recorder('pattern', '1-2-3-4'), recorder('pattern', '1-2-3-5')))).toBe(
      'account.pattern.first.different',
    );
  });

  test('stays as it was when the window is closed', () => {
    const closed = go(
      drawing,
      recorder('pattern', '1-2-3-4'),
      recorder('cancel'),
      recorder('changePattern'),
      recorder('pattern', '1-2-3-4'),
    );
    expect(state(closed)).toBe('account.pattern.again');
    expect(holds('the new pattern works', closed)).toBe(false);
  });
});

describe('the e-mail address', () => {
  test.each([
    ['new@example.org', 'n***w@example.org'],
    ['', 'None'],
  ])('%j is stored, and shown as %s', (address, shown) => {
    expect(reads(go(modify, recorder('email', address), recorder('save')), 'recorder')).toContain(
      shown,
    );
  });

  test('can be another one than at the installation', () => {
    const saved = go(modify, saying('email', 'another e-mail address'), recorder('save'));
    expect(holds('the new e-mail address is stored', saved)).toBe(true);
    expect(holds('the new e-mail address is stored', modify)).toBe(false);
  });

  test('is refused where it is none', () => {
    expect(state(go(modify, recorder('email', 'owner'), recorder('save')))).toBe(
      'account.modify.malformed',
    );
  });
});

describe('the password reset', () => {
  const settings = go(account, recorder('passwordReset'));
  const toForgotten = [
    'close',
    'logOut',
    'liveView',
    'mainMenu',
    'forgotPattern',
    'forgotPassword',
  ].map((control) => recorder(control));

  test('that is switched off is closed to whoever forgets the password', () => {
    const off = go(settings, recorder('enableReset', 'off'), recorder('applyReset'));
    expect(reads(off, 'recorder')).toContain('Off');
    expect(state(go(off, ...toForgotten))).toBe('login.closed');
    const on = go(
      off,
      recorder('passwordReset'),
      recorder('enableReset', 'on'),
      recorder('applyReset'),
      ...toForgotten,
    );
    expect(state(on)).toBe('reset.notice');
  });

  test('asks the questions that were chosen and answered, and no others', () => {
    const set = go(
      settings,
      recorder('enableReset', 'off'),
      recorder('questionTwo', 'What is your favorite color?'),
      recorder('answerTwo', 'Green'),
      recorder('applyReset'),
      ...toForgotten,
    );
    expect(state(set)).toBe('reset.questions.open');
    expect(reads(set, 'recorder')).toContain('Question 1: What is your favorite color?');
    expect(reads(set, 'recorder')).not.toContain('Question 2');
    expect(state(go(set, recorder('answerOne', 'Green'), recorder('giveAnswers')))).toBe(
      'reset.newPassword.open',
    );
  });

  test('stays as it was when the window is closed', () => {
    const closed = go(
      settings,
      recorder('enableReset', 'off'),
      recorder('answerOne', 'x'),
      recorder('cancel'),
    );
    expect(reads(closed, 'recorder')).toContain('On');
    expect(reads(closed, 'recorder')).not.toContain('saved');
  });
});
