/** The reset service's door. What it reads in a QR code, a recorder writes with `writePayload`. */
import { defineService } from '../../index.ts';
import { machine } from './machine.ts';
import { sources } from './sources.ts';

export { rules, type ResetServiceContext } from './machine.ts';
export { inApp, readPayload, writePayload } from './qr-payload.ts';

export const resetService = defineService({
  id: 'resetService',
  name: 'Reset service',
  machine,
  sources,
});
