/** What is good for a time only. */
import type { Deadline } from '../index.ts';
import type { ResetServiceContext } from '../services/reset-service/index.ts';

export const deadlines: readonly Deadline[] = [
  {
    of: 'recorder',
    phrase: 'code valid',
    at: ({ devices }) => {
      const service = devices['resetService']?.context as ResetServiceContext | undefined;
      return Object.values(service?.codes ?? {}).at(-1)?.validUntil;
    },
  },
];
