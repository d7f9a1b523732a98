/** The cameras hang on the wall: there is nothing on them to press. */
import type { Controls } from '../../index.ts';
import type { CamerasEvent } from './machine.ts';

export const controls = {} satisfies Controls<CamerasEvent>;
