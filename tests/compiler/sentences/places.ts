/**
 * Where a sentence is read: the shortest way to a screen, in steps that are certain to be
 * understood.
 */

/** A place by its name: the world, the front matter's situation, and the steps that lead there. */
export interface Place {
  /** What it is called on the pages about the language. */
  readonly title: string;
  readonly world: string;
  readonly situation: Readonly<Record<string, string>>;
  readonly steps: readonly string[];
}

const plain = { pattern: 'none', email: 'registered', cameras: 'none' };
const recorder = (title: string, steps: readonly string[], situation = {}): Place => ({
  title,
  world: 'dahua-recorder',
  situation: { ...plain, ...situation },
  steps,
});
const lamp = (title: string, steps: readonly string[], mains = 'on'): Place => ({
  title,
  world: 'lamp',
  situation: { mains },
  steps,
});

const menu = ['Right-click the **live view**.'];
const login = [...menu, 'Click **Main Menu**.'];
const notice = [...login, 'Click **Forgot Password**.'];
const qr = [...notice, 'Click **OK**.'];
const more = [...qr, 'On the phone, tap **iDMSS** and **More**.'];
const scan = [...more, 'On the phone, tap **Reset Device Password**.'];
const scanned = [...scan, 'On the phone, scan the **QR code**.'];
const oked = [...scanned, 'On the phone, tap **Ok**.'];
const code = [...oked, 'In the mailbox, open **Security code for device password reset**.'];
const newpw = [
  ...code,
  'On the recorder, enter the code from the e-mail in **Security Code** and click **Next**.',
];
const saved = [
  ...newpw,
  'Enter a new password in **New Password**, repeat it in **Confirm Password**, and click **Save**.',
];

export const places: Readonly<Record<string, Place>> = {
  live: recorder('the live view', []),
  menu: recorder('the quick menu', menu),
  unlock: recorder('the unlock pattern', login, { pattern: 'set' }),
  login: recorder('the login', login),
  notice: recorder('the notice', notice),
  qr: recorder('the QR code', qr),
  more: recorder('the app’s menu', more),
  scan: recorder('the app’s camera', scan),
  scanned: recorder('the QR code, scanned', scanned),
  oked: recorder('the mailbox', oked),
  code: recorder('the mail, opened', code),
  newpw: recorder('the new password', newpw),
  sync: recorder('the question about the cameras', saved, { cameras: 'connected' }),
  saved: recorder('the login, with a new password', saved),
  main: recorder('the main menu', [
    ...saved,
    'Enter the new password in **Password** and click **OK**.',
  ]),
  'lamp-off': lamp('the lamp, dark', []),
  'lamp-on': lamp('the lamp, lit', ['Press **Power**.']),
  'lamp-rename': lamp('the lamp’s new name', ['Press **Power**.', 'Press **Rename**.']),
  'lamp-unplugged': lamp('the lamp, unplugged', [], 'off'),
};
