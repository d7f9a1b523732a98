/** A module that is in no file: what every plugin that makes one has in common. */
import type { Plugin } from 'vite';

/**
 * The plugin that makes a module of this name (`rehearsal:world`) of a text, each time it is asked
 * for; and, where the text depends on it, one of each part of it (`rehearsal:world/lamp`).
 */
export function virtualModule(
  name: string,
  text: (part: string) => string | Promise<string>,
): Plugin {
  const inside = `${name}/`;
  return {
    name: name.replace(':', '-'),
    resolveId(id) {
      return id === name || id.startsWith(inside) ? `\0${id}` : undefined;
    },
    async load(id) {
      if (id === `\0${name}`) return text('');
      return id.startsWith(`\0${inside}`) ? text(id.slice(inside.length + 1)) : undefined;
    },
  };
}
