/** How far a reader has come in each article, in the explorer: as the browser keeps it. */
import { progressKey } from '../../walkthrough/index.ts';

const copy = { begun: 'begun', done: 'done' };

/** Marks the explorer's rows, now and whenever it has others. */
export function markProgress(page: Document): void {
  const list = page.querySelector('.explorer ul');
  if (!list) return;
  const mark = (): void => {
    for (const link of list.querySelectorAll<HTMLAnchorElement>('a')) {
      const slug = decodeURIComponent(/([^/]+)\/$/.exec(link.pathname)?.[1] ?? '');
      const progress = progressOf(kept(slug));
      if (progress === link.dataset['progress']) continue;
      if (progress === undefined) delete link.dataset['progress'];
      else link.dataset['progress'] = progress;
      link.ariaDescription = progress === undefined ? null : copy[progress];
    }
  };
  new MutationObserver(mark).observe(list, { childList: true });
  page.addEventListener('rehearsal:progress', mark);
  mark();
}

/** How far a run has come, as it is stored; undefined where nothing was done, or nobody can say. */
export function progressOf(stored: string | null): 'begun' | 'done' | undefined {
  try {
    const run: unknown = JSON.parse(stored ?? 'null');
    if (typeof run !== 'object' || run === null || !('log' in run) || !('done' in run))
      return undefined;
    const [first] = Array.isArray(run.log) ? (run.log as readonly unknown[]) : [];
    const isOver =
      typeof first === 'object' && first !== null && 'from' in first && first.from === 'end';
    if (isOver) return 'done';
    return Array.isArray(run.done) && run.done.length > 0 ? 'begun' : undefined;
  } catch {
    return undefined;
  }
}

function kept(slug: string): string | null {
  try {
    return localStorage.getItem(progressKey(slug));
  } catch {
    return null;
  }
}
