/**
 * What a page begins with: what its address asks for, or a run that the reader broke off on an
 * earlier visit.
 */
import { differenceBetween, type Situation } from '../../simulator/index.ts';
import { copy } from './copy.ts';
import {
  baseWay,
  bestWay,
  openSession,
  positionOf,
  putAside,
  readProgress,
  replay,
  type Score,
  type Session,
  type StorageAccess,
  wayAfter,
  wayAt,
} from '../../walkthrough/index.ts';
import { momentName } from './address.ts';

/** A session in a situation, at the step with this id, if there is one. */
export function openAt(score: Score, situation: Situation, id: string): Session {
  const { plan } = score;
  const step = plan.steps.some((planned) => planned.id === id) ? id : undefined;
  // What a reader has said counts for more than what is as usual beside it.
  const asked = differenceBetween(wayAt(plan, baseWay).situation, situation);
  const settled = wayAfter(plan, {}, asked) ?? baseWay;
  const way = bestWay(plan, wayAt(plan, settled).situation, step) ?? baseWay;
  return openSession(score, way, step === undefined ? 0 : positionOf(plan, way, step));
}

/** What there is to take up, or what is to be said where there is nothing. */
export interface StoredRun {
  readonly session?: Session;
  /** Whether the run is this page's own, and in the situation that its address asks for. */
  readonly isAsked: boolean;
  /** Keeps the run aside; to be called before another one is stored in its place. */
  readonly keep?: () => void;
  readonly complaint?: string;
}

const complaints = {
  'other version': copy.progressOfOtherVersion,
  unreadable: copy.progressUnreadable,
};

/**
 * Looks for a stored run. What cannot be taken up is put aside, so that a new run does not
 * overwrite it.
 */
export function findStoredRun(
  score: Score,
  store: StorageAccess,
  { situation: asked, hadRun }: { situation: Situation; hadRun: boolean },
): StoredRun {
  const { plan } = score;
  const found = readProgress(store, plan);
  if (found.kind === 'nothing') return { isAsked: true };
  if (found.kind !== 'progress') return { isAsked: true, complaint: complaints[found.kind] };
  const { progress } = found;
  const session = replay(score, progress);
  const situation = session && wayAt(plan, session.way).situation;
  const isAsked =
    hadRun &&
    situation !== undefined &&
    Object.entries(asked).every(([name, value]) => situation[name] === value);
  const keep = (): void => {
    putAside(store, plan.article, JSON.stringify(progress));
  };
  if (session) return isAsked ? { session, isAsked } : { session, isAsked, keep };
  keep();
  return { isAsked: true, complaint: copy.progressUnreadable };
}

/**
 * The run that an address brings with it, or what is to be said where nobody can take it up;
 * undefined where it brings none.
 */
export async function runInAddress(
  score: Score,
  search: string,
): Promise<Pick<StoredRun, 'session' | 'complaint'> | undefined> {
  const value = new URLSearchParams(search).get(momentName);
  if (value === null) return undefined;
  const { readMoment } = await import('./moment.ts');
  const found = await readMoment(value, score.plan.version);
  const session = found.kind === 'progress' ? replay(score, found.progress) : undefined;
  return session ? { session } : { complaint: copy.momentUnreadable };
}
