/**
 * The recorder's guards, actions and delays by name; the states that use them are in machine.ts,
 * login.ts, reset.ts and sync.ts.
 */
import { assign, emit, setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';
import { inApp, writePayload } from '../../services/reset-service/index.ts';
import {
  admits,
  asFromFactory,
  dotsIn,
  hasForbidden,
  isAddress,
  isResettable,
  kindsIn,
  nextToTell,
  noTries,
  rules,
  triesOf,
  users,
  type RecorderContext,
  type RecorderEvent,
  type RecorderMessage,
} from './context.ts';
import { asking, chosenQuestions, nothingTyped, typedAfter } from './typed.ts';

/** The screens that states name. */
type ScreenName =
  | 'live'
  | 'menu'
  | 'main'
  | 'account'
  | 'modifyUser'
  | 'newPattern'
  | 'passwordReset'
  | 'info'
  | 'unlock'
  | 'login'
  | 'notice'
  | 'email'
  | 'code'
  | 'questions'
  | 'newPassword'
  | 'syncPrompt'
  | 'syncing'
  | 'synced'
  | 'cameraList'
  | 'camera'
  | 'off'
  | 'starting'
  | 'firstPassword'
  | 'firstPattern'
  | 'protection'
  | 'licence'
  | 'startup';

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
    patternRight: ({ context, event }) =>
      event.type === 'pattern.drawn' && event.value === context.pattern,
    patternTooShort: ({ event }) =>
      event.type === 'pattern.drawn' && dotsIn(event.value) < rules.patternDots,
    loginLocked: ({ context, event }) => event.at < triesOf(context).lockedUntil,
    passwordRight: ({ context, event }) =>
      context.user === users[0] && admits(context, context.typed.password, event.at),
    lastPasswordTry: ({ context }) => triesOf(context).wrong + 1 >= rules.passwordTries,
    knownUser: ({ event }) =>
      event.type === 'user.chosen' && users.some((user) => user === event.value),
    resettable: ({ context }) => isResettable(context),
    resetEnabled: ({ context }) => isResettable(context) && context.resetEnabled,
    questionsSet: ({ context }) => isResettable(context) && context.questions.length > 0,
    answersRight: ({ context }) =>
      context.questions.every(({ answer }, place) => context.typed.answers[place] === answer),
    addressRegistered: ({ context }) => context.email !== null,
    addressMalformed: ({ context }) =>
      context.typed.email !== '' && !isAddress(context.typed.email),
    passwordKept: ({ context }) => !context.typed.modifiesPassword,
    oldPasswordWrong: ({ context }) => context.typed.oldPassword !== context.password,
    lastOldPasswordTry: ({ context }) =>
      context.typed.oldPassword !== context.password &&
      triesOf(context).wrong + 1 >= rules.passwordTries,
    patternDrawnAgain: ({ context, event }) =>
      event.type === 'pattern.drawn' && event.value === context.typed.pattern,
    addressWellFormed: ({ context }) => isAddress(context.typed.email),
    qrChosen: ({ context, event }) =>
      event.type === 'way.chosen' &&
      (event.way === 'qr' || event.way === 'app') &&
      context.resetEnabled,
    questionsChosen: ({ context, event }) =>
      event.type === 'way.chosen' && event.way === 'questions' && context.questions.length > 0,
    codeFrozen: ({ context, event }) => event.at < context.codeFrozenUntil,
    lastCodeTry: ({ context }) => context.wrongCodes + 1 >= rules.codeTries,
    lengthWrong: ({ context }) =>
      context.typed.newPassword.length < rules.passwordLength.least ||
      context.typed.newPassword.length > rules.passwordLength.most,
    characterForbidden: ({ context }) => hasForbidden(context.typed.newPassword),
    oneKindOnly: ({ context }) => kindsIn(context.typed.newPassword) < rules.passwordKinds,
    confirmationDiffers: ({ context }) => context.typed.newPassword !== context.typed.confirmation,
    ipCamerasConnected: ({ context }) => context.ipCameras,
    buttonHeld: ({ event }) =>
      event.type === 'power.given' &&
      event.held >= rules.resetHold.least &&
      event.held < rules.resetHold.tooLong,
    initialised: ({ context }) => context.password !== '',
    uninitialised: ({ context }) => context.password === '',
    reservedAddressMalformed: ({ context: { typed } }) =>
      typed.reservesEmail && !isAddress(typed.email),
    licenceAsked: ({ context }) => context.firmware !== 'G1',
    licenceAgreed: ({ context }) => context.typed.agrees,
    channelExpected: ({ context, event }) =>
      event.type === 'camera.answered' && event.channel === nextToTell(context),
    admitted: ({ event }) => event.type === 'camera.admitted' && event.isAdmitted,
    ipChannel: ({ context, event }) =>
      event.type === 'camera.opened' && context.ipCameras && event.channel in context.channels,
    allTold: ({ context }) => nextToTell(context) < 0,
  },
  actions: {
    clearFields: assign({ typed: nothingTyped, user: users[0] }),
    clearPassword: assign({ typed: ({ context }) => ({ ...context.typed, password: '' }) }),
    openSession: assign({
      session: users[0],
      tries: ({ context }) => ({ ...context.tries, [users[0]]: noTries }),
    }),
    closeSession: assign({ session: null }),
    forgetWrongCodes: assign({ wrongCodes: 0 }),
    countWrongPassword: assign({
      tries: ({ context }) => ({
        ...context.tries,
        [context.user]: { wrong: triesOf(context).wrong + 1, lockedUntil: 0 },
      }),
    }),
    lockLogin: assign({
      tries: ({ context, event }) => ({
        ...context.tries,
        [context.user]: { wrong: 0, lockedUntil: event.at + rules.loginLock },
      }),
    }),
    noteTyped: assign({ typed: ({ context, event }) => typedAfter(context.typed, event) }),
    forgetDrawn: assign({ typed: ({ context }) => ({ ...context.typed, pattern: '' }) }),
    showAddress: assign({
      typed: ({ context }) => ({ ...context.typed, email: context.email ?? '' }),
    }),
    showResetEnabled: assign({
      typed: ({ context }) => ({ ...context.typed, isResetEnabled: context.resetEnabled }),
    }),
    registerAddress: assign({
      email: ({ context }) => (context.typed.email === '' ? null : context.typed.email),
    }),
    saveResetEnabled: assign({ resetEnabled: ({ context }) => context.typed.isResetEnabled }),
    saveQuestions: assign(({ context: { questions, typed } }) => {
      const asked = asking(chosenQuestions(typed), typed.answers);
      return { questions: asked.length > 0 ? asked : questions };
    }),
    savePattern: assign({ pattern: ({ context }) => context.typed.pattern }),
    changePassword: assign({
      password: ({ context }) => context.typed.newPassword,
      tries: ({ context }) => ({ ...context.tries, [users[0]]: noTries }),
    }),
    makeQr: assign({
      qr: ({ context, event }) =>
        writePayload(
          { serial: context.serial, address: context.isForApp ? inApp : (context.email ?? '') },
          event.chance,
        ),
    }),
    pickWay: assign({
      isForApp: ({ context, event }) =>
        event.type === 'way.chosen' ? event.way === 'app' : context.isForApp,
    }),
    removeQr: assign({ qr: null, isForApp: false }),
    presentCode: emit(({ context }) => ({
      type: 'code.presented',
      serial: context.serial,
      code: context.typed.code,
    })),
    voidCodes: emit(({ context }) => ({
      type: 'codes.voided',
      serial: context.serial,
      payload: context.qr ?? '',
    })),
    countWrongCode: assign({ wrongCodes: ({ context }) => context.wrongCodes + 1 }),
    freezeCode: assign({
      wrongCodes: 0,
      codeFrozenUntil: ({ event }) => event.at + rules.codeFreeze,
    }),
    losePower: assign({
      session: null,
      typed: nothingTyped,
      tries: {},
      qr: null,
      isForApp: false,
      wrongCodes: 0,
      codeFrozenUntil: 0,
      enlarged: null,
    }),
    restoreFactory: assign(({ context }) => asFromFactory(context)),
    saveHint: assign({ hint: ({ context }) => context.typed.hint }),
    saveReservedAddress: assign({
      email: ({ context: { typed } }) => (typed.reservesEmail ? typed.email : null),
    }),
    beginSync: assign({
      synced: ({ context }) =>
        context.channels.map(({ isForeign }) => (isForeign ? 'skipped' : 'waiting')),
    }),
    tellNextCamera: emit(({ context }) => {
      const channel = nextToTell(context);
      return {
        type: 'camera.told',
        channel,
        oldPassword: context.channels[channel]?.password ?? '',
        newPassword: context.password,
      };
    }),
    noteAnswer: assign(({ context, event }) => {
      if (event.type !== 'camera.answered') return {};
      const { channel: answered, taken } = event;
      const told = taken ? { password: context.password } : { dark: 'refused' as const };
      const channels = context.channels.map((channel, at) =>
        at === answered ? { ...channel, ...told } : channel,
      );
      return { channels, synced: context.synced.with(answered, taken ? 'taken' : 'failed') };
    }),
    pickCamera: assign({
      picked: ({ context, event }) =>
        event.type === 'camera.opened' ? event.channel : context.picked,
    }),
    tryCamera: emit(({ context }) => ({
      type: 'camera.tried',
      channel: context.picked,
      password: context.typed.cameraPassword,
    })),
    storeCameraPassword: assign({
      channels: ({ context: { channels, picked, typed } }) =>
        channels.map((channel, at) =>
          at === picked
            ? { name: channel.name, isForeign: channel.isForeign, password: typed.cameraPassword }
            : channel,
        ),
    }),
    noteDark: assign(({ context: { channels, picked }, event }) => ({
      channels: channels.map((channel, at) =>
        at === picked
          ? {
              ...channel,
              dark: event.type === 'camera.admitted' ? ('refused' as const) : ('offline' as const),
            }
          : channel,
      ),
    })),
    noteSilence: assign(({ context }) => {
      const silent = nextToTell(context);
      const channels = context.channels.map((channel, at) =>
        at === silent ? { ...channel, dark: 'offline' as const } : channel,
      );
      return { channels, synced: context.synced.with(silent, 'failed') };
    }),
  },
  delays: {
    startUp: rules.startUp,
    loginLock: ({ context, event }) => Math.max(0, triesOf(context).lockedUntil - event.at),
    cameraSilence: rules.cameraSilence,
    codeFreeze: ({ context, event }) => Math.max(0, context.codeFrozenUntil - event.at),
  },
});
