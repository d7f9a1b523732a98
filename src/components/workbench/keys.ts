/** The keyboard: keys that do something everywhere, and those that a reader has given to commands. */
import { offered } from '../search/command.ts';
import { bindings, keysPressed } from '../search/keymap.ts';

/**
 * Carries out commands by their keys: those that are at hand at once, others once they have been
 * fetched. Keys that a field or a device needs are left to it.
 */
export function listenForKeys(page: Document, atHand: Readonly<Record<string, () => void>>): void {
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const pressed = keysPressed(event);
    if (pressed === undefined || (isEditable(event.target) && !isForAll(pressed))) return;
    const id = bindings().find(([keys]) => keys === pressed)?.[1];
    if (id === undefined || (page.querySelector('dialog[open]') && !id.startsWith('box.'))) return;
    event.preventDefault();
    const run = atHand[id];
    if (run) run();
    else void runByName(page, id);
  });
}

async function runByName(page: Document, id: string): Promise<void> {
  const commands = await offered(page, 'rehearsal:commands');
  commands.find((command) => command.id === id)?.run();
}

/** Keys that no field has a use for. */
function isForAll(pressed: string): boolean {
  return /^(?:Control|Meta)\+[^+]+$|F\d+$/.test(pressed);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, select, textarea'))
  );
}
