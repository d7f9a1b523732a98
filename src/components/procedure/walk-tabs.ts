/** Goes from tab to tab with the arrow keys, Home and End: a listener for a widget. */
export function walkTabs(event: KeyboardEvent): void {
  const tab =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab]') : null;
  const tabs = [...(tab?.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  if (!tab || tabs.length === 0) return;
  const at = tabs.indexOf(tab);
  const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const other = tabs.at(to);
  other?.focus();
  other?.click();
}
