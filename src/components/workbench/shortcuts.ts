/**
 * The list of keyboard shortcuts: every command, its keys, and a way to give it others. Loaded when
 * somebody asks for it.
 */
import { offered, type Command } from '../search/command.ts';
import { bindings, keysPressed } from '../search/keymap.ts';
import { chooseKeys, forgetKeys, keysInWords, keysOf, ownerOf } from '../search/keys-of.ts';
import { hintKeys } from './key-hint.ts';
import { make } from './make.ts';

const copy = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  none: 'no keys',
  change: (title: string) => `Change the keys for: ${title}`,
  press: 'Press the keys. Escape keeps them as they are, Backspace takes them away.',
  taken: (keys: string, title: string) => `${keys} already does this: ${title}.`,
  usual: 'Usual keys for all',
  off: 'No single keys',
  offTitle: 'Takes the keys away that are pressed without Ctrl, Alt or a function key',
};

/** Shows the list over the page. */
export async function showShortcuts(page: Document): Promise<void> {
  if (page.querySelector('dialog.shortcuts')) return;
  const dialog = page.createElement('dialog');
  dialog.className = 'shortcuts no-print';
  dialog.ariaLabel = copy.title;
  const close = makeButton(copy.close);
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.append(make('h2', { textContent: copy.title }), await shortcutsList(page), close);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  page.body.append(dialog);
  dialog.showModal();
}

/** The list itself, for a dialog or for a page. */
export async function shortcutsList(page: Document): Promise<HTMLElement> {
  const commands = await offered(page, 'rehearsal:commands');
  const list = make('div', {});
  const message = make('p', { role: 'status' });
  const table = make('table', {});
  const draw = (changed?: string): void => {
    hintKeys(page);
    table.replaceChildren(...commands.map((command) => row(command, commands, message, draw)));
    if (changed !== undefined)
      table.querySelector<HTMLElement>(`[data-command="${CSS.escape(changed)}"]`)?.focus();
  };
  draw();
  const usual = makeButton(copy.usual);
  usual.addEventListener('click', () => {
    forgetKeys();
    draw();
  });
  const off = makeButton(copy.off);
  off.title = copy.offTitle;
  off.addEventListener('click', () => {
    for (const id of new Set(bindings().map(([, owner]) => owner))) {
      const held = keysOf(id)
        .split('|')
        .filter((keys) => /^(?:Control|Meta|Alt)\+|(?:^|\+)F\d+$/.test(keys));
      if (held.join('|') !== keysOf(id)) chooseKeys(id, held.join('|'));
    }
    draw();
  });
  list.append(table, message, usual, off);
  return list;
}

function row(
  { id, title }: Command,
  commands: readonly Command[],
  message: HTMLElement,
  changed: (id: string) => void,
): HTMLTableRowElement {
  const line = make('tr', {});
  const head = make('th', { textContent: title, scope: 'row' });
  const held = keysOf(id);
  const words = held === '' ? copy.none : make('kbd', { textContent: keysInWords(held) });
  const keys = make('td', {}, words);
  const change = makeButton('…');
  change.dataset['command'] = id;
  change.ariaLabel = copy.change(title);
  change.title = copy.change(title);
  const cell = make('td', {}, change);
  const record = (event: KeyboardEvent): void => {
    const pressed = keysPressed(event);
    if (pressed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    change.removeEventListener('keydown', record);
    message.textContent = '';
    const owner = ownerOf(pressed, id);
    const taken = commands.find((command) => command.id === owner)?.title ?? owner;
    if (taken !== undefined && pressed !== 'Escape' && pressed !== 'Backspace')
      message.textContent = copy.taken(keysInWords(pressed), taken);
    else if (pressed !== 'Escape') chooseKeys(id, pressed === 'Backspace' ? '' : pressed);
    changed(id);
  };
  change.addEventListener('click', () => {
    message.textContent = copy.press;
    change.addEventListener('keydown', record);
  });
  change.addEventListener('blur', () => {
    change.removeEventListener('keydown', record);
  });
  line.append(head, keys, cell);
  return line;
}

function makeButton(textContent: string): HTMLButtonElement {
  return make('button', { type: 'button', textContent });
}
