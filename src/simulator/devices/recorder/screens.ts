/**
 * What the monitor shows: one function per screen. Those of the account and of the reset are in
 * files of their own.
 */
import { screensOf } from '../../index.ts';
import { accountScreens } from './account-screens.ts';
import { cameraScreens } from './camera-screens.ts';
import { rules, triesOf, users, type RecorderContext } from './context.ts';
import type { controls } from './controls.ts';
import type { RecorderWords } from './copy.ts';
import { clockTime, livePicture } from './live-picture.ts';
import { wizardScreens } from './wizard-screens.ts';
import { resetScreens } from './reset-screens.ts';
import { actions, message, windowed } from './window.ts';

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

  main: screen(['account', 'cameraList', 'info', 'logOut', 'close'], (sight) => {
    const { control, words } = sight;
    return windowed(sight, words.main.title, [
      {
        kind: 'group',
        layout: 'grid',
        parts: [
          control('account', { look: 'tile', icon: 'account' }),
          control('cameraList', { look: 'tile', icon: 'camera' }),
          control('info', { look: 'tile', icon: 'info' }),
          control('logOut', { look: 'tile', icon: 'lock' }),
        ],
      },
      actions(control('close')),
    ]);
  }),

  info: screen(['close'], (sight) => {
    const { context, control, words } = sight;
    const count = context.channels.length;
    const rows = [
      { name: words.info.serial, value: context.serial },
      {
        name: words.info.channels,
        value: context.ipCameras ? words.info.ip(count) : words.info.analogue(count),
      },
      { name: words.info.time, value: clockTime(sight, sight.now) },
    ];
    return windowed(sight, words.info.title, [
      { kind: 'facts', rows },
      { kind: 'picture', picture: { type: 'qr', text: context.serial, alt: words.info.qr } },
      actions(control('close')),
    ]);
  }),

  unlock: screen(['pattern', 'forgotPattern', 'switchUser', 'cancel'], (sight) => {
    const { control, matches, words } = sight;
    return windowed(sight, words.unlock.title, [
      { kind: 'text', text: words.unlock.prompt },
      control('pattern'),
      ...message('bad', matches('unlock.wrong') && words.unlock.wrong),
      ...message('bad', matches('unlock.tooShort') && words.unlock.tooShort),
      actions(
        control('forgotPattern', { look: 'link' }),
        control('switchUser', { look: 'link' }),
        control('cancel'),
      ),
    ]);
  }),

  login: screen(['user', 'password', 'forgotPassword', 'login', 'cancel'], (sight) => {
    const { context, control, matches, words } = sight;
    const empty = context.typed.password === '' ? words.login.empty : undefined;
    const notAdmin = context.user === users[0] ? undefined : words.login.adminOnly;
    return windowed(sight, words.login.title, [
      ...message('good', matches('login.changed') && words.login.changed),
      ...message('bad', matches('login.closed') && words.login.closed),
      control('user', { value: context.user, options: users }),
      control('password', { value: context.typed.password }),
      ...(context.hint === ''
        ? []
        : [{ kind: 'text', text: words.login.hint(context.hint), tone: 'quiet' } as const]),
      ...message(
        'bad',
        matches('login.wrong') && words.login.wrong(rules.passwordTries - triesOf(context).wrong),
      ),
      ...message(
        'bad',
        matches('login.locked') &&
          words.login.locked(clockTime(sight, triesOf(context).lockedUntil)),
      ),
      // A lock in S4 and W1, a question mark in S5.
      control('forgotPassword', {
        look: 'link',
        icon: context.firmware === 'G1' ? 'lock' : 'help',
        disabled: notAdmin,
      }),
      actions(control('login', { look: 'primary', disabled: empty }), control('cancel')),
    ]);
  }),

  ...wizardScreens,
  ...accountScreens,
  ...cameraScreens,
  ...resetScreens,
};
