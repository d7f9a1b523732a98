/**
 * Which keys do what. A reader may give every command other keys, or none; what they have chosen is
 * kept in the browser.
 */
import { choiceOf } from '../procedure/choice.ts';

/** The keys that commands have until a reader gives them others. Several are alternatives. */
export const usualKeys: Readonly<Record<string, string>> = {
  'box.open': 'Control+k|Meta+k|/',
  'box.commands': '>',
  'box.steps': '@',
  'box.screens': '#',
  'keys.show': '?',
  'panel.toggle': 'Control+`',
  'region.next': 'F6',
  'region.previous': 'Shift+F6',
  'step.next': 'Alt+ArrowDown',
  'step.previous': 'Alt+ArrowUp',
};

/** Under which name they are kept. */
export const keysKey = 'rehearsal:keys';

/** All keys that do something, with what they do. */
export function bindings(): (readonly [keys: string, id: string])[] {
  const all = { ...usualKeys, ...chosenKeys() };
  return Object.entries(all).flatMap(([id, keys]) =>
    keys === '' ? [] : keys.split('|').map((one) => [one, id] as const),
  );
}

/** The keys of a press, as they are kept; undefined while only modifiers are held. */
export function keysPressed(event: KeyboardEvent): string | undefined {
  const { key: name, ctrlKey, metaKey, altKey, shiftKey } = event;
  // Filling in by itself, a browser may press nothing.
  if (!name || ['Control', 'Meta', 'Alt', 'Shift', 'Tab'].includes(name)) return undefined;
  // A sign is what it is, with whatever it is typed.
  const isSign = /^[^\p{L}\p{N}]$/u.test(name) && name !== ' ';
  const held = [
    ctrlKey && 'Control',
    metaKey && 'Meta',
    altKey && !isSign && 'Alt',
    shiftKey && !isSign && 'Shift',
  ].filter((each) => each !== false);
  return [...held, name === ' ' ? 'Space' : name.length === 1 ? name.toLowerCase() : name].join(
    '+',
  );
}

/** What a reader has chosen, as it was stored; whatever else stands there counts as nothing. */
export function chosenKeys(): Readonly<Record<string, string>> {
  return readKeys(choiceOf(keysKey));
}

/** Keys as they were stored, by command. */
export function readKeys(stored: string | null): Readonly<Record<string, string>> {
  try {
    const found: unknown = JSON.parse(stored ?? '{}');
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
    return Object.fromEntries(
      Object.entries(found).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}
