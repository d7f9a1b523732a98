/** Where the reset service's behaviour is known from. */
import { assumes, cites, disputed, type Sources } from '../../index.ts';

export const sources: Sources = {
  '*': assumes(
    'What the service keeps is not known: here it is a count for each QR code, and the newest code of each recorder.',
    'C1',
    'C3',
  ),
  'open code.requested [refused]': disputed(
    assumes(
      'Two codes for a QR code are known; that a third is refused at once is not.',
      'M6',
      'M7',
    ),
    ['For a third code the QR code is refreshed.', 'M6', 'M7'],
    ['For a third code one waits 24 hours; so say the manuals of cameras.', 'M15', 'M16'],
  ),
  'open code.requested [else]': cites('M6', 'M7', 'W1', 'S2', 'C1'),
  'open code.presented': assumes(
    'A recorder checks a code without asking anybody; here the service does it in its place. Only the newest code is good, for 24 hours.',
    'M6',
    'M7',
    'M9',
    'M10',
    'C1',
  ),
  'open codes.voided': assumes(
    'A new QR code, or a new password, makes the codes sent before void.',
    'M6',
    'M7',
  ),
};
