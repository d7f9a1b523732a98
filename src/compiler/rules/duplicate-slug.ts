import { defineRule } from './rule.ts';

export const duplicateSlug = defineRule('duplicate-slug', {
  demand: 'No two articles have the same file name, nor one that another was moved from.',
  why: 'The file name is the article’s address on the site, and an address that it was moved from leads to it. Of two articles with one address, readers would only ever see one. Capitals make no difference to many computers, so they set no articles apart.',
  isFoundTogether: true,
  explain: ({ files, isAlike, isFormer, more, slug }) => ({
    message: `${isAlike ? 'But for capitals another' : 'Another'} article has ${isFormer ? 'or had the former' : 'the'} address “${slug}” too: ${files.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.`,
    note: isFormer ? 'Take it out of “moved-from”.' : 'Rename one of the files.',
  }),
  // Takes two articles to show.
  examples: [],
});
