/** The named parts of the mailbox, and what using them does. */
import type { Controls } from '../../index.ts';
import type { MailboxEvent } from './machine.ts';

export const controls = {
  open: {
    gesture: 'press',
    event: (place: string) => ({ type: 'mail.opened', place: Number(place) }),
  },
  search: { gesture: 'enter', event: (value: string) => ({ type: 'search.typed', value }) },
  junk: { gesture: 'press', event: { type: 'junk.opened' } },
  back: { gesture: 'press', event: { type: 'back' } },
} satisfies Controls<MailboxEvent>;
