/** The outline of an article, kept up with what the reader has done. */

export interface OutlineEntry {
  /** The id of the step's element. */
  readonly id: string;
  readonly number?: number;
  readonly text: string;
}

/**
 * What the steps tell the workbench when the reader's situation is another: by their ids, of those
 * that are left.
 */
export interface StepsOnPage {
  readonly numbers: Readonly<Record<string, string>>;
  /** What they ask for, in the reader's words. */
  readonly commands: Readonly<Record<string, string>>;
}

/** What the steps tell the workbench when something was done. */
export interface ReadingProgress {
  readonly current: string;
  readonly done: readonly string[];
}

/** The first sentence of a step, without its full stop: what an outline has room for. */
export function headline(text: string): string {
  return (/^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text).replace(/[.:]$/, '');
}

/** So many letters have room in a row of the outline. */
const roomInRow = 28;

/**
 * What a step asks for first, as short as an outline wants it: without the place or the case that
 * is named before it, and without what comes after. Where a text is of another shape it is only cut.
 */
export function briefly(sentence: string): string {
  const asked = sentence.replace(/^.*: /, '').replace(/^(?:On|In|If|With|Without) [^,]+, /, '');
  const [first = asked] = asked.split(/,? (?:and|then) |, /);
  const clause = first.includes(' ') ? first : asked;
  const place = /^(\S+ \S+ \S+.*?) in (?=\p{Lu})/u.exec(clause)?.[1] ?? clause;
  const words =
    place.length <= roomInRow ? place : `${place.slice(0, roomInRow).replace(/\s+\S*$/, '')} …`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Numbers and words the outline's rows as the article does its steps; a step that the article
 * leaves out has no row, and a section whose steps stand among the others has its row there.
 */
export function followNumbers(page: Document): void {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-step]')].map((link) => ({
    link,
    words: link.querySelector('.text')?.textContent ?? '',
  }));
  page.addEventListener('rehearsal:steps', (event) => {
    const { numbers, commands } = (event as CustomEvent<StepsOnPage>).detail;
    let before: Element | null = null;
    for (const { link, words } of rows) {
      const row = link.parentElement;
      const text = link.querySelector('.text');
      const id = link.dataset['step'] ?? '';
      const isStep = /^\d+ /.test(words);
      if (!row || !text) continue;
      // Back to where it was printed, and from there to where its steps are.
      if (before) before.after(row);
      before = row;
      const number = numbers[isStep ? id : `${id}-step-1`];
      row.hidden = isStep && number === undefined;
      const command = briefly(headline(commands[id] ?? ''));
      const name = isStep && command !== '' ? command : words.replace(/^\d+ /, '');
      const isMoved = !isStep && isAmong(page, `${id}-step-1`, id);
      text.textContent = number !== undefined && (isStep || isMoved) ? `${number} ${name}` : words;
    }
    for (const { link } of rows) {
      const id = link.dataset['step'] ?? '';
      const first = `${id}-step-1`;
      const step = isAmong(page, first, id)
        ? page.getElementById(first)?.previousElementSibling
        : null;
      const place =
        step && page.querySelector(`[data-step="${CSS.escape(step.id)}"]`)?.parentElement;
      if (place && link.parentElement) place.after(link.parentElement);
    }
  });
}

/** Whether a section's step stands in another list than the section's own. */
function isAmong(page: Document, step: string, section: string): boolean {
  const list = page.getElementById(step)?.closest<HTMLElement>('[data-procedure]');
  return list !== null && list !== undefined && list.dataset['procedure'] !== section;
}

/** Marks the outline's rows whenever the article reports progress. */
export function followProgress(page: Document): void {
  page.addEventListener('rehearsal:progress', (event) => {
    const { current, done } = (event as CustomEvent<ReadingProgress>).detail;
    for (const row of page.querySelectorAll<HTMLElement>('[data-step]')) {
      const id = row.dataset['step'] ?? '';
      const isDone = done.includes(id);
      row.toggleAttribute('data-done', isDone);
      // A section's row stands for all of its steps.
      if (id === current || current.startsWith(`${id}-step-`))
        row.setAttribute('aria-current', 'step');
      else row.removeAttribute('aria-current');
      row.ariaLabel = isDone ? `${row.textContent}, done` : null;
    }
    const text = page.querySelector(`[data-step="${CSS.escape(current)}"] .text`)?.textContent;
    for (const crumb of page.querySelectorAll('[data-current-step]'))
      crumb.textContent = text ?? '';
  });
}
