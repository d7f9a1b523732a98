/** The status bar, kept up with where the simulated world stands. */
import type { DeviceStatus } from '../../walkthrough/index.ts';
import type { ReadingProgress } from './outline.ts';

/** Prints what the article reports into the status bar. */
export function followStanding(page: Document): void {
  page.addEventListener('rehearsal:standing', (event) => {
    const line = page.querySelector('[data-standing]');
    const { detail } = event as CustomEvent<readonly DeviceStatus[]>;
    // A press turns the stage to the device.
    const parts = detail.map(({ device, text }) => {
      const part = Object.assign(page.createElement('button'), { type: 'button' });
      part.textContent = text;
      part.dataset['tab'] = device;
      return part;
    });
    line?.replaceChildren(...parts.flatMap((part, at) => (at > 0 ? [' · ', part] : [part])));
  });
  page.addEventListener('rehearsal:progress', (event) => {
    const line = page.querySelector<HTMLElement>('[data-step-count]');
    const { current, done } = (event as CustomEvent<ReadingProgress>).detail;
    const number = /^step-(\d+)$/.exec(current)?.[1];
    if (!line) return;
    const total = line.dataset['stepCount'] ?? '';
    const finished = done.filter((id) => id.startsWith('step-')).length;
    // The article counts the steps of the reader's situation.
    const counted = page.querySelector<HTMLAnchorElement>(
      `[data-progress] a[href="#${CSS.escape(current)}"]`,
    );
    line.textContent = counted
      ? counted.textContent
      : number === undefined
        ? `${String(finished)} of ${total} steps done`
        : `Step ${number} of ${total}`;
  });
}
