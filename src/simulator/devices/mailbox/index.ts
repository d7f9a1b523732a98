import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machine } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export { address } from './machine.ts';
export type { MailboxContext } from './machine.ts';

export const mailbox = defineDevice({
  id: 'mailbox',
  name: 'Mail',
  places: ['in the mailbox', 'in your mailbox', 'in the e-mail', 'in your e-mail', 'in the mail'],
  frame: 'mail',
  machine,
  controls,
  screens,
  words: () => copy,
  sources,
});
