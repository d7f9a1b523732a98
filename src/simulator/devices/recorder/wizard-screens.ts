/**
 * What is on the monitor while there is no power, at the start, and the windows of the first start.
 */
import { screensOf, switched, type Part } from '../../index.ts';
import type { RecorderContext } from './context.ts';
import type { controls } from './controls.ts';
import type { RecorderWords } from './copy.ts';
import { newPasswordBoxes, wrongWithPassword } from './new-password.ts';
import { questionBoxes } from './question-boxes.ts';
import { actions, message, windowed } from './window.ts';

const screen = screensOf<RecorderContext, RecorderWords, keyof typeof controls>();

export const wizardScreens = {
  off: screen([], ({ words }) => ({
    title: words.off.title,
    parts: [{ kind: 'text', text: words.off.title, tone: 'quiet' }],
  })),

  starting: screen([], ({ words }) => ({
    title: words.starting.title,
    parts: [{ kind: 'progress', label: words.starting.title }],
  })),

  firstPassword: screen(['newPassword', 'confirmPassword', 'hint', 'continueWizard'], (sight) => {
    const { context, control, words } = sight;
    return windowed(sight, words.wizard.title, [
      { kind: 'text', text: words.wizard.password },
      ...newPasswordBoxes(sight, control),
      control('hint', { value: context.typed.hint }),
      ...wrongWithPassword(sight, 'wizard.password'),
      actions(control('continueWizard', { look: 'primary' })),
    ]);
  }),

  firstPattern: screen(['pattern', 'skipPattern'], (sight) => {
    const { control, matches, words } = sight;
    return windowed(sight, words.newPattern.title, [
      {
        kind: 'text',
        text: matches('wizard.pattern.again') ? words.newPattern.again : words.newPattern.first,
      },
      control('pattern'),
      ...message('bad', matches('wizard.pattern.first.tooShort') && words.unlock.tooShort),
      ...message('bad', matches('wizard.pattern.first.different') && words.newPattern.different),
      actions(control('skipPattern')),
    ]);
  }),

  protection: screen(
    [
      'reservedEmail',
      'email',
      'askQuestions',
      'questionOne',
      'answerOne',
      'questionTwo',
      'answerTwo',
      'questionThree',
      'answerThree',
      'saveProtection',
    ],
    (sight) => {
      const { context, control, matches, words } = sight;
      const { typed } = context;
      const isOn = (ticked: boolean): string => (ticked ? switched.on : switched.off);
      const email: Part[] = [
        control('email', { icon: 'mail', value: typed.email }),
        ...message('bad', matches('wizard.protection.malformed') && words.email.malformed),
      ];
      return windowed(sight, words.protection.title, [
        control('reservedEmail', { look: 'box', value: isOn(typed.reservesEmail) }),
        ...(typed.reservesEmail ? email : []),
        control('askQuestions', { look: 'box', value: isOn(typed.setsQuestions) }),
        ...(typed.setsQuestions ? questionBoxes(context, control) : []),
        actions(control('saveProtection', { look: 'primary' })),
      ]);
    },
  ),

  licence: screen(['agree', 'continueWizard'], (sight) => {
    const { context, control, words } = sight;
    return windowed(sight, words.licence.title, [
      { kind: 'text', text: words.licence.text },
      control('agree', { look: 'box', value: context.typed.agrees ? switched.on : switched.off }),
      actions(
        control('continueWizard', {
          look: 'primary',
          disabled: context.typed.agrees ? undefined : words.licence.first,
        }),
      ),
    ]);
  }),

  startup: screen(['close'], (sight) => {
    const { control, words } = sight;
    return windowed(sight, words.startup.title, [
      { kind: 'text', text: words.startup.text },
      actions(control('close')),
    ]);
  }),
};
