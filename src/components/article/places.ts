/** Where on an article's page a stretch of its text is. */
import type { CompiledArticle, Span } from '../../compiler/index.ts';

/** A heading: where it stands in the text, and the id it has on the page. */
interface PageHeading {
  readonly offset: number;
  readonly anchor: string;
  readonly text: string;
}

/** The headings of an article that links can lead to, in the order of the text. */
export function headingsOnPage({ account, anchors, procedures }: CompiledArticle): PageHeading[] {
  const steps = new Set(procedures.flatMap((procedure) => procedure.steps.map(({ id }) => id)));
  const isHeading = new Set(anchors.filter((anchor) => !steps.has(anchor)));
  return account.sentences.flatMap(({ start, step, text }) => {
    const anchor = anchorOf(text);
    const heading = { offset: start.offset, anchor, text };
    return step === undefined && isHeading.has(anchor) ? [heading] : [];
  });
}

/** Says of a stretch of the text in which step or section of the page it lies; empty before any. */
export function placesOnPage(article: CompiledArticle): (stretch: Pick<Span, 'start'>) => string {
  const steps = article.procedures.flatMap((procedure) => procedure.steps);
  const headings = headingsOnPage(article);
  return ({ start: { offset } }) => {
    const step = steps.find(
      ({ place }) => offset >= place.start.offset && offset < place.end.offset,
    );
    return step?.id ?? headings.findLast((heading) => heading.offset <= offset)?.anchor ?? '';
  };
}

/** What the id of a heading with these words is, unless another has the same. */
function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}
