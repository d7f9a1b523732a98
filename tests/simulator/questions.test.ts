/**
 * The other way in: security questions, and what a recorder says whose password reset is switched
 * off.
 */
import { describe, expect, test } from 'vitest';
import { begin, controlsOf, viewOf, type World } from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { asked, at, go, holds, questionMoves, reads, saying } from './reader.ts';

const toLogin = questionMoves.slice(0, 3);
const state = (world: World): string => viewOf(dahuaRecorder, world, 'recorder').state;

describe('where the password reset is switched off', () => {
  test('and no questions are set, the recorder says that it is closed, and stays where it is', () => {
    const closed = go(
      begin(dahuaRecorder, { reset: 'off' }),
      ...toLogin,
      at('recorder', 'forgotPassword'),
    );
    expect(state(closed)).toBe('login.closed');
    expect(reads(closed, 'recorder')).toContain('Password reset is closed!');
    expect(state(go(closed, at('recorder', 'cancel')))).toBe('live');
  });

  test('and questions are set, they are asked at once: nothing is collected, so there is no notice', () => {
    const questions = go(begin(dahuaRecorder, asked), ...toLogin, at('recorder', 'forgotPassword'));
    expect(state(questions)).toBe('reset.questions.open');
    for (const number of [1, 2, 3])
      expect(reads(questions, 'recorder')).toContain(`Question ${String(number)}`);
  });
});

describe('the security questions', () => {
  const questions = go(begin(dahuaRecorder, asked), ...questionMoves.slice(0, 4));

  test('want all answers', () => {
    const next = (world: World): string | undefined =>
      controlsOf(viewOf(dahuaRecorder, world, 'recorder')).find(
        ({ control }) => control === 'giveAnswers',
      )?.disabled;
    expect(next(go(questions, ...questionMoves.slice(4, 6)))).toBe(
      'Answer all the questions first.',
    );
    expect(next(go(questions, ...questionMoves.slice(4, 7)))).toBeUndefined();
  });

  test('lead to the new password where all answers are right', () => {
    const answered = go(questions, ...questionMoves.slice(4));
    expect(state(answered)).toBe('reset.newPassword.open');
    const saved = go(
      answered,
      saying('newPassword', 'a new password'),
      saying('confirmPassword', 'the new password again'),
      at('recorder', 'save'),
    );
    expect(holds('the new password works', go(saved, at('recorder', 'declineSync')))).toBe(true);
  });

  test.each(['answerOne', 'answerTwo', 'answerThree'])(
    'are asked again where %s is wrong, however often',
    (box) => {
      let world = questions;
      for (let tries = 0; tries < 7; tries += 1) {
        world = go(
          world,
          ...questionMoves.slice(4, 7),
          at('recorder', box, 'a wrong answer'),
          at('recorder', 'giveAnswers'),
        );
        expect(state(world)).toBe('reset.questions.wrong');
      }
      expect(state(go(world, ...questionMoves.slice(4)))).toBe('reset.newPassword.open');
    },
  );

  test('forget what was typed when the window is closed', () => {
    const again = go(
      questions,
      ...questionMoves.slice(4, 7),
      at('recorder', 'cancel'),
      at('recorder', 'forgotPassword'),
    );
    expect(
      controlsOf(viewOf(dahuaRecorder, again, 'recorder'))
        .map(({ value }) => value ?? '')
        .join(''),
    ).toBe('');
  });
});
