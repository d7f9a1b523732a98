/** Every word about the cameras. All of it is ours (A): real cameras have no such panel. */
import type { Words } from '../../index.ts';
import type { controls } from './controls.ts';

export const copy = {
  controls: {},
  analogue: {
    title: 'Analogue cameras',
    text: 'The channels are analogue. Analogue cameras have no password of their own.',
  },
  network: {
    title: 'IP cameras',
    kept: 'Connected. Password as it was at installation.',
    off: 'Switched off.',
    foreign: 'Connected by ONVIF. Password as it was at installation.',
    locked: (until: string) => `Locked until ${until}: somebody has tried wrong passwords.`,
    changed: (at: string) => `Connected. Password changed by the recorder at ${at}.`,
  },
} satisfies Words<keyof typeof controls> & Record<string, unknown>;
