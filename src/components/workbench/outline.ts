/** The outline of an article, kept up with what the reader has done. */

export interface OutlineEntry {
  /** The id of the step's element. */
  readonly id: string;
  readonly number?: number;
  readonly text: string;
}

/** What the steps tell the workbench when something was done. */
export interface Progress {
  readonly current: string;
  readonly done: readonly string[];
}

/** The first sentence of a step, without its full stop: what an outline has room for. */
export function headline(text: string): string {
  return (/^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text).replace(/[.:]$/, '');
}

/** Numbers the outline's rows as the article numbers its steps; a step that the article leaves out has no row. */
export function followNumbers(page: Document): void {
  page.addEventListener('rehearsal:steps', (event) => {
    const { numbers } = (event as CustomEvent<{ readonly numbers: Readonly<Record<string, string>> }>).detail;
    for (const row of page.querySelectorAll<HTMLElement>('[data-step]')) {
      const text = row.querySelector('.text');
      const number = numbers[row.dataset['step'] ?? ''];
      if (!text || !/^\d+ /.test(text.textContent)) continue;
      if (row.parentElement) row.parentElement.hidden = number === undefined;
      if (number !== undefined) text.textContent = text.textContent.replace(/^\d+/, number);
    }
  });
}

/** Marks the outline's rows whenever the article reports progress. */
export function followProgress(page: Document): void {
  page.addEventListener('rehearsal:progress', (event) => {
    const { current, done } = (event as CustomEvent<Progress>).detail;
    for (const row of page.querySelectorAll<HTMLElement>('[data-step]')) {
      const id = row.dataset['step'] ?? '';
      const isDone = done.includes(id);
      row.toggleAttribute('data-done', isDone);
      // A section's row stands for all of its steps.
      if (id === current || current.startsWith(`${id}-step-`)) row.setAttribute('aria-current', 'step');
      else row.removeAttribute('aria-current');
      const state = row.querySelector('[data-state]');
      if (state) state.textContent = isDone ? ', done' : '';
    }
    const text = page.querySelector(`[data-step="${CSS.escape(current)}"] .text`)?.textContent;
    for (const crumb of page.querySelectorAll('[data-current-step]')) crumb.textContent = text ?? '';
  });
}
