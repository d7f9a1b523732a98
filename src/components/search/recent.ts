/** What was chosen in the command box before, for as long as the window is open. */
import { readTabs, type Tab } from '../workbench/tab-list.ts';
import { unmarked, type Row } from './row.ts';

const key = 'rehearsal:recent';
const most = 6;

/** The places that were gone to last, the last first. */
export function recentRows(): Row[] {
  return places().map(({ path, title }) => ({
    kind: 'article',
    title,
    excerpt: unmarked(''),
    target: { url: path },
  }));
}

/** Remembers a place that was gone to; what was done, and a step of this page, is none. */
export function rememberRow({ title, target }: Row): void {
  if (!('url' in target) || target.url.startsWith('#')) return;
  const here = { path: target.url, title };
  const others = places().filter(({ path }) => path !== here.path);
  try {
    sessionStorage.setItem(key, JSON.stringify([here, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing has nothing recent.
  }
}

function places(): Tab[] {
  try {
    return readTabs(sessionStorage.getItem(key));
  } catch {
    return [];
  }
}
