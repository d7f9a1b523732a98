/** The recorder's named parts, and what using them does. */
import type { Controls } from '../../index.ts';
import type { RecorderEvent } from './context.ts';
import { wayCalled } from './copy.ts';

export const controls = {
  liveView: { gesture: 'right-click', event: { type: 'live.rightClicked' } },
  viewOne: { gesture: 'press', event: { type: 'view.chosen', channel: 0 } },
  viewFour: { gesture: 'press', event: { type: 'view.chosen', channel: null } },
  mainMenu: { gesture: 'press', event: { type: 'main.opened' } },
  pattern: {
    gesture: 'draw',
    secret: true,
    event: (value: string) => ({ type: 'pattern.drawn', value }),
  },
  forgotPattern: { gesture: 'press', event: { type: 'pattern.forgotten' } },
  switchUser: { gesture: 'press', event: { type: 'user.switched' } },
  user: { gesture: 'choose', event: (value: string) => ({ type: 'user.chosen', value }) },
  password: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'password.typed', value }),
  },
  login: { gesture: 'press', event: { type: 'login.asked' } },
  forgotPassword: { gesture: 'press', event: { type: 'password.forgotten' } },
  acceptNotice: { gesture: 'press', event: { type: 'notice.accepted' } },
  email: { gesture: 'enter', event: (value: string) => ({ type: 'email.typed', value }) },
  giveEmail: { gesture: 'press', event: { type: 'email.given' } },
  securityCode: { gesture: 'enter', event: (value: string) => ({ type: 'code.typed', value }) },
  giveCode: { gesture: 'press', event: { type: 'code.given' } },
  resetWay: {
    gesture: 'choose',
    event: (value: string) => ({ type: 'way.chosen', way: wayCalled(value) }),
  },
  refreshQr: { gesture: 'press', event: { type: 'qr.refreshed' } },
  answerOne: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'answer.typed', place: 0, value }),
  },
  answerTwo: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'answer.typed', place: 1, value }),
  },
  answerThree: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'answer.typed', place: 2, value }),
  },
  giveAnswers: { gesture: 'press', event: { type: 'answers.given' } },
  newPassword: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'newPassword.typed', value }),
  },
  confirmPassword: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'confirmation.typed', value }),
  },
  save: { gesture: 'press', event: { type: 'password.saved' } },
  cancel: { gesture: 'press', event: { type: 'closed' } },
  close: { gesture: 'press', event: { type: 'closed' } },
  acceptSync: { gesture: 'press', event: { type: 'sync.accepted' } },
  declineSync: { gesture: 'press', event: { type: 'sync.declined' } },
  finish: { gesture: 'press', event: { type: 'sync.finished' } },
  account: { gesture: 'press', event: { type: 'account.opened' } },
  modify: { gesture: 'press', event: { type: 'modify.opened' } },
  modifyPassword: {
    gesture: 'toggle',
    event: (isOn: boolean) => ({ type: 'modifyPassword.switched', isOn }),
  },
  oldPassword: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'oldPassword.typed', value }),
  },
  changePattern: { gesture: 'press', event: { type: 'pattern.changed' } },
  passwordReset: { gesture: 'press', event: { type: 'passwordReset.opened' } },
  enableReset: { gesture: 'toggle', event: (isOn: boolean) => ({ type: 'reset.switched', isOn }) },
  questionOne: {
    gesture: 'choose',
    event: (value: string) => ({ type: 'question.chosen', place: 0, value }),
  },
  questionTwo: {
    gesture: 'choose',
    event: (value: string) => ({ type: 'question.chosen', place: 1, value }),
  },
  questionThree: {
    gesture: 'choose',
    event: (value: string) => ({ type: 'question.chosen', place: 2, value }),
  },
  applyReset: { gesture: 'press', event: { type: 'reset.applied' } },
  hint: { gesture: 'enter', event: (value: string) => ({ type: 'hint.typed', value }) },
  continueWizard: { gesture: 'press', event: { type: 'wizard.continued' } },
  skipPattern: { gesture: 'press', event: { type: 'pattern.skipped' } },
  reservedEmail: {
    gesture: 'toggle',
    event: (isOn: boolean) => ({ type: 'reservedEmail.switched', isOn }),
  },
  askQuestions: {
    gesture: 'toggle',
    event: (isOn: boolean) => ({ type: 'questions.switched', isOn }),
  },
  saveProtection: { gesture: 'press', event: { type: 'wizard.continued' } },
  agree: { gesture: 'toggle', event: (isOn: boolean) => ({ type: 'licence.agreed', isOn }) },
  cameraList: { gesture: 'press', event: { type: 'cameras.opened' } },
  modifyCamera: {
    gesture: 'press',
    event: (channel: string) => ({ type: 'camera.opened', channel: Number(channel) }),
  },
  cameraPassword: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'cameraPassword.typed', value }),
  },
  connectCamera: { gesture: 'press', event: { type: 'camera.tried' } },
  info: { gesture: 'press', event: { type: 'info.opened' } },
  logOut: { gesture: 'press', event: { type: 'loggedOut' } },
} satisfies Controls<RecorderEvent>;
