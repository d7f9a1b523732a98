/**
 * Every word on the phone, by app. The More menu and the message are spelled as the seed article
 * has them, the ways through DMSS as W5, W6 and S5 do; (A) marks wording of our own.
 */
import { editionOf, type Words } from '../../index.ts';
import type { controls } from './controls.ts';
import type { App } from './machine.ts';

const idmss = {
  controls: {
    app: 'iDMSS',
    aeroplane: 'Aeroplane mode', // (A)
    scanner: 'QR Scanner', // (A) as those below: of no app of the vendor's
    share: 'Send by e-mail',
    recipient: 'To',
    send: 'Send',
    home: 'Home', // (A)
    more: 'More',
    protection: 'Protection',
    me: 'Me', // of DMSS
    tools: 'Tool manager', // of DMSS
    resetPassword: 'Reset Device Password',
    help: 'Help',
    about: 'About',
    changeCountry: 'Change Country',
    country: 'Country', // (A)
    back: 'Back', // (A)
    scan: 'QR code',
    confirm: 'Ok',
  },
  home: { title: 'Home screen' }, // (A)
  camera: {
    title: 'QR Scanner', // (A)
    prompt: 'Point the camera at a QR code. Its text is shown here.', // (A)
    alt: 'What the camera of the phone is pointed at', // (A)
    nothing: 'No QR code found.', // (A)
  },
  found: { title: 'Text of the QR code' }, // (A)
  letter: {
    title: 'New e-mail', // (A)
    empty: 'Enter the address first.', // (A)
    offline: 'Not sent: the phone is not connected to the internet.', // (A)
  },
  sent: { title: 'E-mail sent', text: (to: string) => `To ${to}` }, // (A)
  start: { title: 'iDMSS', welcome: 'Watch your cameras from anywhere.' }, // (A)
  more: { title: 'More' },
  me: { title: 'Me' }, // (A) as a title
  tools: { title: 'Tool manager' }, // (A) as a title
  protection: { title: 'Protection', text: 'No password is set for this app.' }, // (A)
  help: {
    title: 'Help',
    text: 'To reset the password of a device, scan the QR code that the device shows on its own screen.',
  }, // (A)
  about: { title: 'About', text: 'A simulated iDMSS. It reaches no network.' }, // (A)
  country: { title: 'Change Country' },
  scanner: {
    title: 'Reset Device Password',
    prompt: 'Point the camera at the QR code on the recorder’s monitor.', // (A)
    alt: 'What the phone’s camera is pointed at', // (A)
    nothing: 'No QR code found. The recorder’s monitor shows none.', // (A)
  },
  requesting: { title: 'Sending request', text: 'The app asks for a security code …' }, // (A)
  success: { title: 'Successfully Reset Password', next: 'The security code is sent by e-mail.' }, // `next` (A)
  inApp: {
    title: 'Security code', // (A)
    code: 'Security code', // (A)
    validUntil: 'Valid for 24 hours, until', // (A)
  },
  failure: {
    title: 'Request failed', // (A)
    offline: 'The phone is not connected to the internet.', // (A)
    unbound: 'The device is not bound to your account.', // (A)
    foreign: 'This is not the QR code of a device that can be reset here.', // (A)
    version: 'This QR code was made by another version of the simulation.', // (A)
    damaged: 'The QR code could not be read in full. Scan it again.', // (A)
    stale: 'This QR code is no longer valid. Scan the one that the recorder shows now.', // (A)
    exhausted:
      'Two security codes were sent for this QR code already. Refresh the QR code on the recorder and scan it again.', // (A)
  },
} satisfies Words<keyof typeof controls> & Record<string, unknown>;

export type PhoneWords = typeof idmss;

const dmss = editionOf(idmss, {
  controls: { app: 'DMSS', resetPassword: 'Password Resetting' },
  start: { title: 'DMSS' }, // (A)
  scanner: { title: 'Password Resetting' }, // (A) as a title
});

/** As it was in December 2020. */
const dmss2020 = editionOf(dmss, {
  controls: { tools: 'Test Tool' },
  tools: { title: 'Test Tool' },
});

export const copy: Readonly<Record<App, PhoneWords>> = { idmss, dmss2020, dmss };
