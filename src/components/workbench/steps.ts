/** Moving about from step to step. Loaded when somebody does so by keys. */

/** Moves to the step after or before the one that is being read, if there is one. */
export function goToStep(page: Document, by: 1 | -1): void {
  const steps = [...page.querySelectorAll<HTMLElement>('main [id]')].filter(
    ({ id, hidden }) => !hidden && /(?:^|-)step-\d+$/.test(id),
  );
  const next = steps[steps.indexOf(readIn(page, steps) ?? page.body) + by];
  if (!next) return;
  // Going back is for the procedure to do: it knows where the reader has come from.
  if (by < 0) page.dispatchEvent(new CustomEvent('rehearsal:back', { detail: { step: next.id } }));
  else page.location.hash = next.id;
}

/**
 * The step that the address names, while it is to be seen (near its end a page cannot scroll it to
 * the top); else the topmost.
 */
function readIn(page: Document, steps: readonly HTMLElement[]): HTMLElement | undefined {
  const topOf = (step: HTMLElement): number => step.getBoundingClientRect().top;
  const named = steps.find(({ id }) => `#${id}` === page.location.hash);
  if (named && topOf(named) > 0 && topOf(named) < page.documentElement.clientHeight) return named;
  const underTheBars = 120;
  return steps.findLast((step) => topOf(step) < underTheBars);
}
