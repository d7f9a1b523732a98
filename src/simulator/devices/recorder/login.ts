/** The two ways in: the unlock pattern, and user name and password. */
import { assign } from 'xstate';
import { recorder } from './setup.ts';

export const unlock = recorder.createStateConfig({
  meta: { screen: 'unlock' },
  initial: 'open',
  on: {
    'pattern.drawn': [
      { guard: 'patternTooShort', target: '.tooShort' },
      { guard: 'patternRight', target: '#recorder.main', actions: 'openSession' },
      { target: '.wrong' },
    ],
    'pattern.forgotten': '#recorder.login',
    'user.switched': '#recorder.login',
    closed: '#recorder.live',
  },
  states: { open: {}, tooShort: {}, wrong: {} },
});

export const login = recorder.createStateConfig({
  meta: { screen: 'login' },
  initial: 'open',
  entry: 'clearFields',
  on: {
    'user.chosen': {
      guard: 'knownUser',
      target: '.open',
      actions: assign({ user: ({ event }) => event.value }),
    },
    'password.typed': { actions: 'noteTyped' },
    'login.asked': [
      { guard: 'loginLocked', target: '.locked', actions: ['lockLogin', 'clearPassword'] },
      { guard: 'passwordRight', target: '#recorder.main', actions: 'openSession' },
      { guard: 'lastPasswordTry', target: '.locked', actions: ['lockLogin', 'clearPassword'] },
      { target: '.wrong', actions: ['countWrongPassword', 'clearPassword'] },
    ],
    'password.forgotten': [
      { guard: 'resetEnabled', target: '#recorder.reset' },
      { guard: 'questionsSet', target: '#recorder.reset.questions' },
      { guard: 'resettable', target: '.closed' },
    ],
    closed: '#recorder.live',
  },
  states: {
    open: { always: { guard: 'loginLocked', target: 'locked' } },
    wrong: {},
    locked: { after: { loginLock: 'open' } },
    changed: {},
    closed: {},
  },
});
