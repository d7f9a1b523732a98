/** What can be done in the viewing client. */
import type { Controls } from '../../index.ts';
import type { ViewerEvent } from './machine.ts';

export const controls = {
  password: {
    gesture: 'enter',
    secret: true,
    event: (value: string) => ({ type: 'password.typed', value }),
  },
  connect: { gesture: 'press', event: { type: 'connected' } },
} satisfies Controls<ViewerEvent>;
