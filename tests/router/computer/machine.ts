import { assign, setup } from 'xstate';
import type { Birth, Stamped } from '../../../src/simulator/index.ts';
import type { Codes } from '../code.ts';

export type ComputerEvent =
  | { type: 'address.typed'; value: string }
  | { type: 'address.entered' }
  | { type: 'tab.opened' }
  | { type: 'password.typed'; value: string }
  | { type: 'signed.in' }
  | { type: 'code.typed'; value: string }
  | { type: 'code.sent' }
  | { type: 'clients.opened' }
  | { type: 'wifi.opened' }
  | { type: 'removal.asked'; client: string }
  | { type: 'removal.confirmed' }
  | { type: 'removal.denied' }
  | { type: 'guests.switched'; isOn: boolean }
  | { type: 'applied' }
  | { type: 'router.gone' }
  | { type: 'router.back'; isErased: boolean };

/** Something that is on the network. */
export interface Client {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly signal: string;
}

/** What is on the network when the router has started. */
const everybody: readonly Client[] = [
  { id: 'a1', name: 'Phone', address: '192.168.0.11', signal: '92 %' },
  { id: 'b2', name: 'Tablet', address: '192.168.0.12', signal: '67 %' },
  { id: 'c3', name: 'Printer', address: '192.168.0.20', signal: '81 %' },
];

/** How the router is reached, and its passwords: the owner's, and the one on its label. */
export const known = { address: '192.168.0.1', own: 'Maple-Tree-7', label: 'router-0042' };

export interface ComputerContext {
  readonly address: string;
  readonly typed: string;
  readonly isRefused: boolean;
  readonly isUp: boolean;
  /** As it came from the factory, or as the owner has set it up. */
  readonly isErased: boolean;
  readonly clients: readonly Client[];
  readonly asked: Client | null;
  readonly guests: boolean;
  /** As it is switched, and not yet applied. */
  readonly wanted: boolean;
}

/** How long a notice stays, in milliseconds. */
export const notice = 4_000;

const start = { clients: everybody, asked: null, typed: '', isRefused: false };

/** The machine of a browser with the router's pages. */
export function machineWith({ codeAt }: Codes) {
  return setup({
    types: {} as {
      context: ComputerContext;
      events: Stamped<ComputerEvent>;
      input: Birth;
      meta: { screen: 'blank' | 'unreachable' | 'login' | 'code' | 'clients' | 'wifi' };
    },
    guards: {
      leadsToRouter: ({ context }) => context.isUp && context.address.trim() === known.address,
      passwordRight: ({ context }) => context.isErased && context.typed === known.label,
      passwordRightAndCode: ({ context }) => !context.isErased && context.typed === known.own,
      codeRight: ({ context, event }) => context.typed.trim() === codeAt(event.at),
      isListed: ({ context, event }) =>
        event.type === 'removal.asked' && context.clients.some(({ id }) => id === event.client),
    },
    actions: {
      forget: assign({ typed: '', isRefused: false, asked: null }),
      type: assign(({ event }) =>
        'value' in event ? { typed: event.value, isRefused: false } : {},
      ),
      refuse: assign({ isRefused: true }),
      ask: assign({
        asked: ({ context, event }) =>
          context.clients.find(({ id }) => 'client' in event && id === event.client) ?? null,
      }),
      remove: assign({
        clients: ({ context }) => context.clients.filter(({ id }) => id !== context.asked?.id),
        asked: null,
      }),
      keep: assign({ asked: null }),
      want: assign({
        wanted: ({ context, event }) => ('isOn' in event ? event.isOn : context.wanted),
      }),
      unwant: assign({ wanted: ({ context }) => context.guests }),
      apply: assign({ guests: ({ context }) => context.wanted }),
    },
    delays: { notice },
  }).createMachine({
    context: { ...start, address: '', isUp: true, isErased: false, guests: false, wanted: false },
    initial: 'blank',
    on: {
      'address.typed': { actions: assign({ address: ({ event }) => event.value }) },
      'address.entered': [{ guard: 'leadsToRouter', target: '.login' }, { target: '.unreachable' }],
      'tab.opened': { target: '.blank', actions: assign({ address: '' }) },
      'router.gone': { target: '.unreachable', actions: assign({ isUp: false }) },
      'router.back': {
        actions: assign(({ context, event }) => ({
          ...start,
          isUp: true,
          ...(event.isErased
            ? { isErased: true, guests: false, wanted: false }
            : { isErased: context.isErased }),
        })),
      },
    },
    states: {
      blank: { meta: { screen: 'blank' } },
      unreachable: { meta: { screen: 'unreachable' } },
      login: {
        meta: { screen: 'login' },
        entry: 'forget',
        on: {
          'password.typed': { actions: 'type' },
          'signed.in': [
            { guard: 'passwordRight', target: 'clients' },
            { guard: 'passwordRightAndCode', target: 'code' },
            { actions: 'refuse' },
          ],
        },
      },
      code: {
        meta: { screen: 'code' },
        entry: 'forget',
        on: {
          'code.typed': { actions: 'type' },
          'code.sent': [{ guard: 'codeRight', target: 'clients' }, { actions: 'refuse' }],
        },
      },
      clients: {
        meta: { screen: 'clients' },
        entry: 'forget',
        initial: 'listed',
        on: { 'wifi.opened': 'wifi' },
        states: {
          listed: {
            on: { 'removal.asked': { guard: 'isListed', target: 'asking', actions: 'ask' } },
          },
          asking: {
            on: {
              'removal.confirmed': { target: 'listed', actions: 'remove' },
              'removal.denied': { target: 'listed', actions: 'keep' },
            },
          },
        },
      },
      wifi: {
        meta: { screen: 'wifi' },
        entry: 'unwant',
        initial: 'open',
        on: {
          'clients.opened': 'clients',
          'guests.switched': { actions: 'want' },
          applied: { target: '.applied', actions: 'apply' },
        },
        states: { open: {}, applied: { after: { notice: 'open' } } },
      },
    },
  });
}
