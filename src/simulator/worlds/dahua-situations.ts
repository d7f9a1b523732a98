/** What can be different in the recorder's world. */
import type { Circumstance, Situation } from '../index.ts';

/** Nothing is set on a recorder that is new. */
const inUse = { age: 'used' };

export const situations: Readonly<Record<string, Circumstance>> = {
  generation: {
    name: 'The recorder says',
    values: {
      G1: 'Forgot Unlock Pattern',
      G2: 'Forgot Pattern, Reset Type',
      G3: 'Forgot Pattern, Reset Mode',
    },
    usual: 'G1',
    edition: { of: 'recorder', elsewhere: 'on other recorders' },
  },
  app: {
    name: 'The app says',
    values: { idmss: 'More', dmss2020: 'Me, Test Tool', dmss: 'Me, Tool manager' },
    usual: 'idmss',
    edition: { of: 'phone', elsewhere: 'on other phones' },
  },
  pattern: {
    name: 'Unlock pattern',
    values: { set: 'Set', none: 'Not set' },
    usual: 'set',
    appliesWhen: inUse,
  },
  email: {
    name: 'E-mail address',
    values: { registered: 'Registered', none: 'Not registered' },
    usual: 'registered',
    appliesWhen: inUse,
  },
  cameras: {
    name: 'IP cameras',
    values: { connected: 'Connected', none: 'None' },
    usual: 'connected',
  },
  camera: {
    name: 'One of the cameras',
    values: {
      well: 'Works',
      offline: 'Is switched off',
      foreign: 'Has a password of its own',
      locked: 'Is locked for wrong passwords',
      onvif: 'Was added by ONVIF',
    },
    usual: 'well',
    appliesWhen: { cameras: 'connected' },
    fault: true,
  },
  reset: {
    name: 'Password reset',
    values: { on: 'Switched on', off: 'Switched off' },
    usual: 'on',
    appliesWhen: inUse,
    optional: true,
  },
  password: {
    name: 'Password',
    values: { forgotten: 'Forgotten', known: 'Known' },
    usual: 'forgotten',
    appliesWhen: inUse,
    optional: true,
  },
  questions: {
    name: 'Security questions',
    values: { none: 'Not set', set: 'Set' },
    usual: 'none',
    appliesWhen: inUse,
    optional: true,
  },
  viewer: {
    name: 'A viewing client',
    values: { none: 'None', there: 'Uses the cameras, too' },
    usual: 'none',
    appliesWhen: { cameras: 'connected' },
    optional: true,
  },
  mail: {
    name: 'Mail',
    values: { inbox: 'Arrives in the inbox', junk: 'Is taken for junk' },
    usual: 'inbox',
    fault: true,
  },
  phone: {
    name: 'The phone',
    values: { online: 'Is online', offline: 'Is offline' },
    usual: 'online',
    fault: true,
    optional: true,
  },
  binding: {
    name: 'The app',
    values: { none: 'Has no recorder in its account', bound: 'Has this recorder in its account' },
    usual: 'none',
    appliesWhen: { generation: 'G3' },
    optional: true,
  },
  reach: {
    name: 'The recorder’s case',
    values: { monitor: 'Out of reach', case: 'Within reach' },
    usual: 'monitor',
    optional: true,
  },
  clock: {
    name: 'The recorder’s clock',
    values: { right: 'Is right', wrong: 'Is wrong' },
    usual: 'right',
    optional: true,
  },
  owner: {
    name: 'The registered address',
    values: { own: 'Is yours', other: 'Is somebody else’s' },
    usual: 'own',
    appliesWhen: { email: 'registered', ...inUse },
    optional: true,
  },
  delivery: {
    name: 'The mail',
    values: { prompt: 'Comes at once', late: 'Comes late', lost: 'Never comes' },
    usual: 'prompt',
    fault: true,
    optional: true,
  },
  account: {
    name: 'The account',
    values: { open: 'Is open', locked: 'Is locked' },
    usual: 'open',
    appliesWhen: inUse,
    fault: true,
    optional: true,
  },
  codes: {
    name: 'Security codes',
    values: { taken: 'Are taken', frozen: 'Are not taken for some minutes' },
    usual: 'taken',
    appliesWhen: inUse,
    fault: true,
    optional: true,
  },
  age: {
    name: 'The recorder',
    values: { used: 'Is in use', new: 'Is as it left the factory' },
    usual: 'used',
    optional: true,
  },
};

// An app is renewed and a recorder is not: with each firmware go the app of its time and those that
// came later. iDMSS is of 2018 (W1, W2), DMSS with a Test Tool of 2020 (W5, W6), and firmware with
// Reset Mode of 2022 on (M7, M8). No source shows all the others.
export const possible = ({ generation, app }: Situation): boolean =>
  generation !== 'G3' || app === 'dmss';
