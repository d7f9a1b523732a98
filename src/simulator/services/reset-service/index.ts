/** The reset service's door. What it reads in a QR code, a recorder writes with `writePayload`. */
import { defineService } from '../../index.ts';
import { machine } from './machine.ts';
import { sources } from './sources.ts';

export { rules, type ResetServiceContext } from './machine.ts';
/**
 * Where the text of a QR code is mailed to; the vendor's own addresses [C1, S2] get no mail from a
 * simulation.
 */
export const mailAddress = 'code@reset.invalid';
export { inApp, readPayload, writePayload } from './qr-payload.ts';

export const resetService = defineService({
  id: 'resetService',
  name: 'Reset service',
  machine,
  sources,
});
