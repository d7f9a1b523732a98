/**
 * What the recorder's world knows in a word, and the words that would be wrong: each is how its
 * machines behave.
 */
import type { Truth } from '../index.ts';

const otherDevices = [
  'phone',
  'app',
  'mailbox',
  'e-mail',
  'mail',
  'camera',
  'cameras',
  'router',
  'browser',
] as const;

export const truths: readonly Truth[] = [
  {
    id: 'newest-code',
    phrases: ['only the {} code counts', 'code {} counts', 'code {} count'],
    is: ['newest', 'latest', 'last', 'most recent'],
    isNot: [
      'oldest',
      'earliest',
      'first',
      'old',
      'any',
      'every',
      'all of them',
      'any of them',
      'both of them',
      'every one',
    ],
  },
  {
    id: 'code-by',
    phrases: [
      'the security code arrives by {}',
      'security code sent by {}',
      'security code comes by {}',
      'security code on its way to registered {}',
      'security code sent to registered {}',
    ],
    is: ['e-mail', 'email', 'mail', 'e-mail address', 'email address', 'address', 'mailbox'],
    isNot: [
      'text message',
      'text',
      'sms',
      'post',
      'letter',
      'fax',
      'phone',
      'phone number',
      'telephone',
      'number',
      'push notification',
    ],
  },
  {
    id: 'code-to',
    phrases: ['the security code is sent to the {} address', 'code sent to {} address'],
    is: ['registered', 'masked', 'that', 'your', 'this'],
    isNot: ['any', 'every', 'another', 'all'],
  },
  {
    id: 'address-shown',
    phrases: ['a {} address is shown beside the QR code', '{} address beside QR code'],
    is: ['masked', 'partly hidden', 'shortened'],
    isNot: ['full', 'whole', 'complete', 'unmasked', 'plain'],
  },
  {
    id: 'address-masked',
    phrases: ['the address is shown {}', 'address is {} so that'],
    is: ['masked', 'partly hidden', 'in part'],
    isNot: ['in full', 'completely', 'unmasked', 'in plain text', 'in clear text', 'readable'],
  },
  {
    id: 'reset-user',
    phrases: [
      'the password of the user {} is reset',
      'password for the user {}',
      'new password for user {}',
    ],
    is: ['admin'],
    isNot: ['guest', 'root', 'owner', 'user', 'default', 'operator', 'administrator', 'local'],
  },
  {
    id: 'reset-only',
    phrases: [
      'the {} user whose password can be reset',
      'user {} can be reset',
      'new password for {} user',
    ],
    is: ['only', 'one'],
    isNot: ['one of several', 'one of many', 'several', 'all', 'any', 'every', 'each', 'another'],
  },
  {
    id: 'shows-qr',
    phrases: ['the {} shows a QR code'],
    is: ['recorder', 'monitor'],
    isNot: otherDevices,
  },
  {
    id: 'reads-qr',
    phrases: ['the {} reads the QR code'],
    is: ['app', 'phone', 'camera'],
    isNot: ['recorder', 'monitor', 'mailbox', 'browser'],
  },
  {
    id: 'asks-address',
    phrases: ['the {} asks for an address'],
    is: ['recorder', 'monitor', 'window', 'it'],
    isNot: otherDevices,
  },
  {
    id: 'address-first',
    phrases: [
      'the recorder asks for an address {} it shows the QR code',
      'recorder asks for one {} shows QR code',
      'recorder asks for one {} shown QR code',
    ],
    is: ['before'],
    isNot: ['after', 'while', 'once', 'when'],
  },
  {
    id: 'window-shows',
    phrases: ['the Reset Password window shows a {}'],
    is: ['QR code'],
    isNot: ['bar code', 'barcode'],
  },
  {
    id: 'pattern-resets',
    phrases: ['Forgot Unlock Pattern resets {}'],
    is: ['nothing'],
    isNot: ['everything', 'all', 'the password', 'the pattern', 'it'],
  },
  {
    id: 'sync-keeps',
    phrases: ['with {} the cameras keep their passwords', 'with {} cameras keep theirs'],
    is: ['No'],
    isNot: ['Yes'],
  },
  {
    id: 'sync-gives',
    phrases: ['with {} the cameras get the new password', 'with {} cameras take new password'],
    is: ['Yes'],
    isNot: ['No'],
  },
];
