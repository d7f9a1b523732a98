/**
 * MDX takes a paragraph of nothing but tags for blocks. Words that are put into a tag stay a
 * paragraph by a sign in front of it, which is taken out again when the page is made.
 */
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** No text has this character: it is in private use, and Markdown lets it pass. */
export const wordsFollow = '\uE000';

/** The Vite plugin that takes the signs out of what MDX has made. */
export function wordsPlugin(): Plugin {
  return {
    name: 'rehearsal:words',
    enforce: 'post',
    transform: {
      filter: { id: /\.mdx$/, code: wordsFollow },
      handler: (code) => {
        const page = new MagicString(code).replaceAll(wordsFollow, '');
        return { code: page.toString(), map: page.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}
