/**
 * What the explorer knows of its reader, as the browser keeps it: how far they have come in each
 * article, and which groups they have folded.
 */
import { progressKey } from '../../walkthrough/index.ts';
import { choiceOf, keepChoice } from '../procedure/choice.ts';

const copy = { begun: 'begun', done: 'done' };

const foldedKey = 'rehearsal:folded';

/** Marks the explorer's rows, and folds its groups, now and whenever it has others. */
export function furnishExplorer(page: Document): void {
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
    for (const group of list.querySelectorAll('details')) {
      const summary = group.querySelector('summary');
      const done = group.querySelectorAll('[data-progress=done]').length;
      if (!summary) continue;
      summary.ariaDescription = done > 0 ? `${String(done)} ${copy.done}` : null;
      if (done > 0) summary.dataset['done'] = String(done);
      else delete summary.dataset['done'];
    }
  };
  const furnish = (): void => {
    foldGroups(list);
    mark();
  };
  page.addEventListener('rehearsal:explorer', furnish);
  page.addEventListener('rehearsal:progress', mark);
  furnish();
}

/** Folds what was folded before, and remembers what is folded now; never the group of this page. */
function foldGroups(list: Element): void {
  const folded = foldedGroups();
  for (const group of list.querySelectorAll('details')) {
    const name = group.querySelector('summary')?.textContent ?? '';
    if (folded.has(name) && !group.querySelector('[aria-current]')) group.open = false;
    group.ontoggle = () => {
      // Another page may have folded others meanwhile.
      const now = foldedGroups();
      if (group.open) now.delete(name);
      else now.add(name);
      keepChoice(foldedKey, [...now].join('\n'));
    };
  }
}

/** The names of the groups that are kept as folded. */
function foldedGroups(): Set<string> {
  return new Set((choiceOf(foldedKey) ?? '').split('\n').filter(Boolean));
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
