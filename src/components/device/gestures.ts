/**
 * What a reader does with a drawing, told as moves. One listener for a whole widget, the same
 * before and after its world has come to life, so that nothing done in between is lost.
 */
import type { Move } from '../../simulator/index.ts';
import { centreOf, dotAt, reachDot } from './dots.ts';
import { listenToHolds } from './holding.ts';

/** How long a finger rests on a surface to mean a right-click, in milliseconds. */
const longPress = 500;
/**
 * A browser may tell of one right-click twice, as a key or a touch and as `contextmenu`; within
 * this time it is one.
 */
const sameGesture = 700;
/**
 * How long a pattern that was drawn stays to be seen, and how long it is said that something was
 * copied, in milliseconds.
 */
const [afterimage, afterwards] = [700, 3_000];

/** Words of our own: devices say nothing of it. */
const copyWords = { copied: 'Copied.', marked: 'Marked: copy it now.' };

/**
 * Tells of every move made inside `root`, and of a left click where only a right click does
 * something; returns what stops it. Fingers and keys have no right click: on such a surface a tap,
 * Enter and Space are one.
 */
export function listenToGestures(
  root: HTMLElement,
  tell: (move: Move) => void,
  tellLeftClick: (move: Move) => void = () => undefined,
): () => void {
  const stop = new AbortController();
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    hear: (event: HTMLElementEventMap[Type]) => void,
  ): void => {
    root.addEventListener(type, hear, { signal: stop.signal });
  };
  let rightClickedAt = -Infinity;
  let press: { timer: number; x: number; y: number } | undefined;
  // A finger that is lifted after a long press clicks nothing, though a menu may have opened under
  // it.
  let wasLongPress = false;
  let pointer = '';

  const rightClick = (element: HTMLElement, event: Event): void => {
    event.preventDefault();
    // A key or a long press may bring a context menu with it; two of a mouse are two.
    if (event.type !== 'contextmenu') rightClickedAt = event.timeStamp;
    else if (event.timeStamp - rightClickedAt < sameGesture) return;
    if (event instanceof MouseEvent) placeMenu(element, event);
    tell(moveOn(element));
  };
  const endPress = (): void => {
    clearTimeout(press?.timer);
    press = undefined;
  };

  on('click', (event) => {
    if (wasLongPress && event.detail > 0) return;
    // A browser ticks what cannot be used yet, too.
    if (within(event, '[data-gesture=toggle][aria-disabled]')) event.preventDefault();
    if (touchesPattern(event, tell) || copies(event)) return;
    const element = within(
      event,
      '[data-gesture=press], [data-gesture=scan], [data-gesture=key], [data-gesture=right-click]',
    );
    if (!element) return;
    if (element.dataset['gesture'] !== 'right-click') tell(moveOn(element));
    else if (event.detail === 0 || pointer !== 'mouse' || hasMenu(element))
      rightClick(element, event);
    else tellLeftClick(moveOn(element));
  });
  on('contextmenu', (event) => {
    const element = within(event, '[data-gesture=right-click]');
    if (element) rightClick(element, event);
  });
  on('input', (event) => {
    const field = within(event, 'input[data-gesture=enter]');
    if (field instanceof HTMLInputElement) tell({ ...moveOn(field), value: field.value });
  });
  on('change', (event) => {
    const list = within(event, 'select[data-gesture=choose]');
    if (list instanceof HTMLSelectElement) tell({ ...moveOn(list), value: list.value });
    const toggle = within(event, 'input[data-gesture=toggle]');
    if (toggle instanceof HTMLInputElement)
      tell({
        ...moveOn(toggle),
        value: toggle.checked ? toggle.value : (toggle.dataset['off'] ?? ''),
      });
  });
  on('keydown', (event) => {
    const surface = within(event, '[data-gesture=right-click]');
    if (surface && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)))
      rightClick(surface, event);
    else if (pressesKey(event)) event.preventDefault();
    else if (event.key === 'Enter') pressPrimary(event);
    else if (event.key === 'Escape') goBack(event);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walkMenu(event);
  });
  on('pointerdown', (event) => {
    endPress();
    wasLongPress = false;
    pointer = event.pointerType;
    const surface = within(event, '[data-gesture=right-click]');
    if (surface && event.pointerType === 'touch') {
      const timer = window.setTimeout(() => {
        rightClickedAt = performance.now();
        wasLongPress = true;
        placeMenu(surface, event);
        tell(moveOn(surface));
      }, longPress);
      press = { timer, x: event.clientX, y: event.clientY };
    }
    startDrawing(event, tell);
  });
  on('pointermove', (event) => {
    if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > 10) endPress();
  });
  on('pointerup', endPress);
  on('pointercancel', endPress);
  listenToHolds(root, moveOn, tell, stop.signal);
  stop.signal.addEventListener('abort', endPress);
  return () => {
    stop.abort();
  };
}

function within(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

function moveOn(element: HTMLElement): Move {
  const device = element.closest<HTMLElement>('[data-device-view]')?.dataset['deviceView'] ?? '';
  const { control = '' } = element.dataset;
  return { device, control };
}

/** Lets the menu that a surface opens stand where the pointer is, as far as it fits there. */
function placeMenu(surface: HTMLElement, { clientX, clientY, detail }: MouseEvent): void {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const screen = surface.closest<HTMLElement>('[data-device-view]');
  // A click that a key makes is nowhere.
  const isSomewhere = detail > 0 || clientX > 0 || clientY > 0;
  screen?.style.setProperty(
    '--menu-x',
    isSomewhere ? `${String(Math.round(((clientX - left) / width) * 100))}%` : '',
  );
  screen?.style.setProperty(
    '--menu-y',
    isSomewhere ? `${String(Math.round(((clientY - top) / height) * 100))}%` : '',
  );
}

/** Whether a menu stands in front of a surface: a click beside it closes it. */
function hasMenu(surface: HTMLElement): boolean {
  return screenOf(surface)?.querySelector('[data-menu]') !== null;
}

function screenOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-screen-root]') ?? null;
}

/** The window or menu an event happened in, else the whole screen. */
function sceneOf(event: Event): HTMLElement | null {
  return within(event, '[data-window]') ?? within(event, '[data-screen-root]');
}

/**
 * A key of the keyboard is the key of the device that stands for it, for the field it is pressed in
 * first; what is typed stays typed.
 */
function pressesKey(event: KeyboardEvent): boolean {
  const field = within(event, 'input, select');
  if ((event.key.length === 1 && field) || within(event, 'button')) return false;
  const keys = [
    ...(screenOf(field ?? within(event, '[data-screen-root]'))?.querySelectorAll<HTMLElement>(
      '[data-key]',
    ) ?? []),
  ];
  const named = keys.filter(({ dataset: { key } }) => key === event.key);
  const own = named.find(
    ({ dataset }) => dataset['for'] !== undefined && dataset['for'] === field?.dataset['control'],
  );
  const key = own ?? named.find(({ dataset }) => dataset['for'] === undefined);
  key?.click();
  return key !== undefined;
}

/** Enter in a field presses the window's primary button. */
function pressPrimary(event: KeyboardEvent): void {
  if (!within(event, 'input[data-gesture=enter]')) return;
  event.preventDefault();
  sceneOf(event)?.querySelector<HTMLElement>('.control-primary')?.click();
}

/**
 * Escape forgets a pattern half drawn, closes a menu, or presses the way back where the screen has
 * one.
 */
function goBack(event: KeyboardEvent): void {
  const pattern = within(event, '[data-gesture=draw]');
  const menu = screenOf(event.target instanceof Element ? event.target : null)?.querySelector(
    '[data-menu]',
  );
  if (pattern) showDrawn(pattern, []);
  else if (menu) screenOf(menu)?.querySelector<HTMLElement>('[data-gesture=right-click]')?.click();
  else sceneOf(event)?.querySelector<HTMLElement>('[data-back]')?.click();
}

function walkMenu(event: KeyboardEvent): void {
  const items = [
    ...(within(event, '[role=menu]')?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  if (items.length === 0) return;
  event.preventDefault();
  const at = items.findIndex((item) => item === document.activeElement);
  const next = event.key === 'ArrowDown' ? at + 1 : Math.max(at, 0) - 1;
  items.at(next % items.length)?.focus();
}

/** Copies what readers carry to another device, and says so for a moment. */
function copies(event: MouseEvent): boolean {
  const button = within(event, '[data-copy]');
  if (!button) return false;
  const said = button.nextElementSibling;
  const say = (words: string): void => {
    if (said) said.textContent = words;
  };
  navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
    () => {
      say(copyWords.copied);
      setTimeout(say, afterwards, '');
    },
    () => {
      // What may not be copied for the reader is marked for them.
      if (button.previousElementSibling)
        getSelection()?.selectAllChildren(button.previousElementSibling);
      say(copyWords.marked);
    },
  );
  return true;
}

/** Dots one after the other, Finish and Clear. */
function touchesPattern(event: MouseEvent, tell: (move: Move) => void): boolean {
  const pattern = within(event, '[data-gesture=draw]');
  const key = within(event, '[data-dot], [data-finish], [data-clear]');
  if (!pattern || !key) return false;
  const drawn = drawnOn(pattern);
  const dot = Number(key.dataset['dot']);
  if ('finish' in key.dataset) finish(pattern, drawn, tell);
  else if ('clear' in key.dataset) showDrawn(pattern, []);
  else showDrawn(pattern, drawn.at(-1) === dot ? drawn.slice(0, -1) : reachDot(drawn, dot));
  return true;
}

/**
 * Follows a pointer from dot to dot; lifting it finishes the pattern. One dot alone is left to the
 * click.
 */
function startDrawing(event: PointerEvent, tell: (move: Move) => void): void {
  const area = within(event, '[data-pattern]');
  const pattern = within(event, '[data-gesture=draw]');
  if (!area || !pattern || event.button !== 0) return;
  const dotUnder = ({ clientX, clientY }: PointerEvent): number | undefined => {
    const { left, top, width, height } = area.getBoundingClientRect();
    return dotAt(((clientX - left) / width) * 3, ((clientY - top) / height) * 3);
  };
  let drawn: readonly number[] = [];
  const stop = new AbortController();
  const follow = (moved: PointerEvent): void => {
    const dot = dotUnder(moved);
    if (dot === undefined || drawn.includes(dot)) return;
    drawn = reachDot(drawn, dot);
    if (drawn.length > 1) showDrawn(pattern, drawn);
  };
  const end = (): void => {
    stop.abort();
    if (drawn.length > 1) finish(pattern, drawn, tell);
  };
  follow(event);
  window.addEventListener('pointermove', follow, { signal: stop.signal });
  window.addEventListener('pointerup', end, { signal: stop.signal });
  window.addEventListener('pointercancel', end, { signal: stop.signal });
}

function finish(pattern: HTMLElement, drawn: readonly number[], tell: (move: Move) => void): void {
  showDrawn(pattern, drawn);
  pattern.dataset['finished'] = '';
  setTimeout(() => {
    if ('finished' in pattern.dataset) showDrawn(pattern, []);
  }, afterimage);
  tell({ ...moveOn(pattern), value: drawn.join('-') });
}

function drawnOn(pattern: HTMLElement): readonly number[] {
  if ('finished' in pattern.dataset) return [];
  return (pattern.dataset['drawn'] ?? '').split('-').filter(Boolean).map(Number);
}

/**
 * Shows a pattern half drawn. It is the reader's hand, not yet the device's state, so it lives in
 * the page only.
 */
function showDrawn(pattern: HTMLElement, drawn: readonly number[]): void {
  pattern.dataset['drawn'] = drawn.join('-');
  delete pattern.dataset['finished'];
  const corners = drawn.map((dot) => `${String(centreOf(dot).x)},${String(centreOf(dot).y)}`);
  pattern.querySelector('polyline')?.setAttribute('points', corners.join(' '));
  for (const dot of pattern.querySelectorAll<HTMLElement>('[data-dot]')) {
    dot.setAttribute('aria-pressed', String(drawn.includes(Number(dot.dataset['dot']))));
  }
}
