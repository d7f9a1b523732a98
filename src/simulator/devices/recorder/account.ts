/**
 * What admin can change about the account: address, password and pattern, whether and how the
 * password can be reset.
 */
import { answersToBadPassword, badPassword, newPasswordTyped } from './new-password.ts';
import { drawnTwice } from './new-pattern.ts';
import { recorder } from './setup.ts';

const modify = recorder.createStateConfig({
  meta: { screen: 'modifyUser' },
  initial: 'open',
  entry: ['clearFields', 'showAddress'],
  on: {
    'email.typed': { actions: 'noteTyped' },
    'modifyPassword.switched': { actions: 'noteTyped' },
    'oldPassword.typed': { actions: 'noteTyped' },
    ...newPasswordTyped,
    'pattern.changed': 'pattern',
    'password.saved': [
      { guard: 'addressMalformed', target: '.malformed' },
      { guard: 'passwordKept', target: 'overview.saved', actions: 'registerAddress' },
      {
        guard: 'lastOldPasswordTry',
        target: '#recorder.login.locked',
        actions: ['lockLogin', 'closeSession', 'clearFields'],
      },
      { guard: 'oldPasswordWrong', target: '.oldPasswordWrong', actions: 'countWrongPassword' },
      ...answersToBadPassword,
      { target: 'overview.saved', actions: ['registerAddress', 'changePassword'] },
    ],
    closed: 'overview',
  },
  states: {
    open: {},
    malformed: {},
    oldPasswordWrong: {},
    ...badPassword,
  },
});

const pattern = recorder.createStateConfig({
  meta: { screen: 'newPattern' },
  initial: 'first',
  entry: 'forgetDrawn',
  on: { closed: 'modify' },
  states: drawnTwice('#recorder.account.overview.saved'),
});

const passwordReset = recorder.createStateConfig({
  meta: { screen: 'passwordReset' },
  entry: ['clearFields', 'showResetEnabled'],
  on: {
    'reset.switched': { actions: 'noteTyped' },
    'question.chosen': { actions: 'noteTyped' },
    'answer.typed': { actions: 'noteTyped' },
    'reset.applied': { target: 'overview.saved', actions: ['saveResetEnabled', 'saveQuestions'] },
    closed: 'overview',
  },
});

export const account = recorder.createStateConfig({
  initial: 'overview',
  states: {
    overview: {
      meta: { screen: 'account' },
      initial: 'open',
      on: {
        'modify.opened': 'modify',
        'passwordReset.opened': 'passwordReset',
        closed: '#recorder.main',
      },
      states: { open: {}, saved: {} },
    },
    modify,
    pattern,
    passwordReset,
  },
});
