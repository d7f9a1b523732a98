/** Where on an article's page a stretch of its text is. */
import type { CompiledArticle, Span } from '../../compiler/index.ts';

/** Says of a stretch of the text in which step or section of the page it lies; empty before any. */
export function placesOnPage({
  account,
  anchors,
  procedures,
}: CompiledArticle): (stretch: Pick<Span, 'start'>) => string {
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const isHeading = new Set(anchors.filter((anchor) => !steps.some(({ id }) => id === anchor)));
  const headings = account.sentences.flatMap(({ start, step, text }) => {
    const anchor = anchorOf(text);
    return step === undefined && isHeading.has(anchor) ? [{ offset: start.offset, anchor }] : [];
  });
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
