/**
 * The reader's trail in the browser's history. Going forward adds an entry; going back takes the
 * entry before, or changes this one where that is another's: so Back leads back step by step. Each
 * entry knows which step it was reached from; the empty step is what is said before the first.
 */
import { idIn } from './hash.ts';

/** Marks where the reader is, and every place to which a link leads from then on. */
export function beginTrail(): void {
  mark(null);
  window.addEventListener('hashchange', ({ oldURL }) => {
    mark(idIn(new URL(oldURL).hash));
  });
}

/** Goes forward to a step: the address only, whoever calls shows it. */
export function goForward(step: string): void {
  history.pushState(reachedFrom(idIn(location.hash)), '', addressOf(step));
}

/** Goes back to a step, as the browser's own Back does. */
export function goBack(step: string): void {
  if (isReachedFrom(step)) history.back();
  else {
    stayAt(step);
    window.dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
  }
}

/** Whether the entry before is that of a step. */
export function isReachedFrom(step: string): boolean {
  return origin() === step;
}

/** Makes the address that of a step, going neither forward nor back. */
export function stayAt(step: string): void {
  history.replaceState(history.state, '', addressOf(step));
}

function mark(from: string | null): void {
  if (origin() === undefined) history.replaceState(reachedFrom(from), '');
}

function reachedFrom(from: string | null): object {
  return { ...(history.state as object | null), from };
}

function origin(): string | null | undefined {
  return (history.state as { from?: string | null } | null)?.from;
}

function addressOf(step: string): string {
  return `${location.pathname}${location.search}${step === '' ? '' : `#${step}`}`;
}
