/** Where a sentence is read: the shortest way to a screen, in steps that are certain to be understood. */

/** A place by its name: the world, the front matter's situation, and the steps that lead there. */
export interface Place {
  readonly world: string;
  readonly situation: Readonly<Record<string, string>>;
  readonly steps: readonly string[];
}

const plain = { pattern: 'none', email: 'registered', cameras: 'none' };
const recorder = (steps: readonly string[], situation = {}): Place => ({
  world: 'dahua-recorder',
  situation: { ...plain, ...situation },
  steps,
});
const lamp = (steps: readonly string[], mains = 'on'): Place => ({ world: 'lamp', situation: { mains }, steps });

const menu = ['Right-click the **live view**.'];
const login = [...menu, 'Click **Main Menu**.'];
const notice = [...login, 'Click **Forgot Password**.'];
const qr = [...notice, 'Click **OK**.'];
const more = [...qr, 'On the phone, tap **iDMSS** and **More**.'];
const scan = [...more, 'On the phone, tap **Reset Device Password**.'];
const scanned = [...scan, 'On the phone, scan the **QR code**.'];
const oked = [...scanned, 'On the phone, tap **Ok**.'];
const code = [...oked, 'In the mailbox, open **Security code for device password reset**.'];
const newpw = [...code, 'On the recorder, enter the code from the e-mail in **Security Code** and click **Next**.'];
const saved = [...newpw, 'Enter a new password in **New Password**, repeat it in **Confirm Password**, and click **Save**.'];

export const places: Readonly<Record<string, Place>> = {
  live: recorder([]),
  menu: recorder(menu),
  unlock: recorder(login, { pattern: 'set' }),
  login: recorder(login),
  notice: recorder(notice),
  qr: recorder(qr),
  more: recorder(more),
  scan: recorder(scan),
  scanned: recorder(scanned),
  oked: recorder(oked),
  code: recorder(code),
  newpw: recorder(newpw),
  sync: recorder(saved, { cameras: 'connected' }),
  saved: recorder(saved),
  main: recorder([...saved, 'Enter the new password in **Password** and click **OK**.']),
  'lamp-off': lamp([]),
  'lamp-on': lamp(['Press **Power**.']),
  'lamp-rename': lamp(['Press **Power**.', 'Press **Rename**.']),
  'lamp-unplugged': lamp([], 'off'),
};
