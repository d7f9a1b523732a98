/** A module that is in no file: what every plugin that makes one has in common. */
import type { Plugin } from 'vite';

/**
 * The plugin that makes a module of this name (`rehearsal:world`) of a text, each time it is asked
 * for.
 */
export function virtualModule(name: string, text: () => string | Promise<string>): Plugin {
  return {
    name: name.replace(':', '-'),
    resolveId(id) {
      return id === name ? `\0${id}` : undefined;
    },
    async load(id) {
      return id === `\0${name}` ? text() : undefined;
    },
  };
}
