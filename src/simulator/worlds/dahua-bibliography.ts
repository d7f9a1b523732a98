import type { Work } from '../index.ts';

/** What is known of Dahua recorders, and where from; devices cite these works by their tags. */
export const bibliography: Readonly<Record<string, Work>> = {};
