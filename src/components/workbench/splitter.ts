/** A bar between two parts of the window, moved by mouse, finger or keyboard; its place is kept. */
import { choiceOf, keepChoice } from '../procedure/choice.ts';

export interface Splitter {
  readonly name: string;
  /** The size is written into the property `--<key>`, and kept under it. */
  readonly key: string;
  /** Along which axis it moves. */
  readonly axis: 'x' | 'y';
  /** In CSS pixels. */
  readonly usual: number;
  readonly least: number;
  /** Whether the part becomes larger when the bar goes right or down, or the other way. */
  readonly sign: 1 | -1;
}

/** In CSS pixels, for a press of an arrow key. */
const stride = 20;

/** Makes the bar; the part that it sizes reads the property. */
export function offerSplitter(page: Document, splitter: Splitter): HTMLElement {
  const { name, key, axis, usual, least, sign } = splitter;
  const bar = page.createElement('div');
  bar.className = `splitter splitter-${axis}`;
  bar.role = 'separator';
  bar.ariaLabel = name;
  bar.tabIndex = 0;
  bar.ariaOrientation = axis === 'x' ? 'vertical' : 'horizontal';
  bar.ariaValueMin = String(least);
  const stored = `rehearsal:${key}`;
  const most = (): number => Math.round((axis === 'x' ? innerWidth : innerHeight) * 0.6);
  let size = usual;
  const set = (wanted: number): void => {
    size = Math.max(least, Math.min(wanted, most()));
    bar.ariaValueNow = String(size);
    bar.ariaValueMax = String(most());
    page.documentElement.style.setProperty(`--${key}`, `${String(size)}px`);
  };
  const kept = Number(choiceOf(stored));
  set(Number.isFinite(kept) && kept > 0 ? kept : usual);

  bar.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    const [from, before] = [axis === 'x' ? event.clientX : event.clientY, size];
    const move = (moved: PointerEvent): void => {
      set(before + sign * ((axis === 'x' ? moved.clientX : moved.clientY) - from));
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener(
      'lostpointercapture',
      () => {
        bar.removeEventListener('pointermove', move);
        keepChoice(stored, String(size));
      },
      { once: true },
    );
  });
  bar.addEventListener('dblclick', () => {
    set(usual);
    keepChoice(stored, String(size));
  });
  bar.addEventListener('keydown', (event) => {
    const by = {
      ArrowRight: axis === 'x' ? stride : undefined,
      ArrowLeft: axis === 'x' ? -stride : undefined,
      ArrowDown: axis === 'y' ? stride : undefined,
      ArrowUp: axis === 'y' ? -stride : undefined,
    }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(size + sign * by);
    keepChoice(stored, String(size));
  });
  return bar;
}
