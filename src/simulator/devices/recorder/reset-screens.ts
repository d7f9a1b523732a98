/** The windows of the reset: notice, e-mail address, QR code, new password, cameras. */
import { screensOf, type FactsRow, type Part } from '../../index.ts';
import { masked, resetWays, rules, type RecorderContext } from './context.ts';
import type { controls } from './controls.ts';
import type { RecorderWords } from './copy.ts';
import { written, type Scene } from './live-picture.ts';
import { actions, message, windowed } from './window.ts';

const screen = screensOf<RecorderContext, RecorderWords, keyof typeof controls>();

export const resetScreens = {
  notice: screen(['acceptNotice', 'cancel'], (sight) => {
    const { control, words } = sight;
    return windowed(sight, words.notice.title, [
      { kind: 'text', text: words.notice.text },
      actions(control('acceptNotice', { look: 'primary' }), control('cancel')),
    ]);
  }),

  email: screen(['email', 'giveEmail', 'cancel'], (sight) => {
    const { context, control, matches, words } = sight;
    const empty = context.typed.email === '' ? words.email.empty : undefined;
    return windowed(sight, words.email.title, [
      { kind: 'text', text: words.email.prompt },
      control('email', { icon: 'mail', value: context.typed.email }),
      ...message('bad', matches('reset.email.malformed') && words.email.malformed),
      actions(control('giveEmail', { look: 'primary', disabled: empty }), control('cancel')),
    ]);
  }),

  code: screen(['resetWay', 'securityCode', 'giveCode', 'refreshQr', 'cancel'], (sight) => {
    const { context, control, matches, words } = sight;
    const rows = [
      { name: words.code.serial, value: context.serial },
      { name: words.code.email, value: masked(context.email ?? '') },
    ];
    const empty = context.typed.code === '' ? words.code.empty : undefined;
    const options = resetWays[context.firmware].map((way) => words.code.ways[way]);
    const selector: Part[] = options.length > 0 ? [control('resetWay', { value: words.code.ways.qr, options })] : [];
    const left: Part[] = [
      { kind: 'picture', picture: { type: 'qr', text: context.qr ?? '', alt: words.code.alt } },
      control('refreshQr', { look: 'icon', icon: 'refresh' }),
    ];
    const side: Part[] = [
      { kind: 'text', text: words.code.howTo },
      { kind: 'text', text: words.code.first, tone: 'quiet' },
      { kind: 'text', text: words.code.second, tone: 'quiet' },
      { kind: 'facts', rows },
      control('securityCode', { value: context.typed.code }),
      ...message('bad', matches('reset.code.wrong') && words.code.wrong(rules.codeTries - context.wrongCodes)),
      ...message('bad', matches('reset.code.expired') && words.code.expired),
      ...message('bad', matches('reset.code.frozen') && words.code.frozen(written(context.codeFrozenUntil))),
    ];
    return windowed(sight, words.reset.title, [
      ...selector,
      {
        kind: 'group',
        layout: 'row',
        parts: [
          { kind: 'group', layout: 'column', parts: left },
          { kind: 'group', layout: 'column', parts: side },
        ],
      },
      actions(control('giveCode', { look: 'primary', disabled: empty }), control('cancel')),
    ]);
  }),

  newPassword: screen(['newPassword', 'confirmPassword', 'save', 'cancel'], (sight) => {
    const { context, control, matches, words } = sight;
    const faults = ['lengthWrong', 'characterForbidden', 'oneKindOnly', 'confirmationDiffers'] as const;
    return windowed(sight, words.newPassword.title, [
      { kind: 'text', text: words.newPassword.prompt },
      control('newPassword', { value: context.typed.newPassword }),
      { kind: 'text', text: words.newPassword.rule, tone: 'quiet' },
      control('confirmPassword', { value: context.typed.confirmation }),
      ...faults.flatMap((fault) => message('bad', matches(`reset.newPassword.${fault}`) && words.newPassword[fault])),
      actions(control('save', { look: 'primary' }), control('cancel')),
    ]);
  }),

  syncPrompt: screen(['acceptSync', 'declineSync'], (sight) => {
    const { control, words } = sight;
    return windowed(sight, words.sync.title, [
      { kind: 'text', text: words.sync.prompt },
      actions(control('acceptSync', { look: 'primary' }), control('declineSync')),
    ]);
  }),

  syncing: screen([], (sight) => {
    const { context, words } = sight;
    return windowed(sight, words.sync.syncing, [
      { kind: 'text', text: words.sync.progress(context.synced.length, context.channels.length) },
      answers(sight),
    ]);
  }),

  synced: screen(['finish'], (sight) => {
    const { context, control, words } = sight;
    const all = context.synced.every(Boolean);
    return windowed(sight, words.sync.result, [
      answers(sight),
      ...message('good', all && words.sync.allSucceeded),
      ...message('bad', !all && words.sync.someFailed),
      actions(control('finish', { look: 'primary' })),
    ]);
  }),
};

/** What each camera answered. */
function answers({ context, words }: Scene): Part {
  const said = (taken: boolean | undefined): string => {
    if (taken === undefined) return words.sync.waiting;
    return taken ? words.sync.succeeded : words.sync.failed;
  };
  const rows = context.channels.map(({ name }, at): FactsRow => {
    const taken = context.synced[at];
    return { name, value: said(taken), ...(taken !== undefined && { tone: taken ? 'good' : 'bad' }) };
  });
  return { kind: 'facts', rows };
}
