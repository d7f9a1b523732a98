/** The glossary's terms in an article: the first time each is said, it can be looked up there. */
import { glossary } from 'rehearsal:content';
import { placeOfTerm } from '../glossary/glossary.ts';

/** Terms of several words are of the trade; single ones everybody knows. */
const terms = glossary
  .filter(({ term }) => term.includes(' '))
  .toSorted((one, other) => other.term.length - one.term.length);

/** Words in which nothing is looked for: they are something already. */
const taken =
  'a, b, code, summary, button, h1, h2, h3, .elsewhere, .step-side, .stage, .proven, procedure-circumstances';

/** What a term means. */
export function explanationOf(term: string): string {
  return glossary.find((each) => each.term === term)?.means ?? '';
}

/** Marks each term where the article says it for the first time. */
export function markTerms(page: Document): void {
  const open = new Set(terms.map(({ term }) => term));
  for (const block of page.querySelectorAll('.article .prose :is(p, li)')) {
    if (block.closest(taken)) continue;
    for (const node of [...block.childNodes]) if (node instanceof Text) markIn(page, node, open);
  }
}

function markIn(page: Document, text: Text, open: Set<string>): void {
  for (const term of open) {
    const at = placeOfTerm(text.data, term);
    if (at < 0) continue;
    const rest = text.splitText(at);
    const after = rest.splitText(term.length);
    const mark = page.createElement('span');
    mark.className = 'term';
    mark.tabIndex = 0;
    mark.dataset['term'] = term;
    rest.replaceWith(mark);
    mark.append(rest);
    open.delete(term);
    markIn(page, after, open);
    return;
  }
}
