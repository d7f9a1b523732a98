/** What the monitor shows: one function per screen. The windows of the reset are in reset-screens.ts. */
import { screensOf } from '../../index.ts';
import { masked, rules, users, type RecorderContext } from './context.ts';
import type { controls } from './controls.ts';
import type { RecorderWords } from './copy.ts';
import { livePicture, written } from './live-picture.ts';
import { resetScreens } from './reset-screens.ts';

const screen = screensOf<RecorderContext, RecorderWords, keyof typeof controls>();

export const screens = {
  live: screen(['liveView'], (sight) => ({
    title: sight.words.live.title,
    parts: [sight.control('liveView', { look: 'plain', parts: [livePicture(sight)] })],
  })),

  menu: screen(['liveView', 'viewOne', 'viewFour', 'mainMenu'], (sight) => ({
    title: sight.words.menu.title,
    parts: [
      sight.control('liveView', { look: 'plain', parts: [livePicture(sight)] }),
      {
        kind: 'menu',
        title: sight.words.menu.title,
        parts: [
          sight.control('viewOne', { look: 'item', icon: 'camera' }),
          sight.control('viewFour', { look: 'item', icon: 'live' }),
          sight.control('mainMenu', { look: 'item', icon: 'menu' }),
        ],
      },
    ],
  })),

  main: screen(['account', 'info', 'logOut', 'close'], (sight) => ({
    title: sight.words.main.title,
    parts: [
      livePicture(sight),
      {
        kind: 'window',
        title: sight.words.main.title,
        parts: [
          {
            kind: 'group',
            layout: 'grid',
            parts: [
              sight.control('account', { look: 'tile', icon: 'account' }),
              sight.control('info', { look: 'tile', icon: 'info' }),
              sight.control('logOut', { look: 'tile', icon: 'lock' }),
            ],
          },
          { kind: 'group', layout: 'actions', parts: [sight.control('close')] },
        ],
      },
    ],
  })),

  account: screen(['close'], (sight) => {
    const { context, control, words } = sight;
    const rows = [
      { name: words.account.user, value: users[0] },
      { name: words.account.email, value: context.email === null ? words.account.none : masked(context.email) },
      { name: words.account.pattern, value: context.pattern === null ? words.account.none : words.account.set },
    ];
    return {
      title: words.account.title,
      parts: [
        livePicture(sight),
        {
          kind: 'window',
          title: words.account.title,
          parts: [
            { kind: 'facts', rows },
            { kind: 'group', layout: 'actions', parts: [control('close')] },
          ],
        },
      ],
    };
  }),

  info: screen(['close'], (sight) => {
    const { context, control, words } = sight;
    const count = context.channels.length;
    const rows = [
      { name: words.info.serial, value: context.serial },
      { name: words.info.channels, value: context.ipCameras ? words.info.ip(count) : words.info.analogue(count) },
    ];
    return {
      title: words.info.title,
      parts: [
        livePicture(sight),
        {
          kind: 'window',
          title: words.info.title,
          parts: [
            { kind: 'facts', rows },
            { kind: 'group', layout: 'actions', parts: [control('close')] },
          ],
        },
      ],
    };
  }),

  unlock: screen(['pattern', 'forgotPattern', 'switchUser', 'cancel'], (sight) => {
    const { control, matches, words } = sight;
    return {
      title: words.unlock.title,
      parts: [
        livePicture(sight),
        {
          kind: 'window',
          title: words.unlock.title,
          parts: [
            { kind: 'text', text: words.unlock.prompt },
            control('pattern'),
            ...(matches('unlock.wrong') ? [{ kind: 'text', text: words.unlock.wrong, tone: 'bad' } as const] : []),
            ...(matches('unlock.tooShort') ? [{ kind: 'text', text: words.unlock.tooShort, tone: 'bad' } as const] : []),
            {
              kind: 'group',
              layout: 'actions',
              parts: [control('forgotPattern', { look: 'link' }), control('switchUser', { look: 'link' }), control('cancel')],
            },
          ],
        },
      ],
    };
  }),

  login: screen(['user', 'password', 'forgotPassword', 'login', 'cancel'], (sight) => {
    const { context, control, matches, words } = sight;
    return {
      title: words.login.title,
      parts: [
        livePicture(sight),
        {
          kind: 'window',
          title: words.login.title,
          parts: [
            ...(matches('login.changed') ? [{ kind: 'text', text: words.login.changed, tone: 'good' } as const] : []),
            control('user', { value: context.user, options: users }),
            control('password', { value: context.typed.password }),
            ...(matches('login.wrong')
              ? [{ kind: 'text', text: words.login.wrong(rules.passwordTries - context.wrongPasswords), tone: 'bad' } as const]
              : []),
            ...(matches('login.locked')
              ? [{ kind: 'text', text: words.login.locked(written(context.loginLockedUntil)), tone: 'bad' } as const]
              : []),
            control('forgotPassword', {
              look: 'link',
              icon: 'lock',
              disabled: context.user === users[0] ? undefined : words.login.adminOnly,
            }),
            {
              kind: 'group',
              layout: 'actions',
              parts: [
                control('login', { look: 'primary', disabled: context.typed.password === '' ? words.login.empty : undefined }),
                control('cancel'),
              ],
            },
          ],
        },
      ],
    };
  }),

  ...resetScreens,
};
