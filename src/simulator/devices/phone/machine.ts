/**
 * The reader's phone with the vendor's app: scans what the monitor shows, asks for a security code,
 * tells what came of it.
 */
import { assign, emit, setup } from 'xstate';
import type { Birth, Situation, Stamped } from '../../index.ts';

export type PhoneEvent =
  | { type: 'aeroplane.switched'; isOn: boolean }
  | { type: 'app.opened' }
  /** The phone's own scanner, which reads any QR code. */
  | { type: 'camera.opened' }
  | { type: 'letter.begun' }
  | { type: 'recipient.typed'; value: string }
  | { type: 'letter.given' }
  | { type: 'home.pressed' }
  | { type: 'more.opened' }
  | { type: 'me.opened' }
  | { type: 'tools.opened' }
  | { type: 'protection.opened' }
  | { type: 'help.opened' }
  | { type: 'about.opened' }
  | { type: 'country.opened' }
  | { type: 'country.chosen'; value: string }
  | { type: 'scanner.opened' }
  | { type: 'back' }
  | { type: 'scanned' }
  /** The phone's camera saw a QR code, and this is its text. */
  | { type: 'qr.seen'; payload: string }
  | { type: 'nothing.seen' }
  | { type: 'code.granted' }
  /** The code itself, for an account that the recorder is bound to. */
  | { type: 'code.shown'; code: string; validUntil: number }
  | { type: 'code.refused'; reason: string }
  | { type: 'confirmed' };

/**
 * `picture.taken` asks what the camera is pointed at; `code.requested` goes to the reset service,
 * `mail.sent` to whoever has that address.
 */
export type PhoneMessage =
  | { type: 'picture.taken' }
  | { type: 'code.requested'; payload: string }
  | { type: 'mail.sent'; to: string; text: string };

/**
 * The vendor's apps, one after the other: iDMSS or gDMSS (2018), DMSS as it was in 2020, DMSS as it
 * is.
 */
export type App = 'idmss' | 'dmss2020' | 'dmss';

/** The app in a situation, iDMSS where it says nothing. An unknown one throws a RangeError. */
export function appIn({ app = 'idmss' }: Situation): App {
  if (app === 'idmss' || app === 'dmss2020' || app === 'dmss') return app;
  throw new RangeError(`The phone has no app ${app}.`);
}

export interface PhoneContext {
  readonly app: App;
  readonly country: string;
  /** What the QR code last seen says; the phone cannot read it, it only passes it on. */
  readonly payload: string;
  /** Whom the text of a QR code is mailed to. */
  readonly recipient: string;
  /** Whether the phone was found cut off from the internet, and whether it is now. */
  readonly wasOffline: boolean;
  readonly isOffline: boolean;
  /** The security code that the app showed last, and when; times in milliseconds since 1970. */
  readonly code: { readonly text: string; readonly validUntil: number; readonly at: number } | null;
}

/** The countries the app knows. */
export const countries = ['Austria', 'Germany', 'United Kingdom', 'United States'] as const;

type ScreenName =
  | 'home'
  | 'camera'
  | 'found'
  | 'letter'
  | 'sent'
  | 'start'
  | 'more'
  | 'me'
  | 'tools'
  | 'protection'
  | 'help'
  | 'about'
  | 'country'
  | 'scanner'
  | 'requesting'
  | 'success'
  | 'inApp'
  | 'failure';

/** The page from which the reset was begun: More, or the tools of DMSS. */
const behind = [
  { guard: 'hasMore' as const, target: 'more' as const },
  { target: 'tools' as const },
];

export const machine = setup({
  types: {} as {
    context: PhoneContext;
    events: Stamped<PhoneEvent>;
    emitted: PhoneMessage;
    input: Birth;
    meta: { screen: ScreenName };
  },
  guards: {
    hasMore: ({ context }) => context.app === 'idmss',
    knownCountry: ({ event }) =>
      event.type === 'country.chosen' && countries.some((country) => country === event.value),
    offline: ({ context }) => context.isOffline,
    unbound: ({ event }) => event.type === 'code.refused' && event.reason === 'unbound',
    foreign: ({ event }) => event.type === 'code.refused' && event.reason === 'foreign',
    version: ({ event }) => event.type === 'code.refused' && event.reason === 'version',
    damaged: ({ event }) => event.type === 'code.refused' && event.reason === 'damaged',
    exhausted: ({ event }) => event.type === 'code.refused' && event.reason === 'exhausted',
  },
  actions: {
    keepCode: assign(({ event }) =>
      event.type === 'code.shown'
        ? { code: { text: event.code, validUntil: event.validUntil, at: event.at } }
        : {},
    ),
    keepPayload: assign({
      payload: ({ context, event }) => (event.type === 'qr.seen' ? event.payload : context.payload),
    }),
    sendLetter: emit(({ context }) => ({
      type: 'mail.sent',
      to: context.recipient,
      text: context.payload,
    })),
    takePicture: emit({ type: 'picture.taken' }),
    requestCode: emit(({ context }) => ({ type: 'code.requested', payload: context.payload })),
  },
}).createMachine({
  id: 'phone',
  context: ({ input: { situation } }) => {
    const isOffline = situation['phone'] === 'offline';
    return {
      app: appIn(situation),
      country: 'United Kingdom',
      payload: '',
      recipient: '',
      wasOffline: isOffline,
      isOffline,
      code: null,
    };
  },
  initial: 'home',
  states: {
    home: {
      meta: { screen: 'home' },
      on: {
        'app.opened': 'start',
        'camera.opened': 'camera',
        'aeroplane.switched': { actions: assign({ isOffline: ({ event }) => event.isOn }) },
      },
    },
    camera: {
      meta: { screen: 'camera' },
      initial: 'aiming',
      on: {
        scanned: { actions: 'takePicture' },
        'qr.seen': { target: 'found', actions: 'keepPayload' },
        'nothing.seen': '.nothing',
        back: 'home',
      },
      states: { aiming: {}, nothing: {} },
    },
    found: {
      meta: { screen: 'found' },
      on: { 'letter.begun': 'letter', back: 'camera' },
    },
    letter: {
      meta: { screen: 'letter' },
      initial: 'open',
      on: {
        'recipient.typed': { actions: assign({ recipient: ({ event }) => event.value }) },
        'letter.given': [
          { guard: 'offline', target: '.offline' },
          { target: 'sent', actions: 'sendLetter' },
        ],
        back: 'found',
      },
      states: { open: {}, offline: {} },
    },
    sent: { meta: { screen: 'sent' }, on: { confirmed: 'home' } },
    start: {
      meta: { screen: 'start' },
      on: { 'more.opened': 'more', 'me.opened': 'me', 'home.pressed': 'home' },
    },
    more: {
      meta: { screen: 'more' },
      on: {
        'protection.opened': 'protection',
        'scanner.opened': 'scanner',
        'help.opened': 'help',
        'about.opened': 'about',
        'country.opened': 'country',
        back: 'start',
      },
    },
    me: { meta: { screen: 'me' }, on: { 'tools.opened': 'tools', back: 'start' } },
    tools: { meta: { screen: 'tools' }, on: { 'scanner.opened': 'scanner', back: 'me' } },
    protection: { meta: { screen: 'protection' }, on: { back: 'more' } },
    help: { meta: { screen: 'help' }, on: { back: 'more' } },
    about: { meta: { screen: 'about' }, on: { back: 'more' } },
    country: {
      meta: { screen: 'country' },
      on: {
        'country.chosen': {
          guard: 'knownCountry',
          actions: assign({ country: ({ event }) => event.value }),
        },
        back: 'more',
      },
    },
    scanner: {
      meta: { screen: 'scanner' },
      initial: 'aiming',
      on: {
        scanned: { actions: 'takePicture' },
        'qr.seen': [
          { guard: 'offline', target: 'failure.offline' },
          { target: 'requesting', actions: 'keepPayload' },
        ],
        'nothing.seen': '.nothing',
        back: behind,
      },
      states: { aiming: {}, nothing: {} },
    },
    requesting: {
      meta: { screen: 'requesting' },
      entry: 'requestCode',
      on: {
        'code.granted': 'success',
        'code.shown': { target: 'inApp', actions: 'keepCode' },
        'code.refused': [
          { guard: 'foreign', target: 'failure.foreign' },
          { guard: 'version', target: 'failure.version' },
          { guard: 'damaged', target: 'failure.damaged' },
          { guard: 'unbound', target: 'failure.unbound' },
          { guard: 'exhausted', target: 'failure.exhausted' },
          { target: 'failure.stale' },
        ],
        back: behind,
      },
    },
    inApp: { meta: { screen: 'inApp' }, on: { confirmed: 'tools' } },
    success: { meta: { screen: 'success' }, on: { confirmed: behind } },
    failure: {
      meta: { screen: 'failure' },
      initial: 'stale',
      on: { confirmed: 'scanner' },
      states: {
        foreign: {},
        version: {},
        damaged: {},
        exhausted: {},
        unbound: {},
        offline: {},
        stale: {},
      },
    },
  },
});
