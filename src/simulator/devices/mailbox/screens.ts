/** What the mailbox shows: two folders and an open mail. */
import {
  screensOf,
  type Appearance,
  type ControlPart,
  type Part,
  type RowPart,
} from '../../index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';
import type { Mail, MailboxContext } from './machine.ts';
import { messageOf } from './message.ts';

const screen = screensOf<MailboxContext, typeof copy, keyof typeof controls>();

export const screens = {
  inbox: screen(['junk', 'search', 'open'], ({ context, control, words }) => ({
    title: words.inbox.title,
    badge: context.strict ? 0 : context.mails.filter(({ read }) => !read).length,
    parts: [
      { kind: 'heading', text: words.inbox.title },
      { kind: 'text', text: context.address, tone: 'quiet' },
      control('search', { icon: 'search', value: context.search }),
      folder(words.inbox, context.strict ? [] : context.mails, context.search, words, (look) =>
        control('open', look),
      ),
      { kind: 'group', layout: 'actions', parts: [control('junk', { look: 'link' })] },
    ],
  })),

  junk: screen(['back', 'search', 'open'], ({ context, control, words }) => ({
    title: words.junk.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'heading', text: words.junk.title },
      control('search', { icon: 'search', value: context.search }),
      folder(words.junk, context.strict ? context.mails : [], context.search, words, (look) =>
        control('open', look),
      ),
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
        ...(mail ? [fileOf(mail, context.address, words)] : []),
      ],
    };
  }),
};

/**
 * The mails of a folder, the newest first: all of them, or those in which the words stand that are
 * looked for.
 */
function folder(
  { title, empty }: typeof copy.inbox,
  mails: MailboxContext['mails'],
  search: string,
  { mail: words, notFound, unread }: typeof copy,
  open: (look: Appearance) => ControlPart,
): Part {
  const rows = mails.map(({ arrived, read, code }, place) => {
    const row = String(place);
    const cells = [words.sender, written(arrived), ...(read ? [] : [unread])];
    const look: Appearance = {
      row,
      label: words.subject,
      look: 'item',
      icon: 'mail',
      ...(!read && { isNew: true }),
    };
    const part: RowPart = {
      kind: 'row',
      key: row,
      label: words.subject,
      cells,
      parts: [open(look)],
    };
    return { part, text: [words.subject, ...cells, code].join(' ').toLowerCase() };
  });
  const parts = rows
    .filter(({ text }) => text.includes(search.trim().toLowerCase()))
    .map(({ part }) => part);
  return {
    kind: 'collection',
    name: title,
    layout: 'list',
    empty: search === '' ? empty : notFound,
    isInbox: true,
    parts,
  };
}

/** The mail as a file, for a mail program of one's own. */
function fileOf(mail: Mail, address: string, { mail: words }: typeof copy): Part {
  return {
    kind: 'file',
    label: words.save,
    name: words.file,
    type: 'message/rfc822',
    text: messageOf(mail, address, words),
  };
}

/** A time as a mailbox writes it: `2018-11-20 09:41`. */
function written(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
