/** What the mailbox shows: two folders and an open mail. */
import { screensOf, type ControlPart, type Part } from '../../index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';
import { listed, type MailboxContext } from './machine.ts';

const screen = screensOf<MailboxContext, typeof copy, keyof typeof controls>();

const places = ['newest', 'second', 'third', 'fourth'] as const;

export const screens = {
  inbox: screen(['junk', ...places], ({ context, control, words }) => ({
    title: words.inbox.title,
    badge: context.strict ? 0 : context.mails.filter(({ read }) => !read).length,
    parts: [
      { kind: 'heading', text: words.inbox.title },
      { kind: 'text', text: context.address, tone: 'quiet' },
      folder(context.strict ? [] : context.mails, words.inbox.empty, words, (place) => control(place, { look: 'item', icon: 'mail' })),
      { kind: 'group', layout: 'actions', parts: [control('junk', { look: 'link' })] },
    ],
  })),

  junk: screen(['back', ...places], ({ context, control, words }) => ({
    title: words.junk.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'heading', text: words.junk.title },
      folder(context.strict ? context.mails : [], words.junk.empty, words, (place) => control(place, { look: 'item', icon: 'mail' })),
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

/** The newest mails of a folder, a row each. */
function folder(
  mails: MailboxContext['mails'],
  empty: string,
  words: typeof copy,
  row: (place: (typeof places)[number]) => ControlPart,
): Part {
  const rows = mails.slice(0, listed).flatMap((mail, at): Part[] => {
    const place = places[at];
    if (!place) return [];
    return [
      { ...row(place), ...(!mail.read && { isNew: true }) },
      { kind: 'text', text: words.arrived(words.mail.sender, written(mail.arrived), mail.read), tone: 'quiet' },
    ];
  });
  return { kind: 'group', layout: 'list', parts: rows.length > 0 ? rows : [{ kind: 'text', text: empty, tone: 'quiet' }] };
}

/** A time as a mailbox writes it: `2018-11-20 09:41`. */
function written(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
