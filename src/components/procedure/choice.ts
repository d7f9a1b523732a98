/** What a reader has chosen once for all pages, kept in the browser between visits. */

/** A browser that keeps nothing asks again on the next page. */
const here = new Map<string, string>();

/** The choice under a key; null where nothing was chosen. */
export function choiceOf(key: string): string | null {
  try {
    return here.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice. */
export function keepChoice(key: string, choice: string): void {
  here.set(key, choice);
  try {
    localStorage.setItem(key, choice);
  } catch {
    // It holds for this page.
  }
}
