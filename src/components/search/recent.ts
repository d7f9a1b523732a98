/** What was chosen in the command box before, for as long as the window is open. */
import { unmarked, type Row } from './row.ts';

const key = 'rehearsal:recent';
const most = 6;

interface Recent {
  readonly title: string;
  readonly url: string;
}

/** The places that were gone to last, the last first. */
export function recentRows(): Row[] {
  return readRecent(kept()).map(({ title, url }) => ({
    kind: 'article',
    title,
    excerpt: unmarked(''),
    target: { url },
  }));
}

/** Remembers a place that was gone to; what was done is no place. */
export function rememberRow({ title, target }: Row): void {
  if (!('url' in target)) return;
  const { url } = target;
  const others = readRecent(kept()).filter((recent) => recent.url !== url);
  try {
    sessionStorage.setItem(key, JSON.stringify([{ title, url }, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing has nothing recent.
  }
}

/** Places as they were stored; whatever else stands there counts as none. */
export function readRecent(stored: string | null): Recent[] {
  try {
    const found: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(found) ? found.filter(isRecent) : [];
  } catch {
    return [];
  }
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null || !('url' in value) || !('title' in value))
    return false;
  return (
    typeof value.title === 'string' &&
    typeof value.url === 'string' &&
    /^\/(?![\\/])/.test(value.url)
  );
}
