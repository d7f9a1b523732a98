/**
 * Where each of the recorder's states and transitions is known from, by the tags of the world's
 * bibliography.
 */
import { assumes, cites, disputed, type Sources } from '../../index.ts';

const wayOut = assumes('Cancel leads one window back, and no security code is lost by it.');
const field = assumes('Fields take what is typed, as in any window.');
const simplified = assumes(
  'The main menu of this simulation is small: enough to see who is logged in and what is set.',
);
const messages = assumes(
  'The rule is known, the words of the message are ours.',
  'M2',
  'M14',
  'C1',
);
const lock = cites('C5', 'S15', 'S16');
const lockByUser = assumes(
  'What is locked is the account: wrong passwords of one user do not count against another.',
  'C1',
  'C5',
  'S15',
);
const patternKept = assumes(
  'No source says what a reset does to the unlock pattern. Here it stays as it is, set or not, and whoever knows it gets in with it. ' +
    'Then the login window follows, and the lock of admin’s login is gone.',
  'S1',
  'W2',
  'M15',
  'seed',
);
const codeLock = disputed(
  assumes(
    'As on the web page: five wrong codes, five minutes, then the same code again. Nobody prints a rule for the local GUI.',
    'M9',
    'M10',
  ),
  ['After five wrong codes the code is locked for five minutes.', 'M9'],
  ['After five wrong codes the account of admin is locked for five minutes.', 'M10', 'M17', 'M18'],
);

export const sources: Sources = {
  live: cites('W1', 'S4', 'S9'),
  'live always': cites('M13', 'S8'),
  'live live.rightClicked': cites('S4', 'S9', 'S14', 'W7'),

  menu: assumes('Its entries besides Main Menu.', 'S14', 'W7'),
  'menu live.rightClicked': assumes('A second right-click closes the menu.'),
  'menu view.chosen': assumes('One channel, or all four.'),
  'menu main.opened [loggedIn]': assumes('Who is logged in is not asked again.', 'W7'),
  'menu main.opened [patternSet]': cites('M13', 'M1', 'S10', 'S11'),
  'menu main.opened [else]': cites('S10', 'S11', 'W7'),

  unlock: cites('M13', 'S8', 'S10', 'S11'),
  'unlock.tooShort': assumes('The rule of four dots is known, the message is ours.', 'S8', 'M13'),
  'unlock.wrong': assumes('A wrong pattern can be drawn again as often as one likes.'),
  'unlock pattern.drawn': cites('S8', 'M13'),
  'unlock pattern.drawn [else]': assumes(
    'A wrong pattern can be drawn again as often as one likes.',
  ),
  'unlock pattern.forgotten': disputed(
    cites('S2', 'S9', 'S10', 'S11', 'W1'),
    ['The link is “Forgot Unlock Pattern”.', 'W1', 'S10'],
    ['The link is “Forgot Pattern”.', 'S2', 'S9', 'S11'],
  ),
  'unlock user.switched': cites('S10', 'S11'),
  'unlock closed': wayOut,

  login: cites('S10', 'W7'),
  'login.wrong': assumes(
    'The recorder reports how many attempts are left; the words are ours.',
    'C1',
    'C5',
  ),
  'login.locked': lockByUser,
  'login.changed': assumes('After the reset the login window is shown, with a message.', 'M15'),
  'login user.chosen': assumes(
    'Which users there are besides admin; each has wrong passwords, and a lock, of his own.',
    'S10',
    'S15',
  ),
  'login login.asked [loginLocked]': cites('S15'),
  'login login.asked [lastPasswordTry]': lock,
  'login login.asked [else]': lockByUser,
  'login.closed': cites('M1', 'M5', 'M3', 'M11', 'M12'),
  'login password.forgotten': assumes(
    'A reset is possible while the account is locked; only admin can be reset.',
    'W1',
    'W5',
    'S7',
    'M1',
    'M4',
  ),
  'login password.forgotten [questionsSet]': cites('M1', 'M3', 'M11', 'M12'),
  'login password.forgotten [resettable]': disputed(
    cites('M1', 'M5', 'M3', 'M12'),
    ['Where no way is left, customer service is asked.', 'M1', 'M5'],
    ['Where no way is left, there is the button on the mainboard.', 'M3', 'M12'],
  ),
  'login closed': wayOut,
  'login.open always': lock,
  'login.locked after loginLock': lock,

  reset: cites('W1', 'W4', 'seed'),
  'reset.notice': assumes('The words of the notice, which is known to be there.', 'S2', 'S7', 'M6'),
  'reset.notice notice.accepted [addressRegistered]': disputed(
    cites('S2', 'S7', 'W5', 'M6', 'M8'),
    ['The button is “OK”.', 'W5', 'M6', 'S2', 'S7'],
    ['The button is “Next”.', 'M8'],
    ['The button is “Save”, on what is most likely the web page.', 'M10'],
  ),
  'reset.notice notice.accepted [else]': disputed(
    cites('W1', 'S1', 'S4', 'seed'),
    ['An address can be typed in now.', 'W1', 'S1', 'S4'],
    ['The address must have been set at the first start.', 'W5'],
  ),
  'reset.notice closed': wayOut,

  'reset.email': cites('S1', 'W1', 'seed'),
  'reset.email.open': cites('S1', 'W1'),
  'reset.email.malformed': assumes('What is no e-mail address is not taken.'),
  'reset.email email.typed': cites('S1'),
  'reset.email email.given [addressWellFormed]': cites('S1'),
  'reset.email email.given [else]': assumes('What is no e-mail address is not taken.'),
  'reset.email closed': wayOut,

  'reset.code': cites('W1', 'W5', 'S4', 'S5', 'M6', 'M7', 'M8', 'seed'),
  'reset.code.wrong': assumes(
    'The recorder tells a wrong code; the words, and the attempts that are left, are ours.',
    'C1',
  ),
  'reset.code.expired': assumes('24 hours are known, the words are ours.', 'M6', 'M7', 'C1'),
  'reset.code.frozen': codeLock,
  'reset.code code.typed': cites('W1', 'seed'),
  'reset.code code.given [codeFrozen]': codeLock,
  'reset.code code.given [else]': cites('W1', 'W3', 'seed'),
  'reset.code code.accepted': cites('W1', 'W3', 'seed'),
  'reset.code code.expired': assumes(
    'A code that is too old is not counted as an attempt.',
    'M6',
    'C1',
  ),
  'reset.code code.rejected [lastCodeTry]': codeLock,
  'reset.code code.rejected [else]': assumes(
    'A wrong code counts as an attempt, and so does one that a later request has made void.',
    'C1',
    'M9',
  ),
  'reset.code way.chosen [qrChosen]': cites('M7', 'M8'),
  'reset.code way.chosen': disputed(
    cites('M6', 'M7', 'M8', 'S5'),
    ['The list is “Reset Type”.', 'M6', 'S5'],
    ['The list is “Reset Mode”.', 'M7', 'M8'],
  ),
  'reset.code qr.refreshed': assumes(
    'There is a button for it, and it makes the codes sent before void.',
    'M6',
    'M7',
  ),
  'reset.code closed': assumes(
    'Cancel leads back to the login window; a code sent before stays good for its 24 hours.',
  ),
  'reset.code.open always': codeLock,

  'reset.questions': cites('M6', 'M7', 'S9', 'S10'),
  'reset.questions.wrong': assumes(
    'A wrong answer can be given again as often as one likes; the words are ours.',
  ),
  'reset.questions answers.given [else]': assumes(
    'A wrong answer can be given again as often as one likes.',
  ),
  'reset.questions closed': wayOut,

  'reset.newPassword': cites('W1', 'S2', 'S10', 'seed'),
  'reset.newPassword.lengthWrong': messages,
  'reset.newPassword.characterForbidden': messages,
  'reset.newPassword.oneKindOnly': messages,
  'reset.newPassword.confirmationDiffers': messages,
  'reset.newPassword newPassword.typed': field,
  'reset.newPassword confirmation.typed': field,
  'reset.newPassword password.saved': disputed(
    cites('M2', 'M14', 'M15', 'M20', 'S12'),
    ['The button is “Save”.', 'W1'],
    ['The button is “OK”.', 'S10'],
  ),
  'reset.newPassword password.saved [confirmationDiffers]': cites('C1'),
  'reset.newPassword password.saved [ipCamerasConnected]': patternKept,
  'reset.newPassword password.saved [else]': patternKept,
  'reset.newPassword closed': wayOut,

  'reset.sync': cites('W2', 'W4', 'S1'),
  'reset.sync.asking': disputed(
    assumes('The words of the question.', 'S1', 'W2', 'W4', 'seed'),
    ['Yes is recommended: one password everywhere, and the cameras stay connected.', 'W2', 'W4'],
    ['No is recommended; no reason is given.', 'seed'],
    ['It is asked where there is an IP channel.', 'S1'],
    ['It is not asked: the password always goes to all cameras.', 'S13'],
  ),
  'reset.sync.running': assumes(
    'One camera after the other, with the password that the recorder stores for each. Those added by ONVIF are left out.',
    'W2',
    'C1',
  ),
  'reset.sync.finished': assumes('A row for each camera; its words are ours.', 'W2', 'W4'),
  'reset.sync.asking sync.accepted': cites('W2', 'W4'),
  'reset.sync.asking sync.declined': assumes(
    'Only the recorder’s own password changes.',
    'seed',
    'C1',
  ),
  'reset.sync.running.waiting camera.answered': cites('W2', 'C1'),
  'reset.sync.running.waiting after cameraSilence': assumes(
    'A camera that does not answer is given up after five seconds. It keeps its old password, and the recorder the one that it stores.',
  ),
  'reset.sync.finished sync.finished': cites('W2', 'W4'),

  '* power.cut': cites('S15', 'S16'),
  off: assumes(
    'A power cycle ends the session, lifts the locks and keeps what is set. One source wants the power off for a minute.',
    'S15',
    'S16',
  ),
  'off power.given [buttonHeld]': assumes(
    'Passwords, address, questions, pattern and cameras are lost; the disk is not spoken of.',
    'S1',
  ),
  'off power.given [else]': assumes('Held too short or too long, the button does nothing.', 'S1'),
  starting: assumes('How long a start takes, and what is to be seen then.'),
  wizard: cites('M13', 'S8', 'M11', 'M12', 'M1'),
  'wizard.password.lengthWrong': messages,
  'wizard.password.characterForbidden': messages,
  'wizard.password.oneKindOnly': messages,
  'wizard.password.confirmationDiffers': messages,
  'wizard.password hint.typed': cites('S8', 'M13'),
  'wizard.pattern': cites('M13', 'S8', 'M19'),
  'wizard.pattern.first.tooShort': assumes(
    'The rule of four dots is known, the message is ours.',
    'S8',
    'M13',
  ),
  'wizard.pattern.first.different': assumes(
    'It is drawn twice; what is said where the two differ is ours.',
    'M13',
  ),
  'wizard.protection': cites('M13', 'M1', 'M3', 'M11'),
  'wizard.protection.malformed': assumes('What is no e-mail address is not taken.'),
  'wizard.licence': cites('M11', 'M12'),
  'wizard.startup': assumes(
    'What the wizard goes on to ask: it is left at once here.',
    'M11',
    'M12',
    'S8',
  ),
  main: simplified,
  'main closed': assumes('Closing the main menu does not log out.'),
  account: assumes('The page is small here. Its tile is in capitals from 2018 on.', 'M3', 'M11'),
  'account.overview modify.opened': cites('W7', 'S12', 'M14'),
  'account.overview passwordReset.opened': disputed(
    cites('M3', 'M4', 'S3'),
    ['The switch is under ACCOUNT, Password Reset.', 'M3', 'M4'],
    ['The switch is under SYSTEM, SECURITY.', 'M12', 'S11'],
  ),
  'account.modify': cites('S12', 'M14', 'M11', 'W7'),
  'account.modify.malformed': assumes('What is no e-mail address is not taken.'),
  'account.modify.oldPasswordWrong': assumes(
    'The tries are limited, and counted with those of the login; the words are ours.',
    'C1',
  ),
  'account.modify password.saved': assumes(
    'The rules are those of the reset. No source says whether the cameras are asked about, too: here they are not.',
    'M14',
    'S1',
    'C1',
  ),
  'account.modify password.saved [lastOldPasswordTry]': assumes(
    'The lock is that of the login, and ends the session.',
    'C1',
  ),
  'account.pattern': cites('M13', 'M14', 'S8'),
  'account.pattern.first.tooShort': assumes(
    'The rule of four dots is known, the message is ours.',
    'S8',
    'M13',
  ),
  'account.pattern.first.different': assumes(
    'It is drawn twice; what is said where the two differ is ours.',
    'M13',
  ),
  'account.passwordReset': cites('M3', 'M4', 'S3', 'S11', 'M13'),
  'account.passwordReset reset.applied': assumes(
    'Questions without an answer are not set; without any answer those set before stay.',
    'S3',
  ),
  cameras: assumes(
    'What the list shows, and its words. That each channel has a password of its own stored is known.',
    'C1',
    'S16',
  ),
  'cameras.one': assumes(
    'A channel whose camera refuses is given the camera’s password in its settings; the words are ours.',
    'C1',
    'S16',
  ),
  'cameras.one.trying after cameraSilence': assumes(
    'A camera that does not answer is given up after five seconds.',
  ),
  info: assumes(
    'Serial number, channels, time, and the serial number as a QR code, which brings no security code.',
  ),
};
