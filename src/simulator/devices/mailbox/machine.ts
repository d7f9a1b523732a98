/** The owner's mailbox: mail arrives in the inbox or the junk folder, and can be read. */
import { assign, setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';

/** A mail with a security code; times in milliseconds since 1970. */
export interface Mail {
  readonly arrived: number;
  readonly serial: string;
  readonly code: string;
  readonly validUntil: number;
  readonly read: boolean;
}

export interface MailboxContext {
  /** The one address whose mail comes here, in lower case. */
  readonly address: string;
  /** The mail filter takes the vendor's mail for junk. */
  readonly strict: boolean;
  /** All mails that came in the folder, the newest first. */
  readonly mails: readonly Mail[];
  /** The mail that is open, or was last. */
  readonly open: Mail | null;
  /** What is looked for in the folder. */
  readonly search: string;
}

export type MailboxEvent =
  | { type: 'mail.arrived'; to: string; serial: string; code: string; validUntil: number }
  | { type: 'mail.opened'; place: number }
  | { type: 'search.typed'; value: string }
  | { type: 'junk.opened' }
  | { type: 'back' };

const mailbox = setup({
  types: {} as {
    context: MailboxContext;
    events: Stamped<MailboxEvent>;
    input: Birth;
    meta: { screen: 'inbox' | 'junk' | 'mail' };
  },
  actions: {
    lookFor: assign({ search: ({ event }) => (event.type === 'search.typed' ? event.value : '') }),
    showAll: assign({ search: '' }),
  },
  guards: {
    addressed: ({ context, event }) =>
      event.type === 'mail.arrived' && event.to.toLowerCase() === context.address,
    inInbox: ({ context, event }) => !context.strict && isListed(context, event),
    inJunk: ({ context, event }) => context.strict && isListed(context, event),
  },
});

/** The machine of the mailbox with this address. */
export function machineOf(address: string) {
  return mailbox.createMachine({
    id: 'mailbox',
    context: ({ input }) => ({
      address: address.toLowerCase(),
      strict: input.situation['mail'] === 'junk',
      mails: [],
      open: null,
      search: '',
    }),
    initial: 'inbox',
    on: {
      'mail.arrived': {
        guard: 'addressed',
        actions: assign(({ context, event: { at, serial, code, validUntil } }) => ({
          mails: [{ arrived: at, serial, code, validUntil, read: false }, ...context.mails],
        })),
      },
    },
    states: {
      inbox: {
        meta: { screen: 'inbox' },
        on: {
          'junk.opened': { target: 'junk', actions: 'showAll' },
          'search.typed': { actions: 'lookFor' },
          'mail.opened': {
            guard: 'inInbox',
            target: 'mail',
            actions: assign(({ context, event }) => opened(context, event.place)),
          },
        },
      },
      junk: {
        meta: { screen: 'junk' },
        on: {
          back: { target: 'inbox', actions: 'showAll' },
          'search.typed': { actions: 'lookFor' },
          'mail.opened': {
            guard: 'inJunk',
            target: 'mail',
            actions: assign(({ context, event }) => opened(context, event.place)),
          },
        },
      },
      mail: { meta: { screen: 'mail' }, on: { back: 'inbox' } },
    },
  });
}

function isListed(context: MailboxContext, event: Stamped<MailboxEvent>): boolean {
  return event.type === 'mail.opened' && context.mails[event.place] !== undefined;
}

/** The mailbox with one mail open, and read. */
function opened(context: MailboxContext, place: number): Partial<MailboxContext> {
  const mails = context.mails.map((mail, at) => (at === place ? { ...mail, read: true } : mail));
  return { mails, open: mails[place] ?? context.open };
}
