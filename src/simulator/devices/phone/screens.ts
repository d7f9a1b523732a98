/** What the phone shows: one function per screen. */
import {
  screensOf,
  switched,
  type Appearance,
  type ControlPart,
  type Drawing,
  type Part,
} from '../../index.ts';
import type { controls } from './controls.ts';
import type { PhoneWords } from './copy.ts';
import { countries, type PhoneContext } from './machine.ts';

const screen = screensOf<PhoneContext, PhoneWords, keyof typeof controls>();

/** A page of the app that only says something. */
function page(name: 'protection' | 'help' | 'about') {
  return screen(['back'], ({ control, words }) => ({
    title: words[name].title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'heading', text: words[name].title },
      { kind: 'text', text: words[name].text },
    ],
  }));
}

/** What the phone's camera is pointed at, for the app or for the phone's own scanner. */
function viewfinder(
  words: PhoneWords['camera'],
  control: (name: 'back' | 'scan', appearance: Appearance) => ControlPart,
  isEmpty: boolean,
): Drawing {
  const nothing: Part[] = isEmpty ? [{ kind: 'text', text: words.nothing, tone: 'bad' }] : [];
  return {
    title: words.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'heading', text: words.title },
      { kind: 'text', text: words.prompt },
      control('scan', {
        look: 'plain',
        parts: [{ kind: 'picture', picture: { type: 'viewfinder', alt: words.alt } }],
      }),
      ...nothing,
    ],
  };
}

/** What came of a request, to be confirmed. */
function answer(title: string, text: Part, confirm: Part): Drawing {
  return {
    title,
    parts: [
      {
        kind: 'window',
        title,
        parts: [text, { kind: 'group', layout: 'actions', parts: [confirm] }],
      },
    ],
  };
}

export const screens = {
  home: screen(['app', 'scanner', 'aeroplane'], ({ context, control, words }) => ({
    title: words.home.title,
    parts: [
      {
        kind: 'group',
        layout: 'grid',
        parts: [
          control('app', { look: 'tile', icon: 'camera' }),
          control('scanner', { look: 'tile', icon: 'search' }),
        ],
      },
      ...(context.wasOffline
        ? [control('aeroplane', { value: context.isOffline ? switched.on : switched.off })]
        : []),
    ],
  })),

  camera: screen(['back', 'scan'], ({ control, matches, words }) =>
    viewfinder(words.camera, control, matches('camera.nothing')),
  ),

  found: screen(['back', 'share'], ({ context, control, words }) => ({
    title: words.found.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'heading', text: words.found.title },
      { kind: 'text', text: context.payload, tone: 'quiet' },
      control('share', { look: 'primary', icon: 'mail' }),
    ],
  })),

  letter: screen(['back', 'recipient', 'send'], ({ context, control, matches, words }) => {
    const offline: Part[] = matches('letter.offline')
      ? [{ kind: 'text', text: words.letter.offline, tone: 'bad' }]
      : [];
    const empty = context.recipient === '' ? words.letter.empty : undefined;
    return {
      title: words.letter.title,
      parts: [
        control('back', { look: 'icon', icon: 'back' }),
        { kind: 'heading', text: words.letter.title },
        control('recipient', { value: context.recipient }),
        { kind: 'text', text: context.payload, tone: 'quiet' },
        ...offline,
        control('send', { look: 'primary', icon: 'mail', disabled: empty }),
      ],
    };
  }),

  sent: screen(['confirm'], ({ context, control, words }) =>
    answer(
      words.sent.title,
      { kind: 'text', text: words.sent.text(context.recipient), tone: 'good' },
      control('confirm', { look: 'primary' }),
    ),
  ),

  start: screen(['more', 'me', 'home'], ({ context, control, words }) => {
    const menu =
      context.app === 'idmss'
        ? control('more', { look: 'item', icon: 'menu' })
        : control('me', { look: 'item', icon: 'account' });
    return {
      title: words.start.title,
      parts: [
        { kind: 'heading', text: words.start.title },
        { kind: 'text', text: words.start.welcome },
        {
          kind: 'group',
          layout: 'list',
          parts: [menu, control('home', { look: 'item', icon: 'phone' })],
        },
      ],
    };
  }),

  more: screen(
    ['back', 'protection', 'resetPassword', 'help', 'about', 'changeCountry'],
    ({ control, words }) => ({
      title: words.more.title,
      parts: [
        control('back', { look: 'icon', icon: 'back' }),
        { kind: 'heading', text: words.more.title },
        {
          kind: 'group',
          layout: 'list',
          parts: [
            control('protection', { look: 'item', icon: 'shield' }),
            control('resetPassword', { look: 'item', icon: 'lock' }),
            control('help', { look: 'item', icon: 'help' }),
            control('about', { look: 'item', icon: 'info' }),
            control('changeCountry', { look: 'item', icon: 'world' }),
          ],
        },
      ],
    }),
  ),

  me: screen(['back', 'tools'], ({ control, words }) => ({
    title: words.me.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'heading', text: words.me.title },
      { kind: 'group', layout: 'list', parts: [control('tools', { look: 'item', icon: 'menu' })] },
    ],
  })),

  tools: screen(['back', 'resetPassword'], ({ control, words }) => ({
    title: words.tools.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'heading', text: words.tools.title },
      {
        kind: 'group',
        layout: 'list',
        parts: [control('resetPassword', { look: 'item', icon: 'lock' })],
      },
    ],
  })),

  protection: page('protection'),
  help: page('help'),
  about: page('about'),

  country: screen(['back', 'country'], ({ context, control, words }) => ({
    title: words.country.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'heading', text: words.country.title },
      control('country', { value: context.country, options: countries }),
    ],
  })),

  scanner: screen(['back', 'scan'], ({ control, matches, words }) =>
    viewfinder(words.scanner, control, matches('scanner.nothing')),
  ),

  requesting: screen(['back'], ({ control, words }) => ({
    title: words.requesting.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'text', text: words.requesting.text },
    ],
  })),

  success: screen(['confirm'], ({ control, words }) =>
    answer(
      words.success.title,
      { kind: 'text', text: words.success.next, tone: 'good' },
      control('confirm', { look: 'primary' }),
    ),
  ),

  inApp: screen(['confirm'], ({ context, control, words }) => ({
    title: words.inApp.title,
    parts: [
      { kind: 'heading', text: words.inApp.title },
      {
        kind: 'facts',
        rows: [
          { name: words.inApp.code, value: context.code?.text ?? '', isCarried: true },
          {
            name: words.inApp.validUntil,
            value: new Date(context.code?.validUntil ?? 0)
              .toISOString()
              .slice(0, 16)
              .replace('T', ' '),
          },
        ],
      },
      control('confirm', { look: 'primary' }),
    ],
  })),

  failure: screen(['confirm'], ({ control, matches, words }) => {
    const reasons = [
      'foreign',
      'version',
      'damaged',
      'exhausted',
      'unbound',
      'offline',
      'stale',
    ] as const;
    const reason = reasons.find((name) => matches(`failure.${name}`)) ?? 'stale';
    return answer(
      words.failure.title,
      { kind: 'text', text: words.failure[reason], tone: 'bad' },
      control('confirm', { look: 'primary' }),
    );
  }),
};
