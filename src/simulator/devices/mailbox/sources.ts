/** Where the mailbox's states and transitions are known from. */
import { assumes, cites, type Sources } from '../../index.ts';

const program = assumes('A mail program of the plainest kind.');

export const sources: Sources = {
  '* mail.arrived': assumes(
    'Twenty seconds after the request; sources say “shortly” and “a few minutes”.',
    'W5',
    'S5',
    'M6',
  ),
  inbox: program,
  'inbox search.typed': program,
  'inbox mail.opened': cites('W1', 'seed'),
  junk: assumes('Vendors’ mail is at times taken for junk.', 'S5'),
  'junk back': program,
  'junk search.typed': program,
  'junk mail.opened': cites('S5'),
  mail: assumes('What the mail says: only a picture of it is known.', 'W1'),
  'mail back': program,
};
