/** The recorder's named parts, and what using them does. */
import type { Controls } from '../../index.ts';
import type { RecorderEvent } from './context.ts';
import { wayCalled } from './copy.ts';

export const controls = {
  liveView: { gesture: 'right-click', event: { type: 'live.rightClicked' } },
  viewOne: { gesture: 'press', event: { type: 'view.chosen', channel: 0 } },
  viewFour: { gesture: 'press', event: { type: 'view.chosen', channel: null } },
  mainMenu: { gesture: 'press', event: { type: 'main.opened' } },
  pattern: { gesture: 'draw', secret: true, event: (value: string) => ({ type: 'pattern.drawn', value }) },
  forgotPattern: { gesture: 'press', event: { type: 'pattern.forgotten' } },
  switchUser: { gesture: 'press', event: { type: 'user.switched' } },
  user: { gesture: 'choose', event: (value: string) => ({ type: 'user.chosen', value }) },
  password: { gesture: 'enter', secret: true, event: (value: string) => ({ type: 'password.typed', value }) },
  login: { gesture: 'press', event: { type: 'login.asked' } },
  forgotPassword: { gesture: 'press', event: { type: 'password.forgotten' } },
  acceptNotice: { gesture: 'press', event: { type: 'notice.accepted' } },
  email: { gesture: 'enter', event: (value: string) => ({ type: 'email.typed', value }) },
  giveEmail: { gesture: 'press', event: { type: 'email.given' } },
  securityCode: { gesture: 'enter', event: (value: string) => ({ type: 'code.typed', value }) },
  giveCode: { gesture: 'press', event: { type: 'code.given' } },
  resetWay: { gesture: 'choose', event: (value: string) => ({ type: 'way.chosen', way: wayCalled(value) }) },
  refreshQr: { gesture: 'press', event: { type: 'qr.refreshed' } },
  newPassword: { gesture: 'enter', secret: true, event: (value: string) => ({ type: 'newPassword.typed', value }) },
  confirmPassword: { gesture: 'enter', secret: true, event: (value: string) => ({ type: 'confirmation.typed', value }) },
  save: { gesture: 'press', event: { type: 'password.saved' } },
  cancel: { gesture: 'press', event: { type: 'closed' } },
  close: { gesture: 'press', event: { type: 'closed' } },
  acceptSync: { gesture: 'press', event: { type: 'sync.accepted' } },
  declineSync: { gesture: 'press', event: { type: 'sync.declined' } },
  finish: { gesture: 'press', event: { type: 'sync.finished' } },
  account: { gesture: 'press', event: { type: 'account.opened' } },
  info: { gesture: 'press', event: { type: 'info.opened' } },
  logOut: { gesture: 'press', event: { type: 'loggedOut' } },
} satisfies Controls<RecorderEvent>;
