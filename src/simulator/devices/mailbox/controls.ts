/** The named parts of the mailbox, and what using them does. */
import type { Controls } from '../../index.ts';
import type { MailboxEvent } from './machine.ts';

export const controls = {
  newest: { gesture: 'press', event: { type: 'mail.opened', place: 0 } },
  second: { gesture: 'press', event: { type: 'mail.opened', place: 1 } },
  third: { gesture: 'press', event: { type: 'mail.opened', place: 2 } },
  fourth: { gesture: 'press', event: { type: 'mail.opened', place: 3 } },
  junk: { gesture: 'press', event: { type: 'junk.opened' } },
  back: { gesture: 'press', event: { type: 'back' } },
} satisfies Controls<MailboxEvent>;
