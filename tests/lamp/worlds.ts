import type { WorldDefinition } from '../../src/simulator/index.ts';
import { lampWorld } from './world.ts';

export const worlds: readonly WorldDefinition[] = [lampWorld];
