/** What the mailbox shows: two folders and an open mail. */
import { screensOf, type Appearance, type ControlPart, type Part, type RowPart } from '../../index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';
import type { MailboxContext } from './machine.ts';

const screen = screensOf<MailboxContext, typeof copy, keyof typeof controls>();

export const screens = {
  inbox: screen(['junk', 'open'], ({ context, control, words }) => ({
    title: words.inbox.title,
    badge: context.strict ? 0 : context.mails.filter(({ read }) => !read).length,
    parts: [
      { kind: 'heading', text: words.inbox.title },
      { kind: 'text', text: context.address, tone: 'quiet' },
      folder(words.inbox, context.strict ? [] : context.mails, words, (look) => control('open', look)),
      { kind: 'group', layout: 'actions', parts: [control('junk', { look: 'link' })] },
    ],
  })),

  junk: screen(['back', 'open'], ({ context, control, words }) => ({
    title: words.junk.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'heading', text: words.junk.title },
      folder(words.junk, context.strict ? context.mails : [], words, (look) => control('open', look)),
    ],
  })),

  mail: screen(['back'], ({ context, control, words }) => {
    const mail = context.open;
    const rows = mail && [
      { name: words.mail.serial, value: mail.serial },
      { name: words.mail.code, value: mail.code, isCarried: true } as const,
      { name: words.mail.validUntil, value: written(mail.validUntil) },
    ];
    const head = [
      { name: words.mail.fromName, value: words.mail.from },
      { name: words.mail.toName, value: context.address },
      { name: words.mail.arrivedName, value: written(mail?.arrived ?? 0) },
    ];
    return {
      title: words.mail.subject,
      badge: context.strict ? 0 : context.mails.filter(({ read }) => !read).length,
      parts: [
        control('back', { look: 'icon', icon: 'back' }),
        { kind: 'heading', text: words.mail.subject },
        { kind: 'facts', rows: head },
        { kind: 'text', text: words.mail.greeting },
        { kind: 'facts', rows: rows ?? [] },
        { kind: 'text', text: words.mail.ignore, tone: 'quiet' },
      ],
    };
  }),
};

/** The mails of a folder, the newest first. Which is meant a reader tells by its place: they look all alike. */
function folder(
  { title, empty }: typeof copy.inbox,
  mails: MailboxContext['mails'],
  { mail: words, unread }: typeof copy,
  open: (look: Appearance) => ControlPart,
): Part {
  const rows = mails.map(({ arrived, read }, place): RowPart => {
    const row = String(place);
    return {
      kind: 'row',
      key: row,
      label: words.subject,
      cells: [words.sender, written(arrived), ...(read ? [] : [unread])],
      parts: [open({ row, label: words.subject, look: 'item', icon: 'mail', ...(!read && { isNew: true }) })],
    };
  });
  return { kind: 'collection', name: title, layout: 'list', empty, isInbox: true, parts: rows };
}

/** A time as a mailbox writes it: `2018-11-20 09:41`. */
function written(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
