/** Every world there is. An article names the one it is about in its front matter. */
import type { WorldDefinition } from '../index.ts';
import { dahuaRecorder } from './dahua-recorder.ts';

export const worlds: readonly WorldDefinition[] = [dahuaRecorder];
