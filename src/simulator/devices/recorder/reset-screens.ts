/** The windows of the reset: notice, e-mail address, QR code, new password, cameras. */
import { screensOf, type Part } from '../../index.ts';
import { masked, rules, type RecorderContext } from './context.ts';
import type { controls } from './controls.ts';
import type { RecorderWords } from './copy.ts';
import { livePicture, written } from './live-picture.ts';

const screen = screensOf<RecorderContext, RecorderWords, keyof typeof controls>();

/** A message in red, while the machine is in its state. */
function complaint(shown: boolean, text: string): Part[] {
  return shown ? [{ kind: 'text', text, tone: 'bad' }] : [];
}

export const resetScreens = {
  notice: screen(['acceptNotice', 'cancel'], (sight) => ({
    title: sight.words.notice.title,
    parts: [
      livePicture(sight),
      {
        kind: 'window',
        title: sight.words.notice.title,
        parts: [
          { kind: 'text', text: sight.words.notice.text },
          { kind: 'group', layout: 'actions', parts: [sight.control('acceptNotice', { look: 'primary' }), sight.control('cancel')] },
        ],
      },
    ],
  })),

  email: screen(['email', 'giveEmail', 'cancel'], (sight) => {
    const { context, control, matches, words } = sight;
    const empty = context.typed.email === '' ? words.email.empty : undefined;
    return {
      title: words.email.title,
      parts: [
        livePicture(sight),
        {
          kind: 'window',
          title: words.email.title,
          parts: [
            { kind: 'text', text: words.email.prompt },
            control('email', { icon: 'mail', value: context.typed.email }),
            ...complaint(matches('reset.email.malformed'), words.email.malformed),
            { kind: 'group', layout: 'actions', parts: [control('giveEmail', { look: 'primary', disabled: empty }), control('cancel')] },
          ],
        },
      ],
    };
  }),

  code: screen(['securityCode', 'giveCode', 'refreshQr', 'cancel'], (sight) => {
    const { context, control, matches, words } = sight;
    const rows = [
      { name: words.code.serial, value: context.serial },
      { name: words.code.email, value: masked(context.email ?? '') },
    ];
    const empty = context.typed.code === '' ? words.code.empty : undefined;
    const side: Part[] = [
      { kind: 'text', text: words.code.howTo },
      { kind: 'text', text: words.code.first, tone: 'quiet' },
      { kind: 'text', text: words.code.second, tone: 'quiet' },
      { kind: 'facts', rows },
      control('securityCode', { value: context.typed.code }),
      ...complaint(matches('reset.code.wrong'), words.code.wrong(rules.codeTries - context.wrongCodes)),
      ...complaint(matches('reset.code.expired'), words.code.expired),
      ...complaint(matches('reset.code.frozen'), words.code.frozen(written(context.codeFrozenUntil))),
    ];
    const left: Part[] = [
      { kind: 'picture', picture: { type: 'qr', text: context.qr ?? '', alt: words.code.alt } },
      control('refreshQr', { look: 'icon', icon: 'refresh' }),
    ];
    return {
      title: words.reset.title,
      parts: [
        livePicture(sight),
        {
          kind: 'window',
          title: words.reset.title,
          parts: [
            {
              kind: 'group',
              layout: 'row',
              parts: [
                { kind: 'group', layout: 'column', parts: left },
                { kind: 'group', layout: 'column', parts: side },
              ],
            },
            { kind: 'group', layout: 'actions', parts: [control('giveCode', { look: 'primary', disabled: empty }), control('cancel')] },
          ],
        },
      ],
    };
  }),

  newPassword: screen(['newPassword', 'confirmPassword', 'save', 'cancel'], (sight) => {
    const { context, control, matches, words } = sight;
    return {
      title: words.newPassword.title,
      parts: [
        livePicture(sight),
        {
          kind: 'window',
          title: words.newPassword.title,
          parts: [
            { kind: 'text', text: words.newPassword.prompt },
            control('newPassword', { value: context.typed.newPassword }),
            { kind: 'text', text: words.newPassword.rule, tone: 'quiet' },
            control('confirmPassword', { value: context.typed.confirmation }),
            ...complaint(matches('reset.newPassword.lengthWrong'), words.newPassword.lengthWrong),
            ...complaint(matches('reset.newPassword.characterForbidden'), words.newPassword.characterForbidden),
            ...complaint(matches('reset.newPassword.oneKindOnly'), words.newPassword.oneKindOnly),
            ...complaint(matches('reset.newPassword.confirmationDiffers'), words.newPassword.confirmationDiffers),
            { kind: 'group', layout: 'actions', parts: [control('save', { look: 'primary' }), control('cancel')] },
          ],
        },
      ],
    };
  }),

  syncPrompt: screen(['acceptSync', 'declineSync'], (sight) => ({
    title: sight.words.sync.title,
    parts: [
      livePicture(sight),
      {
        kind: 'window',
        title: sight.words.sync.title,
        parts: [
          { kind: 'text', text: sight.words.sync.prompt },
          { kind: 'group', layout: 'actions', parts: [sight.control('acceptSync', { look: 'primary' }), sight.control('declineSync')] },
        ],
      },
    ],
  })),

  syncing: screen([], (sight) => ({
    title: sight.words.sync.syncing,
    parts: [
      livePicture(sight),
      {
        kind: 'window',
        title: sight.words.sync.syncing,
        parts: [
          { kind: 'text', text: sight.words.sync.progress(sight.context.synced.length, sight.context.channels.length) },
          answers(sight),
        ],
      },
    ],
  })),

  synced: screen(['finish'], (sight) => {
    const { context, control, words } = sight;
    const all = context.synced.every(Boolean);
    return {
      title: words.sync.result,
      parts: [
        livePicture(sight),
        {
          kind: 'window',
          title: words.sync.result,
          parts: [
            answers(sight),
            { kind: 'text', text: all ? words.sync.allSucceeded : words.sync.someFailed, tone: all ? 'good' : 'bad' },
            { kind: 'group', layout: 'actions', parts: [control('finish', { look: 'primary' })] },
          ],
        },
      ],
    };
  }),
};

/** What each camera answered. */
function answers({ context, words }: { context: RecorderContext; words: RecorderWords }): Part {
  const said = (taken: boolean | undefined): string => {
    if (taken === undefined) return words.sync.waiting;
    return taken ? words.sync.succeeded : words.sync.failed;
  };
  return { kind: 'facts', rows: context.channels.map(({ name }, at) => ({ name, value: said(context.synced[at]) })) };
}
