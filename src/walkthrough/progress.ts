/** How far a reader has come, kept in the browser's storage between visits. */
import { keptKey, progressKey } from './progress-key.ts';
import { isOver, type LogEntry, type Session } from './session.ts';
import { type Run } from './run-log.ts';
import type { Plan } from './plan.ts';

/** What is stored of a run. */
export interface Progress extends Run {
  readonly version: string;
}

/** What was found in the storage. */
export type Restored =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'unreadable' | 'other version' };

/** Asked for the storage each time: where it is switched off, asking throws. */
export type StorageAccess = () => KeyValueStorage;

/** What is asked of the browser's storage. */
interface KeyValueStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

/** The last moment a date can hold, in milliseconds since 1970 (ECMAScript). */
const lastMoment = 8.64e15;

/**
 * Reads the progress of an article. A value that is of no use here is put aside, not thrown away.
 */
export function readProgress(store: StorageAccess, { article, version }: Plan): Restored {
  const text = quietly(() => store().getItem(progressKey(article)));
  if (text === null || text === undefined) return { kind: 'nothing' };
  const found = understandProgress(text, version);
  if (found.kind !== 'progress') putAside(store, article, text);
  return found;
}

/** Stores the progress of an article; a browser that stores nothing is no fault. */
export function writeProgress(store: StorageAccess, plan: Plan, session: Session): void {
  const hasEnded = isOver(plan, session);
  const progress: Progress = {
    version: plan.version,
    ...(hasEnded ? endOf(session) : runOf(session)),
  };
  quietly(() => {
    store().setItem(progressKey(plan.article), JSON.stringify(progress));
    if (hasEnded) store().removeItem(keptKey(plan.article));
  });
}

function runOf({ log, done, world }: Session): Run {
  return { log, done, now: world.now };
}

/**
 * A run that is over: where it has ended, without what was typed on the way. A password may be one
 * that the reader has elsewhere, too.
 */
function endOf({ way, position, done, world: { now } }: Session): Run {
  return { log: [{ way, position, from: 'end', at: now }], done, now };
}

/** Forgets the progress of an article. */
export function forgetProgress(store: StorageAccess, article: string): void {
  quietly(() => {
    store().removeItem(progressKey(article));
  });
}

/** Moves a stored value to where it is kept. */
export function putAside(store: StorageAccess, article: string, text: string): void {
  quietly(() => {
    store().setItem(keptKey(article), text);
    store().removeItem(progressKey(article));
  });
}

/** A run as it was written; whatever else the text is, is told apart. */
export function understandProgress(text: string, version: string): Restored {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'unreadable' };
  }
  if (!isRecord(value) || typeof value['version'] !== 'string') return { kind: 'unreadable' };
  if (value['version'] !== version) return { kind: 'other version' };
  const { log, done, now } = value;
  if (
    !Array.isArray(log) ||
    !log.every(isEntry) ||
    !Array.isArray(done) ||
    !done.every((id) => typeof id === 'string') ||
    !isMoment(now)
  )
    return { kind: 'unreadable' };
  return { kind: 'progress', progress: { version, log, done, now } };
}

function isEntry(value: unknown): value is LogEntry {
  if (!isRecord(value)) return false;
  const { device, control, value: typed, at, way, position, from } = value;
  if (!isMoment(at)) return false;
  if (typeof device === 'string' && typeof control === 'string')
    return typed === undefined || typeof typed === 'string';
  return (
    Number.isInteger(way) &&
    Number.isInteger(position) &&
    ['plan', 'here', 'left', 'begun', 'end'].includes(String(from))
  );
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= lastMoment;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Storage may be switched off or full: then there is none. */
function quietly<Value>(attempt: () => Value): Value | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
