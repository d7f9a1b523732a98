/** Moving about from part to part of the window. */

/** Moves the focus to the next or previous visible region, round and round. */
export function focusRegion(page: Document, by: 1 | -1): void {
  const regions = [...page.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  );
  // A region may lie within another.
  const at = regions.findLastIndex((region) => region.contains(page.activeElement));
  const region = regions[(at + by + regions.length) % regions.length];
  if (!region) return;
  region.tabIndex = -1;
  // Every region is in view already; the reader keeps their place.
  region.focus({ preventScroll: true });
}
