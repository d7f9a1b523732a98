import type { WorldDefinition } from '../../src/simulator/index.ts';
import { routerWorld } from './world.ts';

export const worlds: readonly WorldDefinition[] = [routerWorld];
