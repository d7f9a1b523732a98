/** Runs in a page: makes the moves of an article on its stage, as a reader without a mouse does. */
import type { GesturedMove } from '../../scripts/perform-article.ts';
import type { Gesture } from '../../src/simulator/index.ts';

/** Makes the moves to the end of the article; returns the one that could not be made, if there is one. */
export async function pressInPage({
  deeds,
  patience,
}: {
  readonly deeds: readonly (GesturedMove | 'wait')[];
  readonly patience: number;
}): Promise<string | undefined> {
  const find = (selector: string): HTMLElement | undefined => {
    const found = [...document.querySelectorAll<HTMLElement>(`[data-stage] ${selector}`)];
    return found.find((each) => each.checkVisibility());
  };
  const skip = '[data-action=skip]';
  const use = (element: HTMLElement, gesture: Gesture, value: string): void => {
    const tell = (type: string): unknown =>
      element.dispatchEvent(new Event(type, { bubbles: true }));
    if (element instanceof HTMLInputElement && gesture === 'enter') {
      element.value = value;
      tell('input');
    } else if (element instanceof HTMLSelectElement) {
      element.value = value;
      tell('change');
    } else if (gesture === 'draw') {
      for (const dot of value.split('-'))
        element.querySelector<HTMLElement>(`[data-dot="${dot}"]`)?.click();
      element.querySelector<HTMLElement>('[data-finish]')?.click();
    } else if (gesture === 'hold') {
      const lengths = element.parentElement?.querySelectorAll<HTMLElement>('[data-length]') ?? [];
      [...lengths].findLast((each) => Number(each.dataset['length']) <= Number(value))?.click();
    } else if (element instanceof HTMLInputElement) {
      if (element.checked !== (element.value === value)) element.click();
    } else element.click();
  };
  /** Whether it could be done now; else something that leads there is done. */
  const isDone = (deed: GesturedMove | 'wait'): boolean => {
    if (deed === 'wait') {
      find(skip)?.click();
      return true;
    }
    const { device, control, gesture, value = '' } = deed;
    const element = find(`[data-device-view="${device}"] [data-control="${control}"]`);
    if (element && element.ariaDisabled !== 'true') {
      use(element, gesture, value);
      return true;
    }
    const tab = find(`[role=tab][data-tab="${device}"][aria-selected=false]`);
    (tab ?? find(skip))?.click();
    return false;
  };
  const pause = (): Promise<unknown> => new Promise((go) => setTimeout(go, 20));
  for (const deed of deeds) {
    const began = performance.now();
    // What was done last is drawn first.
    await pause();
    // Who is patient lets what is under way come to its end.
    find(skip)?.click();
    do await pause();
    while (!isDone(deed) && performance.now() - began < patience);
    if (performance.now() - began >= patience) return JSON.stringify(deed);
  }
  const began = performance.now();
  while (!document.querySelector('.step-ending-title')) {
    if (performance.now() - began >= patience) return 'the end';
    await pause();
  }
  return undefined;
}
