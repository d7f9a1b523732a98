/** The glossary: a source of its terms, by them and by what others call them. */
import { glossary } from 'rehearsal:content';
import { anchorOfTerm } from '../glossary/glossary.ts';
import { answerOf, unmarked, type Row, type RowSource } from './row.ts';

/** Lists terms; each leads to its place on the page at an address. */
export function termsAt(address: string): RowSource {
  return {
    prefix: '',
    ask: (words) => {
      const asked = words.toLowerCase();
      const found = glossary.filter(({ term, synonyms }) =>
        [term, ...synonyms].some((name) => name.toLowerCase() === asked),
      );
      const rows = found.map(({ term, means }): Row => ({
        kind: 'term',
        title: term,
        excerpt: unmarked(`Glossary · ${means}`),
        target: { url: `${address}#${anchorOfTerm(term)}` },
      }));
      return Promise.resolve(answerOf(rows, ''));
    },
  };
}
