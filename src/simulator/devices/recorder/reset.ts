/**
 * The reset of admin's password: notice, e-mail address, QR code and security code, or questions;
 * new password, cameras.
 */
import { answersToBadPassword, badPassword, newPasswordTyped } from './new-password.ts';
import { recorder } from './setup.ts';
import { sync } from './sync.ts';

const email = recorder.createStateConfig({
  meta: { screen: 'email' },
  initial: 'open',
  on: {
    'email.typed': { actions: 'noteTyped' },
    'email.given': [
      { guard: 'addressWellFormed', target: 'code', actions: 'registerAddress' },
      { target: '.malformed' },
    ],
    closed: '#recorder.login',
  },
  states: { open: {}, malformed: {} },
});

const code = recorder.createStateConfig({
  meta: { screen: 'code' },
  initial: 'open',
  entry: 'makeQr',
  exit: 'removeQr',
  on: {
    'code.typed': { actions: 'noteTyped' },
    'code.given': [{ guard: 'codeFrozen', target: '.frozen' }, { actions: 'presentCode' }],
    'code.accepted': 'newPassword',
    'code.expired': '.expired',
    'code.rejected': [
      { guard: 'lastCodeTry', target: '.frozen', actions: 'freezeCode' },
      { target: '.wrong', actions: 'countWrongCode' },
    ],
    'way.chosen': [
      { guard: 'questionsChosen', target: 'questions' },
      { guard: 'qrChosen', target: '.open', actions: ['pickWay', 'voidCodes', 'makeQr'] },
    ],
    'qr.refreshed': { target: '.open', actions: ['voidCodes', 'makeQr'] },
    closed: '#recorder.login',
  },
  states: {
    open: { always: { guard: 'codeFrozen', target: 'frozen' } },
    wrong: {},
    expired: {},
    frozen: { after: { codeFreeze: 'open' } },
  },
});

const questions = recorder.createStateConfig({
  meta: { screen: 'questions' },
  initial: 'open',
  entry: 'clearFields',
  on: {
    'answer.typed': { actions: 'noteTyped' },
    'way.chosen': { guard: 'qrChosen', target: 'code', actions: 'pickWay' },
    'answers.given': [{ guard: 'answersRight', target: 'newPassword' }, { target: '.wrong' }],
    closed: '#recorder.login',
  },
  states: { open: {}, wrong: {} },
});

/** A new password ends every session, and what was counted for the old one. */
const saved = ['changePassword', 'closeSession', 'forgetWrongCodes', 'voidCodes'] as const;

const newPassword = recorder.createStateConfig({
  meta: { screen: 'newPassword' },
  initial: 'open',
  on: {
    ...newPasswordTyped,
    'password.saved': [
      ...answersToBadPassword,
      { guard: 'ipCamerasConnected', target: 'sync', actions: saved },
      { target: '#recorder.login.changed', actions: saved },
    ],
    closed: '#recorder.login',
  },
  states: {
    open: {},
    ...badPassword,
  },
});

export const reset = recorder.createStateConfig({
  initial: 'notice',
  states: {
    notice: {
      meta: { screen: 'notice' },
      on: {
        'notice.accepted': [{ guard: 'addressRegistered', target: 'code' }, { target: 'email' }],
        closed: '#recorder.login',
      },
    },
    email,
    code,
    questions,
    newPassword,
    sync,
  },
});
