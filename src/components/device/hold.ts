/** A control that is held: with a pointer, a finger or a key for as long as one likes, or by a button that says how long. */
import type { VNode } from 'preact';
import { lengthInWords, type ControlPart, type Move } from '../../simulator/index.ts';
import { h } from './element.ts';

/** How often a reader is told how long they have been holding, in milliseconds. */
const beat = 100;

/** Words of our own: not everybody can hold, and nobody wants to hold for long. */
const words = { instead: (label: string) => `Hold ${label} without holding it`, seconds: (passed: number) => `${passed.toFixed(1)} s` };

/** A button to be held, and beside it one for each length that makes a difference. */
export function drawHold({ control, label, lengths = [] }: ControlPart, attributes: Readonly<Record<string, unknown>>): VNode {
  return h(
    'div',
    { key: control, class: 'hold' },
    h(
      'button',
      { type: 'button', class: 'control control-button control-hold', ...attributes },
      h('span', { class: 'control-label' }, label),
      h('span', { class: 'hold-passed', 'aria-hidden': 'true', 'data-passed': '' }),
    ),
    h(
      'span',
      { class: 'hold-lengths needs-script', role: 'group', 'aria-label': words.instead(label) },
      lengths.map((length) => h('button', { key: length, type: 'button', class: 'control', 'data-length': length }, lengthInWords(length))),
    ),
  );
}

/** What is being held, since when, and what counts. */
interface Held {
  readonly element: HTMLElement;
  readonly since: number;
  readonly timer: number;
}

/** Tells of each hold inside `root` when it ends, with how long it was; `moveOn` says of an element what move it is. */
export function listenToHolds(
  root: HTMLElement,
  moveOn: (element: HTMLElement) => Move,
  tell: (move: Move) => void,
  signal: AbortSignal,
): void {
  let held: Held | undefined;
  const on = <Type extends keyof HTMLElementEventMap>(type: Type, hear: (event: HTMLElementEventMap[Type]) => void): void => {
    root.addEventListener(type, hear, { signal });
  };
  const show = (element: HTMLElement, passed: string): void => {
    const place = element.querySelector('[data-passed]');
    if (place) place.textContent = passed;
    element.toggleAttribute('data-held', passed !== '');
  };
  const letGo = (): Held | undefined => {
    const ended = held;
    held = undefined;
    clearInterval(ended?.timer);
    if (ended) show(ended.element, '');
    return ended;
  };
  const begin = (event: Event): void => {
    const element = heldIn(event);
    if (!element || element.ariaDisabled === 'true') return;
    letGo();
    const since = performance.now();
    const timer = window.setInterval(() => {
      show(element, words.seconds((performance.now() - since) / 1_000));
    }, beat);
    held = { element, since, timer };
  };
  const end = (): void => {
    const ended = letGo();
    if (ended) tell({ ...moveOn(ended.element), value: String(Math.round(performance.now() - ended.since)) });
  };
  const isKey = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';

  on('pointerdown', (event) => {
    if (event.button === 0) begin(event);
  });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', letGo, { signal });
  on('keydown', (event) => {
    if (!isKey(event) || !heldIn(event)) return;
    event.preventDefault();
    if (!event.repeat) begin(event);
  });
  on('keyup', (event) => {
    if (isKey(event)) end();
  });
  on('focusout', letGo);
  // A finger that rests asks for no menu here.
  on('contextmenu', (event) => {
    if (heldIn(event)) event.preventDefault();
  });
  on('click', (event) => {
    const length = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-length]') : null;
    const element = length?.closest('.hold')?.querySelector<HTMLElement>('[data-gesture=hold]');
    if (element) tell({ ...moveOn(element), value: length?.dataset['length'] ?? '' });
  });
  signal.addEventListener('abort', letGo);
}

function heldIn(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-gesture=hold]') : null;
}
