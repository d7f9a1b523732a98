/**
 * The recorder's world with what is known of it in words: articles are held against that, and no
 * reader's browser fetches it.
 */
import type { WorldDefinition } from '../index.ts';
import { facts } from './dahua-facts.ts';
import { truths } from './dahua-truths.ts';
import { dahuaWorld } from './dahua-world.ts';

export const dahuaRecorder: WorldDefinition = { ...dahuaWorld, facts, truths };
