import { defineRule } from './rule.ts';

export const duplicateSlug = defineRule('duplicate-slug', {
  demand: 'No two articles have the same file name.',
  why: 'The file name is the article’s address on the site. Of two articles with one address, readers would only ever see one. Capitals make no difference to many computers, so they set no articles apart.',
  isFoundTogether: true,
  explain: ({ files, isAlike, more, slug }) => ({
    message: `${isAlike ? 'But for capitals another' : 'Another'} article has the address “${slug}” too: ${files.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.`,
    note: 'Rename one of the files.',
  }),
  // Takes two articles to show.
  examples: [],
});
