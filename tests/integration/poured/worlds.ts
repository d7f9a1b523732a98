/** The manual's worlds and the lamp's: articles about both in one site. */
import { worlds as manual } from '../../../src/simulator/worlds/index.ts';
import { worlds as lamps } from '../../lamp/worlds.ts';

export const worlds = [...manual, ...lamps];
