/** What the phone shows: one function per screen. */
import { screensOf, switched, type Drawing, type Part } from '../../index.ts';
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
  home: screen(['app', 'aeroplane'], ({ context, control, words }) => ({
    title: words.home.title,
    parts: [
      { kind: 'group', layout: 'grid', parts: [control('app', { look: 'tile', icon: 'camera' })] },
      ...(context.wasOffline
        ? [control('aeroplane', { value: context.isOffline ? switched.on : switched.off })]
        : []),
    ],
  })),

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

  scanner: screen(['back', 'scan'], ({ control, matches, words }) => {
    const nothing: Part[] = matches('scanner.nothing')
      ? [{ kind: 'text', text: words.scanner.nothing, tone: 'bad' }]
      : [];
    return {
      title: words.scanner.title,
      parts: [
        control('back', { look: 'icon', icon: 'back' }),
        { kind: 'heading', text: words.scanner.title },
        { kind: 'text', text: words.scanner.prompt },
        control('scan', {
          look: 'plain',
          parts: [{ kind: 'picture', picture: { type: 'viewfinder', alt: words.scanner.alt } }],
        }),
        ...nothing,
      ],
    };
  }),

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
