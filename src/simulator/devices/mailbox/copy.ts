/**
 * Every word in the mailbox. What the vendor's mail says is not known in text form: all of it is
 * assumed (A).
 */
import type { Words } from '../../index.ts';
import type { controls } from './controls.ts';

const subject = 'Security code for device password reset';

export const copy = {
  controls: {
    open: subject,
    search: 'Search',
    junk: 'Junk',
    back: 'Back',
  },
  inbox: { title: 'Inbox', empty: 'No mail.' },
  junk: { title: 'Junk', empty: 'No junk mail.' },
  notFound: 'Nothing was found.',
  unread: 'unread',
  mail: {
    subject,
    fromName: 'From',
    sender: 'Dahua Security Code',
    from: 'Dahua Security Code (simulated) <security-code@example.invalid>',
    toName: 'To',
    arrivedName: 'Date',
    greeting: 'A security code was requested to reset the password of your device.',
    serial: 'Device serial number',
    code: 'Security code',
    validUntil: 'Valid for 24 hours, until',
    ignore: 'If you did not request it, ignore this mail.',
    save: 'Save as .eml',
    file: 'security-code.eml',
  },
} satisfies Words<keyof typeof controls> & Record<string, unknown>;
