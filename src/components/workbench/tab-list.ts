/** The tabs of a window as a list: which pages are open, and in what order. Pure. */

export interface Tab {
  readonly path: string;
  readonly title: string;
  /** Opened to have a look: the next page takes its place, until the reader stays. */
  readonly isPreview?: boolean;
}

const most = 8;

/** The tabs once a page is shown: it has one, which takes the place of a preview. */
export function withPage(tabs: readonly Tab[], here: Tab): readonly Tab[] {
  if (tabs.some(({ path }) => path === here.path)) return tabs;
  const preview = tabs.findIndex(({ isPreview }) => isPreview);
  if (preview >= 0) return tabs.with(preview, here);
  return [...tabs, here].slice(-most);
}

/** The tabs when the reader stays at a page. */
export function pinned(tabs: readonly Tab[], path: string): readonly Tab[] {
  return tabs.map((tab) => (tab.path === path ? { path: tab.path, title: tab.title } : tab));
}

/** The tabs without one. */
export function without(tabs: readonly Tab[], path: string): readonly Tab[] {
  return tabs.filter((tab) => tab.path !== path);
}

/** The tab that is shown when another is closed: the one behind it, else the one before. */
export function neighbourOf(tabs: readonly Tab[], path: string): Tab | undefined {
  const at = tabs.findIndex((tab) => tab.path === path);
  return tabs[at + 1] ?? tabs[at - 1];
}

/** The tabs with one at another place, as far as there is room. */
export function moved(tabs: readonly Tab[], path: string, to: number): readonly Tab[] {
  const tab = tabs.find((each) => each.path === path);
  const others = without(tabs, path);
  return tab ? others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, tab) : tabs;
}

/**
 * Tabs as they were stored; whatever else stands there counts as none. Only paths of this site are
 * taken.
 */
export function readTabs(stored: string | null): Tab[] {
  try {
    const found: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(found) ? found.filter(isTab) : [];
  } catch {
    return [];
  }
}

function isTab(value: unknown): value is Tab {
  if (typeof value !== 'object' || value === null || !('path' in value) || !('title' in value))
    return false;
  return (
    typeof value.title === 'string' &&
    typeof value.path === 'string' &&
    /^\/(?![\\/])/.test(value.path)
  );
}
