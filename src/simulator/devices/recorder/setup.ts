/** The recorder's guards, actions and delays by name; the states that use them are in machine.ts, login.ts, reset.ts and sync.ts. */
import { assign, emit, setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';
import { writePayload } from '../../services/reset-service/index.ts';
import {
  admits,
  dotsIn,
  hasForbidden,
  isAddress,
  kindsIn,
  noTries,
  nothingTyped,
  rules,
  triesOf,
  users,
  type RecorderContext,
  type RecorderEvent,
  type RecorderMessage,
} from './context.ts';

/** The screens that states name. */
type ScreenName =
  | 'live'
  | 'menu'
  | 'main'
  | 'account'
  | 'info'
  | 'unlock'
  | 'login'
  | 'notice'
  | 'email'
  | 'code'
  | 'newPassword'
  | 'syncPrompt'
  | 'syncing'
  | 'synced';

export const recorder = setup({
  types: {} as {
    context: RecorderContext;
    events: Stamped<RecorderEvent>;
    emitted: RecorderMessage;
    input: Birth;
    meta: { screen: ScreenName };
  },
  guards: {
    loggedIn: ({ context }) => context.session !== null,
    patternSet: ({ context }) => context.pattern !== null,
    patternRight: ({ context, event }) => event.type === 'pattern.drawn' && event.value === context.pattern,
    patternTooShort: ({ event }) => event.type === 'pattern.drawn' && dotsIn(event.value) < rules.patternDots,
    loginLocked: ({ context, event }) => event.at < triesOf(context).lockedUntil,
    passwordRight: ({ context, event }) => context.user === users[0] && admits(context, context.typed.password, event.at),
    lastPasswordTry: ({ context }) => triesOf(context).wrong + 1 >= rules.passwordTries,
    knownUser: ({ event }) => event.type === 'user.chosen' && users.some((user) => user === event.value),
    resettable: ({ context }) => context.user === users[0],
    addressRegistered: ({ context }) => context.email !== null,
    addressWellFormed: ({ context }) => isAddress(context.typed.email),
    qrChosen: ({ event }) => event.type === 'way.chosen' && event.way === 'qr',
    codeFrozen: ({ context, event }) => event.at < context.codeFrozenUntil,
    lastCodeTry: ({ context }) => context.wrongCodes + 1 >= rules.codeTries,
    lengthWrong: ({ context }) =>
      context.typed.newPassword.length < rules.passwordLength.least || context.typed.newPassword.length > rules.passwordLength.most,
    characterForbidden: ({ context }) => hasForbidden(context.typed.newPassword),
    oneKindOnly: ({ context }) => kindsIn(context.typed.newPassword) < rules.passwordKinds,
    confirmationDiffers: ({ context }) => context.typed.newPassword !== context.typed.confirmation,
    ipCamerasConnected: ({ context }) => context.ipCameras,
    channelExpected: ({ context, event }) => event.type === 'camera.answered' && event.channel === context.synced.length,
    lastChannelExpected: ({ context, event }) =>
      event.type === 'camera.answered' && event.channel === context.synced.length && event.channel === context.channels.length - 1,
  },
  actions: {
    clearFields: assign({ typed: nothingTyped, user: users[0] }),
    clearPassword: assign({ typed: ({ context }) => ({ ...context.typed, password: '' }) }),
    openSession: assign({ session: users[0], tries: ({ context }) => ({ ...context.tries, [users[0]]: noTries }) }),
    closeSession: assign({ session: null }),
    countWrongPassword: assign({
      tries: ({ context }) => ({ ...context.tries, [context.user]: { wrong: triesOf(context).wrong + 1, lockedUntil: 0 } }),
    }),
    lockLogin: assign({
      tries: ({ context, event }) => ({ ...context.tries, [context.user]: { wrong: 0, lockedUntil: event.at + rules.loginLock } }),
    }),
    registerAddress: assign({ email: ({ context }) => context.typed.email }),
    makeQr: assign({
      qr: ({ context, event }) => writePayload({ serial: context.serial, address: context.email ?? '' }, event.chance),
    }),
    removeQr: assign({ qr: null }),
    presentCode: emit(({ context }) => ({ type: 'code.presented', serial: context.serial, code: context.typed.code })),
    voidCodes: emit(({ context }) => ({ type: 'codes.voided', serial: context.serial, payload: context.qr ?? '' })),
    countWrongCode: assign({ wrongCodes: ({ context }) => context.wrongCodes + 1 }),
    freezeCode: assign({ wrongCodes: 0, codeFrozenUntil: ({ event }) => event.at + rules.codeFreeze }),
    savePassword: assign({
      password: ({ context }) => context.typed.newPassword,
      wrongCodes: 0,
      tries: ({ context }) => ({ ...context.tries, [users[0]]: noTries }),
      session: null,
    }),
    forgetAnswers: assign({ synced: [] }),
    tellNextCamera: emit(({ context }) => ({
      type: 'camera.told',
      channel: context.synced.length,
      oldPassword: context.channels[context.synced.length]?.password ?? '',
      newPassword: context.password,
    })),
    noteAnswer: assign(({ context, event }) => {
      if (event.type !== 'camera.answered') return {};
      const { channel: answered, taken } = event;
      const channels = context.channels.map((channel, at) =>
        taken && at === answered ? { ...channel, password: context.password } : channel,
      );
      return { channels, synced: [...context.synced, taken] };
    }),
  },
  delays: {
    loginLock: ({ context, event }) => Math.max(0, triesOf(context).lockedUntil - event.at),
    codeFreeze: ({ context, event }) => Math.max(0, context.codeFrozenUntil - event.at),
  },
});
