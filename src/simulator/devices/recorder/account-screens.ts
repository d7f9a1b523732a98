/** The windows of the account: what is set, and what admin can change about it. */
import { screensOf, type Part } from '../../index.ts';
import { masked, rules, triesOf, users, type RecorderContext } from './context.ts';
import type { controls } from './controls.ts';
import type { RecorderWords } from './copy.ts';
import { wrongWithPassword } from './new-password.ts';
import { questionBoxes } from './question-boxes.ts';
import { actions, message, windowed } from './window.ts';

const screen = screensOf<RecorderContext, RecorderWords, keyof typeof controls>();

export const accountScreens = {
  account: screen(['modify', 'passwordReset', 'close'], (sight) => {
    const { context, control, matches, words } = sight;
    const { none, set, on, off } = words.account;
    const rows = [
      { name: words.account.user, value: users[0] },
      { name: words.account.email, value: context.email === null ? none : masked(context.email) },
      { name: words.account.pattern, value: context.pattern === null ? none : set },
      { name: words.account.reset, value: context.resetEnabled ? on : off },
      {
        name: words.account.questions,
        value: context.questions.length === 0 ? none : String(context.questions.length),
      },
    ];
    return windowed(sight, words.account.title, [
      ...message('good', matches('account.overview.saved') && words.account.saved),
      { kind: 'facts', rows },
      actions(control('modify'), control('passwordReset'), control('close')),
    ]);
  }),

  modifyUser: screen(
    [
      'email',
      'modifyPassword',
      'oldPassword',
      'newPassword',
      'confirmPassword',
      'changePattern',
      'save',
      'cancel',
    ],
    (sight) => {
      const { context, control, matches, words } = sight;
      const { typed } = context;
      const passwords: Part[] = [
        control('oldPassword', { value: typed.oldPassword }),
        ...message(
          'bad',
          matches('account.modify.oldPasswordWrong') &&
            words.modifyUser.oldPasswordWrong(rules.passwordTries - triesOf(context).wrong),
        ),
        control('newPassword', { value: typed.newPassword }),
        control('confirmPassword', { value: typed.confirmation }),
        ...wrongWithPassword(sight, 'account.modify'),
      ];
      return windowed(sight, words.modifyUser.title, [
        control('email', { icon: 'mail', value: typed.email }),
        ...message('bad', matches('account.modify.malformed') && words.modifyUser.malformed),
        control('modifyPassword', { look: 'box', value: typed.modifiesPassword ? 'on' : 'off' }),
        ...(typed.modifiesPassword ? passwords : []),
        actions(
          control('changePattern', { look: 'link' }),
          control('save', { look: 'primary' }),
          control('cancel'),
        ),
      ]);
    },
  ),

  newPattern: screen(['pattern', 'cancel'], (sight) => {
    const { control, matches, words } = sight;
    return windowed(sight, words.newPattern.title, [
      {
        kind: 'text',
        text: matches('account.pattern.again') ? words.newPattern.again : words.newPattern.first,
      },
      control('pattern'),
      ...message('bad', matches('account.pattern.first.tooShort') && words.unlock.tooShort),
      ...message('bad', matches('account.pattern.first.different') && words.newPattern.different),
      actions(control('cancel')),
    ]);
  }),

  passwordReset: screen(
    [
      'enableReset',
      'questionOne',
      'answerOne',
      'questionTwo',
      'answerTwo',
      'questionThree',
      'answerThree',
      'applyReset',
      'cancel',
    ],
    (sight) => {
      const { context, control, words } = sight;
      return windowed(sight, words.passwordReset.title, [
        control('enableReset', { look: 'box', value: context.typed.isResetEnabled ? 'on' : 'off' }),
        ...questionBoxes(context, control),
        actions(control('applyReset', { look: 'primary' }), control('cancel')),
      ]);
    },
  ),
};
