/** The first start: password, unlock pattern, what helps who forgets them, licence. */
import { answersToBadPassword, badPassword, newPasswordTyped } from './new-password.ts';
import { drawnTwice } from './new-pattern.ts';
import { recorder } from './setup.ts';

const password = recorder.createStateConfig({
  meta: { screen: 'firstPassword' },
  initial: 'open',
  entry: 'clearFields',
  on: {
    ...newPasswordTyped,
    'hint.typed': { actions: 'noteTyped' },
    'wizard.continued': [
      ...answersToBadPassword,
      { target: 'pattern', actions: ['changePassword', 'saveHint'] },
    ],
  },
  states: {
    open: {},
    ...badPassword,
  },
});

const pattern = recorder.createStateConfig({
  meta: { screen: 'firstPattern' },
  initial: 'first',
  entry: 'clearFields',
  on: { 'pattern.skipped': 'protection' },
  states: drawnTwice('#recorder.wizard.protection'),
});

/** What is stored as the window is left. */
const stored = ['saveReservedAddress', 'saveQuestions'] as const;

const protection = recorder.createStateConfig({
  meta: { screen: 'protection' },
  initial: 'open',
  entry: 'clearFields',
  on: {
    'reservedEmail.switched': { actions: 'noteTyped' },
    'email.typed': { actions: 'noteTyped' },
    'questions.switched': { actions: 'noteTyped' },
    'question.chosen': { actions: 'noteTyped' },
    'answer.typed': { actions: 'noteTyped' },
    'wizard.continued': [
      { guard: 'reservedAddressMalformed', target: '.malformed' },
      { guard: 'licenceAsked', target: 'licence', actions: stored },
      { target: 'startup', actions: stored },
    ],
  },
  states: { open: {}, malformed: {} },
});

export const wizard = recorder.createStateConfig({
  initial: 'password',
  states: {
    password,
    pattern,
    protection,
    licence: {
      meta: { screen: 'licence' },
      entry: 'clearFields',
      on: {
        'licence.agreed': { actions: 'noteTyped' },
        'wizard.continued': { guard: 'licenceAgreed', target: 'startup' },
      },
    },
    startup: { meta: { screen: 'startup' }, on: { closed: '#recorder.live' } },
  },
});
