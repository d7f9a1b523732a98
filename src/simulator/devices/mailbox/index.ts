import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machineOf } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export type { MailboxContext } from './machine.ts';

/** The mailbox of the one with this e-mail address. */
export function mailboxOf(address: string) {
  return defineDevice({
    id: 'mailbox',
    name: 'Mail',
    places: ['in the mailbox', 'in your mailbox', 'in the e-mail', 'in your e-mail', 'in the mail'],
    frame: 'mail',
    machine: machineOf(address),
    controls,
    screens,
    words: () => copy,
    sources,
  });
}
