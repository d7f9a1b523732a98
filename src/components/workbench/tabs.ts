/** The tab strip: the page that is open, and those that were open before it in this window. */

interface Tab {
  readonly path: string;
  readonly title: string;
}

const key = 'rehearsal:tabs';
const most = 5;

/** Adds this page to the window's tabs and prints them all. */
export function openTab(page: Document, storage: Storage): void {
  const strip = page.querySelector('.tab-strip ul');
  const current = strip?.querySelector('a');
  if (!strip || !current) return;
  const here: Tab = { path: page.location.pathname, title: current.textContent };
  const known = readTabs(storage.getItem(key));
  const tabs = known.some(({ path }) => path === here.path) ? known : [...known, here].slice(-most);
  storage.setItem(key, JSON.stringify(tabs));
  strip.replaceChildren(
    ...tabs.map(({ path, title }) => {
      const [item, link] = [page.createElement('li'), page.createElement('a')];
      link.href = path;
      link.textContent = title;
      if (path === here.path) link.setAttribute('aria-current', 'page');
      item.append(link);
      return item;
    }),
  );
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
