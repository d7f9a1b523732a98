/**
 * What the recorder's world knows in a word, and the words that would be wrong: each is how its
 * machines behave. A table of sentences, and so a long file.
 */
import type { Truth } from '../index.ts';

type Words = readonly [string, ...string[]];

/** What stands between commas. */
function words(said: string): Words {
  const [first = '', ...others] = said.split(', ');
  return [first, ...others];
}

const otherDevices: Words = words(
  'phone, app, mailbox, e-mail, mail, camera, cameras, router, browser, computer, television, tablet',
);

const elsewhere: Words = words(
  'in the app, on the phone, on your phone, in the mailbox, in the e-mail, in a browser, in the browser, on the web page, on the camera, on a computer, by phone, from the app, over the internet, online',
);

const mail: Words = words(
  'e-mail, email, mail, e-mail address, email address, address, mailbox, registered e-mail, registered address',
);

/** How nobody sends a security code. */
const noMail: Words = words(
  'text message, text, sms, post, letter, fax, phone, phone number, telephone, number, push notification, recorder, monitor, camera, cameras',
);

export const truths: readonly Truth[] = [
  {
    id: 'newest-code',
    phrases: ['only the {} code counts', 'code {} counts', 'code {} count', '{} counts code sent'],
    is: words('newest, latest, last, most recent'),
    isNot: words(
      'oldest, earliest, first, old, any, every, all of them, any of them, both of them, every one',
    ),
  },
  {
    id: 'newest-mail',
    phrases: ['the newest mail is {}', 'newest is {}'],
    is: words('on top, at the top, the first'),
    isNot: words('at the bottom, on the bottom, at the end, below the others, the lowest'),
  },
  {
    id: 'earlier-code',
    phrases: [
      'a code that came before the QR code was refreshed is {} taken',
      'code came {} taken',
    ],
    is: words('not, no longer, may not be, cannot be'),
    isNot: words('still, is also, always, can be'),
  },
  {
    id: 'code-by',
    phrases: [
      'the security code arrives by {}',
      'security code sent by {}',
      'code comes by {}',
      'security code on its way to {}',
      'security code sent to {}',
    ],
    is: mail,
    isNot: noMail,
  },
  {
    id: 'code-to',
    phrases: ['the security code is sent to the {} address', 'code sent to {} address'],
    is: words('registered, masked, that, your, this, old, one'),
    isNot: words('any, every, another, all, both, all the'),
  },
  {
    id: 'mailed-text-answer',
    phrases: ['the code comes to the {} from which the text was sent', 'code comes {} text sent'],
    is: words('registered e-mail address, registered address, registered email address'),
    isNot: words('address from which, address that the text, address you send, sender'),
  },
  {
    id: 'address-shown',
    phrases: [
      'a {} address is shown beside the QR code',
      '{} address beside QR code',
      'window shows {} e-mail address',
    ],
    is: words('masked, partly hidden, shortened'),
    isNot: words('full, whole, complete, unmasked, plain'),
  },
  {
    id: 'address-masked',
    phrases: ['the address is shown {}', 'address is {} so that', 'shows e-mail|email address {}'],
    is: words('masked, partly hidden, in part'),
    isNot: words('in full, completely, unmasked, in plain text, in clear text, readable'),
  },
  {
    id: 'code-before-address',
    phrases: [
      'until another address is registered, codes go to the {} mailbox',
      'until register another address code goes {} mailbox|address',
    ],
    is: words('old, former, registered, previous'),
    isNot: words('new, next, other, later'),
  },
  {
    id: 'reset-user',
    phrases: [
      'a reset is for the password of the user {}',
      'password for the user {}',
      'new password for user {}',
      'password of the user {}',
      'log in as {} with code',
    ],
    is: words('admin'),
    isNot: words('guest, root, owner, user, default, operator, administrator, local'),
  },
  {
    id: 'reset-only',
    phrases: [
      'the {} user whose password can be reset',
      'user {} can be reset',
      'new password for {} user',
    ],
    is: words('only, one, the'),
    isNot: words('one of several, one of many, several, all, any, every, each, another'),
  },
  {
    id: 'shows-qr',
    phrases: ['the {} shows a QR code'],
    is: words('recorder, monitor'),
    isNot: otherDevices,
  },
  {
    id: 'reads-qr',
    phrases: ['the {} reads the QR code'],
    is: words('app, phone, camera'),
    isNot: words('recorder, monitor, mailbox, browser'),
  },
  {
    id: 'code-on-monitor',
    phrases: ['the QR code on the {} is meant for the app', 'code {} meant for app'],
    is: words('monitor, screen, recorder'),
    isNot: words('mailbox, e-mail, email, mail, phone, camera, back of the recorder, box'),
  },
  {
    id: 'asks-address',
    phrases: ['the {} asks for an address'],
    is: words('recorder, monitor, window, it'),
    isNot: otherDevices,
  },
  {
    id: 'address-first',
    phrases: [
      'the recorder asks for an address {} it shows the QR code',
      'recorder asks for one {} shows|shown QR code',
    ],
    is: words('before'),
    isNot: words('after, while, once, when'),
  },
  {
    id: 'address-by-anyone',
    phrases: ['without a registered address, {} can enter one', 'without address {} enter|enters'],
    is: words('anyone, anybody, whoever, everybody, someone, somebody'),
    isNot: words('nobody, no one, none, noone, no-one'),
  },
  {
    id: 'address-unchecked',
    phrases: ['the recorder {} whose address it is', 'recorder {} whose'],
    is: words('cannot check, does not check, cannot know, never checks'),
    isNot: words('checks, can check, knows, verifies, finds out'),
  },
  {
    id: 'window-shows',
    phrases: ['the Reset Password window shows a {}'],
    is: words('QR code'),
    isNot: words('bar code, barcode'),
  },
  {
    id: 'pattern-resets',
    phrases: ['Forgot Unlock Pattern resets {}'],
    is: words('nothing'),
    isNot: words('everything, all, the password, the pattern, it'),
  },
  {
    id: 'switch-changes',
    phrases: ['Forgot Unlock Pattern changes {}', '{} password change|changes here'],
    is: words('nothing, no pattern and no, no'),
    isNot: words('both the pattern and the, the pattern and the, every, everything'),
  },
  {
    id: 'sync-keeps',
    phrases: [
      'with {} the cameras keep their passwords',
      'with {} cameras keep theirs',
      'with {} only password recorder changes',
      'answer {} nothing changes on cameras',
    ],
    is: words('No'),
    isNot: words('Yes'),
  },
  {
    id: 'sync-gives',
    phrases: ['with {} the cameras get the new password', 'with {} cameras take new password'],
    is: words('Yes'),
    isNot: words('No'),
  },
  {
    id: 'sync-no',
    phrases: ['with No, only the {} of the recorder changes', 'with No only {} changes|change'],
    is: words('password of the recorder, recorder'),
    isNot: words('passwords of the cameras, password of the cameras, cameras'),
  },
  {
    id: 'sync-order',
    phrases: ['the recorder tells the cameras {}', 'recorder give|gives|tells {}'],
    is: words('one after the other, one by one, one after another, in turn'),
    isNot: words('all at once, at the same time, all together, simultaneously, at one go'),
  },
  {
    id: 'stored-passwords',
    phrases: ['the recorder {} a password for each camera', 'recorder {} password camera'],
    is: words('stores, keeps, remembers'),
    isNot: words('forgets, loses, deletes, erases, discards'),
  },
  {
    id: 'password-each',
    phrases: ['the recorder stores {} camera', 'recorder stores {} cameras'],
    is: words('a password for each, one password for each, a password for every'),
    isNot: words(
      'one password for all, the same password for all, a single password for all, no password for any, no password for the',
    ),
  },
  {
    id: 'camera-passwords',
    phrases: ['the cameras {} their own passwords', 'cameras {} own password|passwords'],
    is: words('keep, have'),
    isNot: words('lose, forget, give up'),
  },
  {
    id: 'camera-offline',
    phrases: ['Offline: the camera has {}'],
    is: words('no power, no network'),
    isNot: words('another password, a different password, the wrong password, no password'),
  },
  {
    id: 'camera-lock',
    phrases: [
      'wrong passwords {} at the camera',
      'wrong ones {} at camera',
      'wrong one {} at camera',
    ],
    is: words('count, counts'),
    isNot: words('do not count, does not count, make no difference, do no harm'),
  },
  {
    id: 'account-lock',
    phrases: [
      'after wrong passwords the account is {}',
      'wrong password|passwords|attempts|logins {} account',
      'wrong password|passwords|attempts|logins account {}',
      'old password can|may|will {} account',
    ],
    is: words('locked, blocked, lock, locks, block, blocks'),
    isNot: words('deleted, erased, removed, reset, opened, delete, erase, remove, open, unlock'),
  },
  {
    id: 'lock-anew',
    phrases: ['each further attempt {} the time of the lock', 'further attempt|attempts {} time'],
    is: words('starts, restarts, start, restart, begins'),
    isNot: words(
      'shortens, ends, stops, shorten, end, stop, halves, does not change, do not change',
    ),
  },
  {
    id: 'reset-while-locked',
    phrases: ['a reset {} while the account is locked', 'reset {} while account locked'],
    is: words('works, opens, is possible, helps'),
    isNot: words('fails, is refused, is impossible, is no help, is blocked'),
  },
  {
    id: 'dark-recorder',
    phrases: [
      'without power the recorder records {}',
      'meanwhile records {}',
      'without power records {}',
    ],
    is: words('nothing'),
    isNot: words('everything, all, on, as usual, further'),
  },
  {
    id: 'exact-answers',
    phrases: [
      'capitals and blanks {}',
      'capitals|blanks {}',
      'case|spelling code|password|answer {}',
    ],
    is: words('count, counts, matter, matters, are compared'),
    isNot: words(
      'make no difference, are ignored, is ignored, are not compared, play no role, may differ, are skipped, is irrelevant, are irrelevant, are of no importance',
    ),
  },
  {
    id: 'password-leads-in',
    phrases: ['the password {}'],
    is: words('leads in, lead in'),
    isNot: words('leads nowhere, is of no help there, no longer leads in, does not lead in'),
  },
  {
    id: 'old-pattern',
    phrases: ['draw a new pattern, and the old one {}', 'draw new pattern old one {}'],
    is: words('is gone, is replaced, no longer works'),
    isNot: words('still works, works too, stays, remains, is kept, is still there'),
  },
  {
    id: 'pattern-first',
    phrases: [
      'with a pattern set, the recorder asks for the {} first',
      'now recorder asks {} first',
    ],
    is: words('pattern, unlock pattern'),
    isNot: words('password, e-mail address, security code'),
  },
  {
    id: 'menu-button',
    phrases: [
      'the {} mouse button brings up the menu',
      '{} button|one brings menu',
      'live view {} button',
    ],
    is: words('right, secondary'),
    isNot: words('left, middle, primary, wrong'),
  },
  {
    id: 'drawing-button',
    phrases: ['a pattern is drawn with the {} mouse button', 'drawn|draw {} mouse button'],
    is: words('left, primary, main'),
    isNot: words('right, middle, secondary'),
  },
  {
    id: 'mouse-socket',
    phrases: ['the mouse belongs in a USB socket of the {}', 'belongs USB socket of {}'],
    is: words('recorder'),
    isNot: [...otherDevices, 'monitor'],
  },
  {
    id: 'menu-first',
    phrases: ['{} way back in begins with that menu'],
    is: words('every, each, any'),
    isNot: words('no, hardly any, none, not every'),
  },
  {
    id: 'one-camera',
    phrases: ['View 1 shows {}', 'View 1 see {}'],
    is: words('one camera, a single camera'),
    isNot: words('four cameras, all cameras, two cameras, no camera, several cameras'),
  },
  {
    id: 'whole-text',
    phrases: ['the text of the QR code is mailed {}', 'mail {} text', 'mail text {}'],
    is: words('in full, whole, all of, unchanged'),
    isNot: words('half of, a part of, part of, the first line of, in part, shortened'),
  },
  {
    id: 'support-asks',
    phrases: ['support asks for the {}', 'shows {} which|that support asks'],
    is: words('serial number, full serial number, date'),
    isNot: words('password, old password, e-mail address, ip address, security code, phone number'),
  },
  {
    id: 'button-erases',
    phrases: [
      'the reset button {} all settings',
      'factory reset {} all|settings',
      'it {} all settings',
    ],
    is: words('erases, deletes, loses'),
    isNot: words('keeps, saves, preserves, leaves, restores'),
  },
  {
    id: 'message-place',
    phrases: ['the message {} says which rule is broken', 'message {} says rule broken'],
    is: words('under the fields, on the recorder, below the fields, on the monitor'),
    isNot: elsewhere,
  },
  {
    id: 'password-place',
    phrases: [
      'whoever knows the old password can set another {}',
      'knows old password can set|change {}',
      'changes|change password|it {} needs old password',
    ],
    is: words("at the monitor, at the recorder, at its monitor, at the recorder's own monitor"),
    isNot: elsewhere,
  },
  {
    id: 'questions-alone',
    phrases: ['security questions need {} phone nor mailbox', 'need|needs {} phone mail|mailbox'],
    is: words('neither, no'),
    isNot: words('both, either, also'),
  },
  {
    id: 'questions-without-reset',
    phrases: ['security questions {} while the password reset is switched off'],
    is: words('work, still work, works, are asked'),
    isNot: words('fail, are not asked, are of no use, are lost'),
  },
  {
    id: 'password-kinds',
    phrases: ['kinds: upper case, lower case, digits, {}'],
    is: words('special characters, special, symbols'),
    isNot: words('emoji, emojis, umlauts, blanks, spaces, accents'),
  },
  {
    id: 'compare-first',
    phrases: ['compare each character {} you click Next', 'compare character {} click'],
    is: words('before'),
    isNot: words('after, once, when'),
  },
  {
    id: 'old-clients',
    phrases: [
      'what locks the account still has the {} password',
      'app|computer still|already has {} password',
    ],
    is: words('old, wrong, former'),
    isNot: words('new, right, current, correct'),
  },
  {
    id: 'clients-need',
    phrases: [
      'what logs in needs the {} password',
      'log in recorder need|needs|get {} password',
      'until get {} password',
    ],
    is: words('new, current, right'),
    isNot: words('old, former, wrong'),
  },
  {
    id: 'clients-off',
    phrases: ['before a locked account opens, all that logs in is {}', 'all apps browsers are {}'],
    is: words('closed, switched off, off'),
    isNot: words('open, running, switched on, logged in'),
  },
  {
    id: 'locked-thing',
    phrases: ['after wrong passwords the {} is locked', 'wrong passwords {} locked|blocked'],
    is: words('account, user, login, camera, cameras, recorder'),
    isNot: words('phone, app, mailbox, monitor, viewing client, mouse'),
  },
  {
    id: 'asks-questions',
    phrases: ['the {} asks the security questions'],
    is: words('recorder, monitor, it, device'),
    isNot: otherDevices,
  },
  {
    id: 'right-answers',
    phrases: ['with the {} answers you set a new password'],
    is: words('right, correct'),
    isNot: words('wrong, any, old'),
  },
  {
    id: 'support-code',
    phrases: [
      'a code from support is for {} recorder',
      'support code for {} recorder',
      'code belongs to {} recorder',
    ],
    is: words('this, that, the, one, your'),
    isNot: words('all, any, every, other, each'),
  },
  {
    id: 'app-said',
    phrases: ['the {} said that it worked'],
    is: words('app, phone'),
    isNot: words('recorder, mailbox, monitor, camera, e-mail, mail'),
  },
  {
    id: 'third-code',
    phrases: ['for a {} code, refresh the QR code', 'for {} one click refresh'],
    is: words('third, further, new, fresh'),
    isNot: words('second'),
  },
  {
    id: 'bound-thing',
    phrases: ['the {} was added to the account of the app', '{} was added to account of app'],
    is: words('recorder, device'),
    isNot: words('phone, app, mailbox, camera, monitor'),
  },
  {
    id: 'bound-app',
    phrases: [
      'the recorder gives its security code to {} app',
      'give|gives security code to {} app',
    ],
    is: words('that, the, your, this'),
    isNot: words('any, every, each, all'),
  },
  {
    id: 'takes-codes',
    phrases: ['after wrong codes, the {} takes none', '{} says when takes code again'],
    is: words('recorder, it, monitor'),
    isNot: otherDevices,
  },
  {
    id: 'mail-each',
    phrases: ['after several requests {} mails come', 'several requests {} mail|mails come|comes'],
    is: words('several, as many'),
    isNot: words('no, one, only one, no more, hardly any'),
  },
  {
    id: 'synced-password',
    phrases: [
      'the recorder asks whether to give the cameras the {} password',
      'whether give {} password',
    ],
    is: words('new, same'),
    isNot: words('old, former, wrong'),
  },
  {
    id: 'sync-advice',
    phrases: ['the newer text recommends {}', 'newer|current text says|recommends|choose {}'],
    is: words('No'),
    isNot: words('Yes'),
  },
  {
    id: 'sync-first-advice',
    phrases: ['in 2018 the article recommended {}', '2018 article recommended {}'],
    is: words('Yes'),
    isNot: words('No'),
  },
  {
    id: 'sync-alone',
    phrases: ['with No, only the {} gets a new password', 'one answer only {} gets new password'],
    is: words('recorder'),
    isNot: words('cameras, camera, app, phone, mailbox'),
  },
  {
    id: 'camera-refuses',
    phrases: ['Wrong password: the camera has {}', 'wrong password picture camera has {}'],
    is: words('another password, a different password, a password of its own'),
    isNot: words('no network, no power, the same password, no picture'),
  },
  {
    id: 'mail-address',
    phrases: ['the address to mail to stands on the {} screen', 'address stands on {} screen'],
    is: words("recorder's own, recorder's, recorder, monitor"),
    isNot: words("phone's own, phone's, app's own, app's, camera's"),
  },
  {
    id: 'any-scanner',
    phrases: ['{} scanner shows the text of the QR code', '{} scanner reads|shows QR code text'],
    is: words('any, every, each'),
    isNot: words('no, only one, hardly any'),
  },
  {
    id: 'online-thing',
    phrases: ['go where the {} has a network'],
    is: words('phone, it'),
    isNot: words('recorder, monitor, camera, mouse'),
  },
  {
    id: 'other-system',
    phrases: ['with the {} password the other system gets no pictures'],
    is: words('old, former, wrong'),
    isNot: words('new, right, current'),
  },
  {
    id: 'failed-row',
    phrases: ['a camera with its old password says {}', 'row said|says {} old password'],
    is: words('Failed'),
    isNot: words('Succeeded, Waiting'),
  },
  {
    id: 'mistyped',
    phrases: ['with two that {}, one is mistyped'],
    is: words('differ, are different, are not the same'),
    isNot: words('match, agree, are the same, are equal, are alike'),
  },
  {
    id: 'on-its-way',
    phrases: ['the {} is on its way to the address', '{} way registered|address'],
    is: words('code, security code, e-mail, mail'),
    isNot: words('password, new password, old password, QR code'),
  },
  {
    id: 'while-logged-in',
    phrases: ['security questions are set {} log in', 'set security questions {} log in'],
    is: words('while you can, while you can still, before you can no longer'),
    isNot: words('when you can no longer, once you can no longer, after you can no longer'),
  },
  {
    id: 'codes-go',
    phrases: ['security codes go to {} addresses', 'codes go to {} addresses|mailboxes'],
    is: words('registered'),
    isNot: words('all, any, both, several'),
  },
  {
    id: 'button-place',
    phrases: ['the button on the mainboard is {} the case', 'button mainboard {} case'],
    is: words('inside, in'),
    isNot: words('outside, on top of, behind, beside, at the back of'),
  },
  {
    id: 'dots-place',
    phrases: ['the dots are on the {}', 'line through dots on {}'],
    is: words('screen, monitor, recorder'),
    isNot: words('phone, app, mailbox, camera, back'),
  },
  {
    id: 'hint-readers',
    phrases: ['{} at the monitor can read the hint', '{} read hint'],
    is: words('anybody, anyone, everybody, whoever'),
    isNot: words('nobody, no one, only you, only admin'),
  },
  {
    id: 'reset-usual',
    phrases: ['on new recorders the password reset is switched {}', 'new recorders switched {}'],
    is: words('on'),
    isNot: words('off'),
  },
  {
    id: 'recordings',
    phrases: ['{} step of the reset asks about the recordings', '{} reset asks about recordings'],
    is: words('no'),
    isNot: words('every, each, one, the last, the first'),
  },
];
