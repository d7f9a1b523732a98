/**
 * A bar beside a part of the window: above what lies below, or behind what lies at the side. It is
 * moved by mouse, finger or keyboard; its place is kept.
 */
import { choiceOf, keepChoice } from '../procedure/choice.ts';

export interface Splitter {
  readonly name: string;
  /** The size is written into the property `--<key>`, and kept under it. */
  readonly key: string;
  /** What it sizes lies at the side, and not below. */
  readonly isUpright?: boolean;
  /** In CSS pixels. */
  readonly usual: number;
  readonly least: number;
}

/** In CSS pixels, for a press of an arrow key. */
const stride = 20;

/** How far the keys move it. */
const upAndDown: Readonly<Record<string, number>> = { ArrowDown: -stride, ArrowUp: stride };
const sideways: Readonly<Record<string, number>> = { ArrowLeft: -stride, ArrowRight: stride };

/** The part of the window that it may take at most. */
const share = 0.6;

/** Makes the bar; the part that it sizes reads the property. */
export function offerSplitter(
  page: Document,
  { name, key, isUpright = false, usual, least }: Splitter,
): HTMLElement {
  const bar = page.createElement('div');
  bar.className = 'splitter';
  bar.role = 'separator';
  bar.ariaLabel = name;
  bar.tabIndex = 0;
  bar.ariaOrientation = isUpright ? 'vertical' : 'horizontal';
  bar.ariaValueMin = String(least);
  const stored = `rehearsal:${key}`;
  let size = usual;
  const set = (wanted: number): void => {
    const most = Math.round((isUpright ? innerWidth : innerHeight) * share);
    size = Math.max(least, Math.min(wanted, most));
    bar.ariaValueNow = String(size);
    bar.ariaValueMax = String(most);
    page.documentElement.style.setProperty(`--${key}`, `${String(size)}px`);
  };
  const keep = (wanted: number): void => {
    set(wanted);
    keepChoice(stored, String(size));
  };
  const kept = Number(choiceOf(stored));
  // Until it is moved the window's own layout is good.
  if (Number.isFinite(kept) && kept > 0) set(kept);
  else bar.ariaValueNow = String(usual);

  bar.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    const before = size;
    const move = (moved: PointerEvent): void => {
      set(before + (isUpright ? moved.clientX - event.clientX : event.clientY - moved.clientY));
    };
    bar.addEventListener('pointermove', move);
    const end = (): void => {
      bar.removeEventListener('pointermove', move);
      keep(size);
    };
    bar.addEventListener('lostpointercapture', end, { once: true });
  });
  bar.addEventListener('dblclick', () => {
    keep(usual);
  });
  bar.addEventListener('keydown', (event) => {
    const by = (isUpright ? sideways : upAndDown)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    keep(size + by);
  });
  return bar;
}
