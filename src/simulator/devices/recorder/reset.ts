/** The reset of admin's password: notice, e-mail address, QR code and security code, new password, cameras. */
import { assign } from 'xstate';
import { recorder } from './setup.ts';
import { sync } from './sync.ts';

const email = recorder.createStateConfig({
  meta: { screen: 'email' },
  initial: 'open',
  on: {
    'email.typed': { actions: assign({ typed: ({ context, event }) => ({ ...context.typed, email: event.value }) }) },
    'email.given': [{ guard: 'addressWellFormed', target: 'code', actions: 'registerAddress' }, { target: '.malformed' }],
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
    'code.typed': { actions: assign({ typed: ({ context, event }) => ({ ...context.typed, code: event.value }) }) },
    'code.given': [{ guard: 'codeFrozen', target: '.frozen' }, { actions: 'presentCode' }],
    'code.accepted': 'newPassword',
    'code.expired': '.expired',
    'code.rejected': [
      { guard: 'lastCodeTry', target: '.frozen', actions: 'freezeCode' },
      { target: '.wrong', actions: 'countWrongCode' },
    ],
    'way.chosen': { guard: 'qrChosen', target: '.open' },
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

const newPassword = recorder.createStateConfig({
  meta: { screen: 'newPassword' },
  initial: 'open',
  on: {
    'newPassword.typed': { actions: assign({ typed: ({ context, event }) => ({ ...context.typed, newPassword: event.value }) }) },
    'confirmation.typed': { actions: assign({ typed: ({ context, event }) => ({ ...context.typed, confirmation: event.value }) }) },
    'password.saved': [
      { guard: 'lengthWrong', target: '.lengthWrong' },
      { guard: 'characterForbidden', target: '.characterForbidden' },
      { guard: 'oneKindOnly', target: '.oneKindOnly' },
      { guard: 'confirmationDiffers', target: '.confirmationDiffers' },
      { guard: 'ipCamerasConnected', target: 'sync', actions: ['savePassword', 'voidCodes'] },
      { target: '#recorder.login.changed', actions: ['savePassword', 'voidCodes'] },
    ],
    closed: '#recorder.login',
  },
  states: { open: {}, lengthWrong: {}, characterForbidden: {}, oneKindOnly: {}, confirmationDiffers: {} },
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
    newPassword,
    sync,
  },
});
