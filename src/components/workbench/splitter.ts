/** A bar above a part of the window, moved by mouse, finger or keyboard; its place is kept. */
import { choiceOf, keepChoice } from '../procedure/choice.ts';

export interface Splitter {
  readonly name: string;
  /** The height is written into the property `--<key>`, and kept under it. */
  readonly key: string;
  /** In CSS pixels. */
  readonly usual: number;
  readonly least: number;
}

/** In CSS pixels, for a press of an arrow key. */
const stride = 20;

/** The part of the window that it may take at most. */
const share = 0.6;

/** Makes the bar; the part below it, which it sizes, reads the property. */
export function offerSplitter(page: Document, { name, key, usual, least }: Splitter): HTMLElement {
  const bar = page.createElement('div');
  bar.className = 'splitter';
  bar.role = 'separator';
  bar.ariaLabel = name;
  bar.tabIndex = 0;
  bar.ariaOrientation = 'horizontal';
  bar.ariaValueMin = String(least);
  const stored = `rehearsal:${key}`;
  let height = usual;
  const set = (wanted: number): void => {
    const most = Math.round(innerHeight * share);
    height = Math.max(least, Math.min(wanted, most));
    bar.ariaValueNow = String(height);
    bar.ariaValueMax = String(most);
    page.documentElement.style.setProperty(`--${key}`, `${String(height)}px`);
  };
  const keep = (wanted: number): void => {
    set(wanted);
    keepChoice(stored, String(height));
  };
  const kept = Number(choiceOf(stored));
  set(Number.isFinite(kept) && kept > 0 ? kept : usual);

  bar.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    const [from, before] = [event.clientY, height];
    const move = (moved: PointerEvent): void => {
      set(before + from - moved.clientY);
    };
    bar.addEventListener('pointermove', move);
    const end = (): void => {
      bar.removeEventListener('pointermove', move);
      keep(height);
    };
    bar.addEventListener('lostpointercapture', end, { once: true });
  });
  bar.addEventListener('dblclick', () => {
    keep(usual);
  });
  bar.addEventListener('keydown', (event) => {
    const by = { ArrowDown: -stride, ArrowUp: stride }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    keep(height + by);
  });
  return bar;
}
