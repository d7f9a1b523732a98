/**
 * Labels in the text and controls on the stage point at each other: what is hovered or focused here
 * is ringed there.
 */

/** Listens on a page; `stage` is where the controls are. */
export function pointBothWays(page: Document, stage: HTMLElement): void {
  let ringed: readonly Element[] = [];
  const ring = (event: Event): void => {
    for (const element of ringed) element.removeAttribute('data-pointed');
    ringed =
      event.target instanceof Element && event.type !== 'focusout'
        ? partnersOf(event.target, page, stage)
        : [];
    for (const element of ringed) element.setAttribute('data-pointed', '');
  };
  for (const type of ['pointerover', 'focusin', 'focusout'] as const)
    page.addEventListener(type, ring);
}

/** The controls that a label names, or the labels in the text that name a control. */
function partnersOf(target: Element, page: Document, stage: HTMLElement): readonly Element[] {
  const [device, control] =
    target.closest<HTMLElement>('[data-names]')?.dataset['names']?.split('.') ?? [];
  if (device !== undefined && control !== undefined) {
    return [
      ...stage.querySelectorAll(
        `[data-device-view="${CSS.escape(device)}"] [data-control="${CSS.escape(control)}"]`,
      ),
    ];
  }
  const used = stage.contains(target) ? target.closest<HTMLElement>('[data-control]') : null;
  const shown = used?.closest<HTMLElement>('[data-device-view]')?.dataset['deviceView'];
  if (!used || shown === undefined) return [];
  return [
    ...page.querySelectorAll(
      `[data-current] [data-names="${CSS.escape(`${shown}.${used.dataset['control'] ?? ''}`)}"]`,
    ),
  ];
}
