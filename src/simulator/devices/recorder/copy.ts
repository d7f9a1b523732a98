/**
 * Every word the recorder prints, by firmware generation. Spelled as the sources spell them; (A)
 * marks wording of our own where no source gives the text.
 */
import { editionOf, type Words } from '../../index.ts';
import type { Firmware, ResetWay } from './context.ts';
import type { controls } from './controls.ts';

const G1 = {
  controls: {
    liveView: 'live view', // (A) the manuals' word for it, not a label
    viewOne: 'View 1', // (A)
    viewFour: 'View 4', // (A)
    mainMenu: 'Main Menu',
    pattern: 'Unlock Pattern',
    forgotPattern: 'Forgot Unlock Pattern',
    switchUser: 'Switch User',
    user: 'User', // (A)
    password: 'Password', // (A)
    login: 'OK',
    forgotPassword: 'Forgot Password',
    acceptNotice: 'OK',
    email: 'Email Address', // (A)
    giveEmail: 'Next',
    securityCode: 'Security Code',
    giveCode: 'Next',
    resetWay: 'Reset Type', // of later firmware
    refreshQr: 'Refresh', // (A)
    // (A) the numbers: the sources know “Answer” boxes
    answerOne: 'Answer 1',
    answerTwo: 'Answer 2',
    answerThree: 'Answer 3',
    giveAnswers: 'Next',
    newPassword: 'New Password',
    confirmPassword: 'Confirm Password',
    save: 'Save',
    cancel: 'Cancel', // (A)
    close: 'Close', // (A)
    acceptSync: 'Yes',
    declineSync: 'No',
    finish: 'Finished',
    account: 'Account',
    modify: 'Modify',
    modifyPassword: 'Modify Password',
    oldPassword: 'Old Password',
    changePattern: 'Unlock Pattern',
    passwordReset: 'Password Reset',
    enableReset: 'Enable',
    questionOne: 'Question 1',
    questionTwo: 'Question 2',
    questionThree: 'Question 3',
    applyReset: 'Apply',
    hint: 'Prompt Question',
    continueWizard: 'Next',
    skipPattern: 'Skip',
    reservedEmail: 'Reserved Email',
    askQuestions: 'Security Question',
    saveProtection: 'Save',
    agree: 'I have read and agree to all terms',
    cameraList: 'Camera', // (A)
    modifyCamera: 'Modify', // (A)
    cameraPassword: 'Password', // (A)
    connectCamera: 'OK', // (A)
    info: 'Info', // (A)
    logOut: 'Logout', // (A)
  },
  live: {
    title: 'Live View', // (A) nothing is printed there
    channel: (name: string) => `Camera picture: ${name}`, // (A)
    offline: 'Offline', // (A)
    unset: 'No camera', // (A)
    refused: 'Wrong password', // (A)
  },
  off: { title: 'No signal' }, // (A) the monitor's own words
  starting: { title: 'Starting' }, // (A)
  wizard: {
    title: 'Device Initialization', // (A) as a title
    password: 'Set the password of admin.', // (A)
  },
  protection: { title: 'Password Protection' }, // (A) as a title
  licence: {
    title: 'End-User License Agreement',
    text: 'The terms under which this recorder may be used.', // (A)
    first: 'Agree to the terms first.', // (A)
  },
  startup: {
    title: 'Startup Wizard',
    text: 'The recorder is ready for use.', // (A)
  },
  menu: { title: 'Quick Menu' }, // (A) another brand's name for it
  main: { title: 'Main Menu' },
  account: {
    title: 'Account',
    user: 'User', // (A)
    email: 'Email Address', // (A)
    pattern: 'Unlock Pattern',
    set: 'Set', // (A)
    none: 'None', // (A)
    reset: 'Password Reset',
    on: 'On', // (A)
    off: 'Off', // (A)
    questions: 'Security Questions',
    saved: 'The changes have been saved.', // (A)
  },
  modifyUser: {
    title: 'Modify User',
    malformed: 'This is not an email address. Enter one like name@example.com, or none.', // (A)
    oldPasswordWrong: (left: number) =>
      `The old password is wrong. Attempts left: ${String(left)}.`, // (A)
  },
  newPattern: {
    title: 'Set Unlock Pattern', // (A)
    first: 'Draw the new unlock pattern.', // (A)
    again: 'Draw the same pattern again.', // (A)
    different: 'The two patterns are not the same. Draw the new one again.', // (A)
  },
  passwordReset: { title: 'Password Reset' },
  cameras: {
    title: 'Camera List', // (A)
    columns: ['Channel', 'Status', 'Protocol'], // (A)
    empty: 'No channels.', // (A)
    connected: 'Connected', // (A)
    own: 'Private', // (A) but for the word
    onvif: 'ONVIF',
    analogue: 'Analogue', // (A)
  },
  camera: {
    title: 'Modify Camera', // (A)
    channel: 'Channel', // (A)
    first: 'Enter the password of the camera first.', // (A)
    refused: 'The camera refuses the password, or is locked.', // (A)
    silent: 'The camera does not answer.', // (A)
  },
  info: {
    title: 'Info', // (A)
    serial: 'Serial number', // (A)
    channels: 'Channels', // (A)
    time: 'System time', // (A)
    qr: 'QR code of the serial number', // (A)
    analogue: (count: number) => `${String(count)} analogue`, // (A)
    ip: (count: number) => `${String(count)} IP`, // (A)
  },
  unlock: {
    title: 'Unlock Pattern', // (A) as a title
    prompt: 'Draw the unlock pattern.', // (A)
    wrong: 'The pattern is wrong. Draw it again.', // (A)
    tooShort: 'A pattern connects at least 4 dots.', // (A)
  },
  login: {
    title: 'Login', // (A)
    empty: 'Enter the password first.', // (A)
    hint: (hint: string) => `Hint: ${hint}`, // (A) an icon shows it
    adminOnly: 'Only the password of admin can be reset here.', // (A)
    wrong: (left: number) => `Wrong password. Attempts left: ${String(left)}.`, // (A)
    locked: (until: string) => `The account has been locked. Try again after ${until}.`, // (A) but for the first sentence
    closed: 'Password reset is closed!',
    changed: 'The password has been changed. Log in with the new one.', // (A)
  },
  reset: { title: 'Reset Password' },
  notice: {
    title: 'Notice', // (A)
    text:
      'To reset the password safely, we need to collect your email address, MAC address, device serial number, etc. ' +
      'The information is used only to verify the device and to send you a security code. Do you agree and continue?', // (A)
  },
  email: {
    title: 'Email Address', // (A)
    prompt:
      'No email address is registered. Enter the address that the security code is to be sent to.', // (A)
    empty: 'Enter an email address first.', // (A)
    malformed: 'This is not an email address. Enter one like name@example.com.', // (A)
  },
  code: {
    alt: 'QR code for the app', // (A)
    howTo: 'Please get security code as follows:',
    first:
      '1. In the iDMSS or gDMSS app, tap More, then Reset Device Password, and scan the QR code.', // (A)
    second: '2. The security code is sent to the email address below.', // (A)
    // (A) its wording: [C1] has “Scan the QR-code and then send the result information to …”
    byMail: (address: string) =>
      `Without the app: scan the QR code, and then send the result to ${address}.`,
    serial: 'SN', // (A)
    email: 'Email', // (A)
    // (A) the first as an entry of the list
    ways: {
      qr: 'QR Code (Email)',
      app: 'QR Code for Binding Device',
      questions: 'Security Questions',
    } satisfies Record<ResetWay, string>,
    inApp: '2. The security code is shown in the app of the account that this device is bound to.', // (A)
    empty: 'Enter the security code first.', // (A)
    wrong: (left: number) => `The security code is wrong. Attempts left: ${String(left)}.`, // (A)
    expired: 'The security code is out of date. Scan the QR code again for a new one.', // (A)
    frozen: (until: string) => `Too many wrong security codes. Try again after ${until}.`, // (A)
  },
  questions: {
    title: 'Security Questions',
    question: (number: number) => `Question ${String(number)}`,
    empty: 'Answer all the questions first.', // (A)
    wrong: 'An answer is not right.', // (A)
  },
  newPassword: {
    title: 'New Password', // (A) as a title
    prompt: 'Enter the new password of admin, and the same again.', // (A)
    // (A) but for the rule itself
    rule: '8 to 32 characters of at least two kinds: upper case, lower case, digits, special. Not allowed: \' " ; : & and blanks.',
    lengthWrong: 'The password must have 8 to 32 characters.', // (A)
    characterForbidden: 'The password has a character that is not allowed: \' " ; : & or a blank.', // (A)
    oneKindOnly: 'The password must have at least two kinds of characters.', // (A)
    confirmationDiffers: 'The two passwords are not the same. Enter them again.', // (A)
  },
  sync: {
    title: 'Sync Password', // (A)
    prompt:
      'Do you want to sync the new password to the remote devices connected via private protocol?', // (A)
    syncing: 'Syncing Password', // (A)
    result: 'Sync Result', // (A)
    progress: (done: number, all: number) =>
      `${String(done)} of ${String(all)} cameras have answered.`, // (A)
    waiting: 'Waiting', // (A)
    taken: 'Succeeded', // (A)
    failed: 'Failed', // (A)
    skipped: 'Skipped', // (A)
    allSucceeded: 'The new password has been synced to the cameras.', // (A)
    someFailed: 'Some cameras did not take the new password. They keep their own.', // (A)
  },
} satisfies Words<keyof typeof controls> & Record<string, unknown>;

export type RecorderWords = typeof G1;

/** GUI 4.0 of 2018 to 2022. */
const G2 = editionOf(G1, {
  controls: {
    forgotPattern: 'Forgot Pattern',
    securityCode: 'Security code',
    save: 'OK', // (A)
    account: 'ACCOUNT',
    cameraList: 'CAMERA', // (A)
    hint: 'Password Hint',
    saveProtection: 'OK',
    info: 'INFO', // (A) upper case, as the tiles that are known
  },
  login: { closed: 'Password reset is off. You can only use the reset button on the mainboard.' }, // (A) as a message
  account: { title: 'ACCOUNT' }, // (A) as a title
  info: { title: 'INFO' }, // (A)
  code: { first: '1. In the app, open the password reset and scan the QR code.' }, // (A)
});

/** From 2022 on; what no source shows is as before it. */
const G3 = editionOf(G2, {
  controls: {
    acceptNotice: 'Next',
    securityCode: 'Security Code',
    resetWay: 'Reset Mode',
  },
  code: {
    email: 'Linked Email', // (A) but for the two words
    ways: { qr: 'Email' },
  },
});

export const copy: Readonly<Record<Firmware, RecorderWords>> = { G1, G2, G3 };

/** The way that an entry of the selector stands for, whichever firmware lists it. */
export function wayCalled(entry: string): ResetWay | undefined {
  const tables = Object.values(copy).flatMap(({ code }) => Object.entries(code.ways));
  return tables.find(([, words]) => words === entry)?.[0] as ResetWay | undefined;
}
