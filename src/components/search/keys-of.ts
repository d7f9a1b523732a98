/** The keys of commands for whoever lists or changes them. */
import { keepChoice } from '../procedure/choice.ts';
import { bindings, chosenKeys, keysKey, usualKeys } from './keymap.ts';

/** The keys of a command; empty where it has none. */
export function keysOf(id: string): string {
  return chosenKeys()[id] ?? usualKeys[id] ?? '';
}

/** Gives a command other keys; empty for none. */
export function chooseKeys(id: string, keys: string): void {
  keepChoice(keysKey, JSON.stringify({ ...chosenKeys(), [id]: keys }));
}

/** Gives every command its usual keys again. */
export function forgetKeys(): void {
  keepChoice(keysKey, '{}');
}

/** The command that has these keys already, other than this one. */
export function ownerOf(keys: string, id: string): string | undefined {
  return bindings().find(([one, owner]) => one === keys && owner !== id)?.[1];
}

/** Keys as they are printed: `Ctrl K`. */
export function keysInWords(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  const names: Readonly<Record<string, string>> = {
    Control: 'Ctrl',
    Meta: '⌘',
    ArrowDown: '↓',
    ArrowUp: '↑',
    ArrowLeft: '←',
    ArrowRight: '→',
  };
  return keys
    .split('|')
    .filter((one) => isMac || !one.startsWith('Meta+'))
    .map((one) =>
      partsOf(one)
        .map((part) => names[part] ?? upper(part))
        .join(' '),
    )
    .join(' or ');
}

/** Modifiers and key; the key may be the plus itself. */
function partsOf(keys: string): string[] {
  return keys.split(/\+(?=.)/);
}

function upper(name: string): string {
  return name.length === 1 ? name.toUpperCase() : name;
}
