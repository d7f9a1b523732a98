/**
 * The command box: one field that finds articles and their steps, and after a sign commands, steps
 * of this page, or screens. Loaded when somebody opens it for the first time.
 */
import { address } from '../workbench/address.ts';
import { commandsOf, stepsOf } from './on-page.ts';
import { counted, type Answer, type Row, type RowSource } from './row.ts';
import { recentRows, rememberRow } from './recent.ts';
import { searchIn } from './search.ts';
import { sightsAt } from './sights.ts';
import { termsAt } from './terms.ts';

const unavailable = 'This could not be fetched. The list of all procedures is in the side bar.';

/** Makes the dialog ask its sources; the one without a prefix is asked for everything else. */
export function startBox(dialog: HTMLDialogElement, page: Document): void {
  const sights = sightsAt(address('navigation/sights.json'));
  const sources: readonly RowSource[] = [
    searchIn(address('pagefind/pagefind.js'), [termsAt(address('glossary/')), sights]),
    commandsOf(page),
    stepsOf(page),
    sights,
  ];
  const input = dialog.querySelector('input');
  const list = dialog.querySelector<HTMLElement>('[role="listbox"]');
  const message = dialog.querySelector<HTMLElement>('[data-message]');
  if (!input || !list || !message) throw new Error('The command box is not complete.');
  let rows: readonly Row[] = [];

  const ask = async (): Promise<void> => {
    const typed = input.value.trim();
    try {
      const answer = await answerTo(typed);
      if (!answer || typed !== input.value.trim()) return;
      show(answer);
      dialog.dataset['answers'] = typed;
    } catch {
      if (typed === input.value.trim()) show({ rows: [], best: 0, message: unavailable });
    }
  };

  const answerTo = (typed: string): Promise<Answer | undefined> => {
    if (typed === '') return Promise.resolve(recent());
    const source = sources
      .filter(({ prefix }) => typed.startsWith(prefix))
      .toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
    return source?.ask(typed.slice(source.prefix.length).trim()) ?? Promise.resolve(undefined);
  };

  const show = (answer: Answer): void => {
    ({ rows } = answer);
    list.replaceChildren(...rows.map((row, index) => draw(row, index)));
    message.textContent = answer.message;
    // The rows show what the message tells of them; it is for those who hear.
    message.classList.toggle('visually-hidden', rows.length > 0 && input.value !== '');
    input.setAttribute('aria-expanded', String(rows.length > 0));
    select(answer.best);
  };

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const selected = (): number =>
    options().findIndex((row) => row.getAttribute('aria-selected') === 'true');
  const select = (index: number): void => {
    options().forEach((row, at) => {
      row.setAttribute('aria-selected', String(at === index));
    });
    const row = options()[index];
    if (row) input.setAttribute('aria-activedescendant', row.id);
    else input.removeAttribute('aria-activedescendant');
    row?.scrollIntoView({ block: 'nearest' });
  };

  input.addEventListener('input', () => void ask());
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: selected() + 1,
      ArrowUp: selected() - 1 + count,
    };
    const to = moves[event.key];
    if (to === undefined || count === 0) return;
    event.preventDefault();
    select(to % count);
  });
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    options()[selected()]?.click();
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const row = rows[options().findIndex((each) => each === option)];
    if (!row) return;
    rememberRow(row);
    // A step on this very page is a jump, which the dialog would hide.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
    if (!('run' in row.target)) return;
    event.preventDefault();
    row.target.run();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  void ask();
}

const hint =
  'After > there are commands, after @ the steps of this page, after # screens and messages.';

/** What was gone to before, and how to ask for something else than articles. */
function recent(): Answer {
  const rows = recentRows();
  const told = rows.length > 0 ? `Recently: ${counted(rows.length)}. ` : '';
  return { rows, best: 0, message: told + hint };
}

function draw({ kind, title, keys, excerpt, target, picture }: Row, index: number): HTMLElement {
  const row = document.createElement('a');
  if ('url' in target) row.href = target.url;
  row.id = `search-result-${String(index)}`;
  row.className = kind;
  row.tabIndex = -1;
  row.setAttribute('role', 'option');
  const [name, text] = [document.createElement('b'), document.createElement('span')];
  name.textContent = title;
  text.append(
    ...excerpt.map(({ text: piece, marked }) => (marked ? element('mark', piece) : piece)),
  );
  row.append(name, ...(keys === undefined ? [] : [element('kbd', keys)]), text);
  void picture?.().then((drawn) => {
    if (drawn) row.prepend(drawn);
  });
  return row;
}

function element(tag: 'mark' | 'kbd', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
