/** How articles say what is different in the recorder's world. Slips of a reader are in dahua-slips.ts. */
import type { Condition } from '../index.ts';

export const conditions: readonly Condition[] = [
  {
    phrases: [
      'the recorder says Forgot Unlock Pattern',
      'your recorder says Forgot Unlock Pattern',
    ],
    means: { situation: { generation: 'G1' } },
  },
  {
    phrases: ['the recorder says Reset Type', 'your recorder says Reset Type'],
    means: { situation: { generation: 'G2' } },
  },
  {
    phrases: ['the recorder says Reset Mode', 'your recorder says Reset Mode'],
    means: { situation: { generation: 'G3' } },
  },
  {
    phrases: ['the recorder says Forgot Pattern', 'your recorder says Forgot Pattern'],
    means: { situations: [{ generation: 'G2' }, { generation: 'G3' }] },
  },
  {
    phrases: [
      'your app is iDMSS or gDMSS',
      'the app is iDMSS or gDMSS',
      'your app is iDMSS',
      'the app is iDMSS',
      'you use iDMSS or gDMSS',
      'you have iDMSS or gDMSS',
    ],
    means: { situation: { app: 'idmss' } },
  },
  {
    phrases: ['your app is DMSS', 'the app is DMSS', 'it is DMSS', 'you use DMSS', 'you have DMSS'],
    means: { situations: [{ app: 'dmss2020' }, { app: 'dmss' }] },
  },
  {
    phrases: ['the app has a Test Tool', 'your app has a Test Tool'],
    means: { situation: { app: 'dmss2020' } },
  },
  {
    phrases: ['the app has a Tool manager', 'your app has a Tool manager'],
    means: { situation: { app: 'dmss' } },
  },
  {
    phrases: [
      'an unlock pattern is set',
      'the unlock pattern is set',
      'there is an unlock pattern',
      'you have an unlock pattern',
      'a pattern is asked for',
      'a pattern is required',
      'the recorder asks for a pattern',
      'the login screen requires a pattern',
      'your login screen requires a pattern',
    ],
    means: { situation: { pattern: 'set' } },
  },
  {
    phrases: [
      'no unlock pattern is set',
      'there is no unlock pattern',
      'you have no unlock pattern',
      'an unlock pattern is not set',
    ],
    means: { situation: { pattern: 'none' } },
  },
  {
    phrases: [
      'an e-mail address is registered',
      'the e-mail address is registered',
      'there is an e-mail address',
      'somebody registered an e-mail address',
      'an email address is registered',
    ],
    means: { situation: { email: 'registered' } },
  },
  {
    phrases: [
      'no e-mail address is registered',
      'there is no e-mail address',
      'an e-mail address is not registered',
      'no e-mail address was ever registered',
      'nobody registered an e-mail address',
      'no email address is registered',
    ],
    means: { situation: { email: 'none' } },
  },
  {
    phrases: [
      'the password reset is switched on',
      'password reset is switched on',
      'the password reset is on',
      'password reset is enabled',
    ],
    means: { situation: { reset: 'on' } },
  },
  {
    phrases: [
      'the password reset is switched off',
      'password reset is switched off',
      'the password reset is off',
      'password reset is disabled',
      'the password reset is closed',
    ],
    means: { situation: { reset: 'off' } },
  },
  {
    phrases: [
      'security questions are set',
      'security questions were set',
      'there are security questions',
      'you have set security questions',
      'somebody set security questions',
    ],
    means: { situation: { questions: 'set' } },
  },
  {
    phrases: [
      'no security questions are set',
      'security questions are not set',
      'no security questions were ever set',
      'nobody set security questions',
      'there are no security questions',
    ],
    means: { situation: { questions: 'none' } },
  },
  {
    phrases: [
      'the recorder is new',
      'the recorder is as it left the factory',
      'your recorder is new',
      'the recorder has never been set up',
    ],
    means: { situation: { age: 'new' } },
  },
  {
    phrases: ['IP cameras are connected', 'there are IP cameras', 'cameras are connected by IP'],
    means: { situation: { cameras: 'connected' } },
  },
  {
    phrases: [
      'no IP cameras are connected',
      'there are no IP cameras',
      'IP cameras are not connected',
      'all cameras are analogue',
    ],
    means: { situation: { cameras: 'none' } },
  },
  {
    phrases: ['a camera is offline', 'a camera is switched off', 'one of the cameras is offline'],
    means: { situation: { camera: 'offline' } },
  },
  {
    phrases: [
      'a camera has a password of its own',
      'a camera has another password',
      'a camera has a different password',
    ],
    means: { situation: { camera: 'foreign' } },
  },
  {
    phrases: ['a camera is locked', 'one of the cameras is locked'],
    means: { situation: { camera: 'locked' } },
  },
  {
    phrases: ['a camera was added by ONVIF', 'a camera is connected by ONVIF'],
    means: { situation: { camera: 'onvif' } },
  },
  {
    phrases: [
      'a camera does not take the new password',
      'a camera does not take the password',
      'a camera cannot take the new password',
    ],
    means: { situations: [{ camera: 'offline' }, { camera: 'foreign' }, { camera: 'locked' }] },
  },
  {
    phrases: [
      'the account is locked',
      'the account has been locked',
      'your account is locked',
      'the user admin is locked',
    ],
    means: { situation: { account: 'locked' } },
  },
  {
    phrases: [
      'too many wrong codes were entered',
      'too many wrong security codes were entered',
      'the recorder takes no security code',
    ],
    means: { situation: { codes: 'frozen' } },
  },
  {
    phrases: [
      'the mail does not arrive',
      'the e-mail does not arrive',
      'no mail arrives',
      'no e-mail arrives',
    ],
    means: { situation: { mail: 'junk' } },
  },
  { phrases: ['the mail arrives', 'the e-mail arrives'], means: { situation: { mail: 'inbox' } } },

  {
    phrases: [
      'the recorder is bound to your account',
      'your account is bound to the recorder',
      'the recorder is in your app',
    ],
    means: { situation: { binding: 'bound', generation: 'G3' } },
  },
  {
    phrases: [
      'the phone is offline',
      'your phone is offline',
      'the phone has no internet',
      'a phone without internet',
      'a phone that is offline',
    ],
    means: { situation: { phone: 'offline' } },
  },
  {
    phrases: [
      'a viewing client uses the cameras',
      'another system uses the cameras',
      'a second system uses the cameras',
      'there is a viewing client',
    ],
    means: { situation: { viewer: 'there' } },
  },
  {
    phrases: [
      'the case is within reach',
      'you can reach the case',
      'the recorder itself is within reach',
      'you can reach the recorder itself',
    ],
    means: { situation: { reach: 'case' } },
  },
  {
    phrases: ['the clock is wrong', 'the recorder’s clock is wrong', 'the time is wrong'],
    means: { situation: { clock: 'wrong' } },
  },
  {
    phrases: ['the mail is late', 'the e-mail is late', 'the mail comes late'],
    means: { situation: { delivery: 'late' } },
  },
  {
    phrases: ['the mail is lost', 'the e-mail is lost', 'the mail never comes'],
    means: { situation: { delivery: 'lost' } },
  },
  {
    phrases: [
      'the registered address is not yours',
      'the registered e-mail address is not yours',
      'the registered address is somebody else’s',
      'the registered address belongs to somebody else',
      'the masked address is not yours',
    ],
    means: { situation: { owner: 'other' } },
  },
];
