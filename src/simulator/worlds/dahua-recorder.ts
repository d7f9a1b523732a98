/**
 * The recorder's world with all that is known of it in words: articles are held against that, and no
 * reader's browser fetches it before somebody asks what is the matter with their own recorder.
 */
import type { WorldDefinition } from '../index.ts';
import { conditions } from './dahua-conditions.ts';
import { facts } from './dahua-facts.ts';
import { results } from './dahua-results.ts';
import { troubles } from './dahua-troubles.ts';
import { truths } from './dahua-truths.ts';
import { dahuaWorld } from './dahua-world.ts';

export const dahuaRecorder: WorldDefinition = {
  ...dahuaWorld,
  conditions: [...conditions, ...dahuaWorld.conditions],
  results,
  facts,
  truths,
  troubles,
};
