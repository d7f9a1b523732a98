/** The windows of the reset: notice, e-mail address, QR code, questions, new password, cameras. */
import {
  screensOf,
  type Appearance,
  type ControlPart,
  type FactsRow,
  type Part,
} from '../../index.ts';
import { mailAddress } from '../../services/reset-service/index.ts';
import {
  masked,
  resetWays,
  rules,
  type RecorderContext,
  type ResetWay,
  type SyncResult,
} from './context.ts';
import type { controls } from './controls.ts';
import type { RecorderWords } from './copy.ts';
import { clockTime, type Scene } from './live-picture.ts';
import { newPasswordBoxes, wrongWithPassword } from './new-password.ts';
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
    const left: Part[] = [
      { kind: 'picture', picture: { type: 'qr', text: context.qr ?? '', alt: words.code.alt } },
      control('refreshQr', { look: 'icon', icon: 'refresh' }),
    ];
    const side: Part[] = [
      { kind: 'text', text: words.code.howTo },
      { kind: 'text', text: words.code.first, tone: 'quiet' },
      {
        kind: 'text',
        text: context.isForApp ? words.code.inApp : words.code.second,
        tone: 'quiet',
      },
      ...(context.isForApp
        ? []
        : [{ kind: 'text', text: words.code.byMail(mailAddress), tone: 'quiet' } as const]),
      { kind: 'facts', rows },
      control('securityCode', { value: context.typed.code }),
      ...message(
        'bad',
        matches('reset.code.wrong') && words.code.wrong(rules.codeTries - context.wrongCodes),
      ),
      ...message('bad', matches('reset.code.expired') && words.code.expired),
      ...message(
        'bad',
        matches('reset.code.frozen') &&
          words.code.frozen(clockTime(sight, context.codeFrozenUntil)),
      ),
    ];
    return windowed(sight, words.reset.title, [
      ...selector(sight, context.isForApp ? 'app' : 'qr', control),
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

  questions: screen(
    ['resetWay', 'answerOne', 'answerTwo', 'answerThree', 'giveAnswers', 'cancel'],
    (sight) => {
      const { context, control, matches, words } = sight;
      const { questions, typed } = context;
      const boxes = (['answerOne', 'answerTwo', 'answerThree'] as const).slice(0, questions.length);
      const isAnswered = boxes.every((_, place) => typed.answers[place]);
      return windowed(sight, words.questions.title, [
        ...selector(sight, 'questions', control),
        ...boxes.flatMap((box, place): Part[] => [
          {
            kind: 'text',
            text: `${words.questions.question(place + 1)}: ${questions[place]?.text ?? ''}`,
          },
          control(box, { value: typed.answers[place] ?? '' }),
        ]),
        ...message('bad', matches('reset.questions.wrong') && words.questions.wrong),
        actions(
          control('giveAnswers', {
            look: 'primary',
            disabled: isAnswered ? undefined : words.questions.empty,
          }),
          control('cancel'),
        ),
      ]);
    },
  ),

  newPassword: screen(['newPassword', 'confirmPassword', 'save', 'cancel'], (sight) => {
    const { control, words } = sight;
    return windowed(sight, words.newPassword.title, [
      { kind: 'text', text: words.newPassword.prompt },
      ...newPasswordBoxes(sight, control),
      ...wrongWithPassword(sight, 'reset.newPassword'),
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
      {
        kind: 'text',
        text: words.sync.progress(
          told(context).filter((result) => result !== 'waiting').length,
          told(context).length,
        ),
      },
      answers(sight),
    ]);
  }),

  synced: screen(['finish'], (sight) => {
    const { context, control, words } = sight;
    const all = told(context).every((result) => result === 'taken');
    return windowed(sight, words.sync.result, [
      answers(sight),
      ...message('good', all && words.sync.allSucceeded),
      ...message('bad', !all && words.sync.someFailed),
      actions(control('finish', { look: 'primary' })),
    ]);
  }),
};

/** The list of ways to reset, where the firmware has one: what was never set up is not in it. */
function selector(
  { context, words }: Scene,
  current: ResetWay,
  control: (name: 'resetWay', appearance: Appearance) => ControlPart,
): Part[] {
  const isOpen = (way: ResetWay): boolean =>
    way === 'questions' ? context.questions.length > 0 : context.resetEnabled;
  const options = resetWays[context.firmware].filter(isOpen).map((way) => words.code.ways[way]);
  return options.length > 0
    ? [control('resetWay', { value: words.code.ways[current], options })]
    : [];
}

/** What became of the cameras that are told at all. */
function told({ synced }: RecorderContext): readonly SyncResult[] {
  return synced.filter((result) => result !== 'skipped');
}

/** What each camera answered. */
function answers({ context, words }: Scene): Part {
  const rows = context.channels.map(({ name }, at): FactsRow => {
    const result = context.synced[at] ?? 'waiting';
    const tone = result === 'taken' ? 'good' : result === 'failed' ? 'bad' : undefined;
    return { name, value: words.sync[result], ...(tone && { tone }) };
  });
  return { kind: 'facts', rows };
}
