/** What was done of one step. */
import type { PlannedMove, World } from '../../simulator/index.ts';
import type { FindingOf } from '../findings.ts';
import type { Stretch } from '../parse/tokens.ts';

/** A leg while its step is performed. */
export interface OpenLeg {
  readonly step: string;
  readonly moves: PlannedMove[];
  readonly devices: string[];
  /** The world when the step began, and after each of its moves. */
  readonly worlds: World[];
  /** Nothing has changed so far. */
  isIdle: boolean;
  /** What was shown when it began tells nothing, for a mistake lies before or in it. */
  isDoubtful: boolean;
  /** A way was gone that the article does not name. */
  isDetour: boolean;
  /** What was entered or chosen first although it was there already. */
  repeated: (Stretch & Pick<FindingOf<'no-effect'>, 'label' | 'chosen'>) | undefined;
}

export function openLeg(step: string, from: World): OpenLeg {
  return {
    step,
    moves: [],
    devices: [],
    worlds: [from],
    isIdle: true,
    isDoubtful: false,
    isDetour: false,
    repeated: undefined,
  };
}
