/**
 * Where the page's one live widget stands: beside the article, or in the step the reader is at. It
 * knows the page, and no world.
 */
import { idIn } from './hash.ts';
import { stageCopy } from './stage-copy.ts';
import { hasLittleRoom, layoutOf } from './layout.ts';

/** Begins every id within the stage. */
export const stageId = 'stage';

const references = ['id', 'for', 'aria-labelledby', 'aria-describedby'] as const;

export class StagePlace {
  readonly #page: Document;
  readonly stage: HTMLElement;
  readonly #side: HTMLElement;
  readonly #actions: HTMLElement;
  readonly #progress: HTMLElement;
  #step = '';

  /** The stage of a page; one without it throws. */
  constructor(page: Document) {
    this.#page = page;
    this.stage = find(page, '[data-stage]');
    this.#side = find(page, '[data-stage-side]');
    this.#actions = find(page, '[data-actions]');
    this.#progress = find(page, '[data-progress]');
  }

  /** The widget's room on the stage. */
  get room(): HTMLElement {
    return find(this.stage, '[data-widget]');
  }

  /** Where the stage's screens stand as text, if there is such a place. */
  get text(): HTMLDetailsElement | null {
    return this.stage.querySelector('details.stage-text');
  }

  /** The step whose stage this is. */
  get step(): string {
    return this.#step;
  }

  /** Shows what a step's picture shows, until the world has come to life. */
  showPicture(step: string): void {
    const picture = this.#page.getElementById(step)?.querySelector('[data-picture]');
    if (!picture) return;
    const copied = [...picture.childNodes].map((node) => node.cloneNode(true));
    this.room.replaceChildren(...copied);
    const begins = new RegExp(`^${step}(?=-)`);
    for (const name of references) {
      for (const element of this.room.querySelectorAll(`[${name}]`))
        element.setAttribute(name, (element.getAttribute(name) ?? '').replace(begins, stageId));
    }
  }

  /**
   * Makes a step the one the reader is at: the stage goes where the layout wants it, with the focus
   * that it had.
   */
  place(step: string): void {
    const element = this.#page.getElementById(step);
    if (!element) return;
    if (step !== this.#step) {
      for (const other of this.#page.querySelectorAll('procedure-step[data-current]'))
        if (other !== element) leave(other);
      element.toggleAttribute('data-current', true);
      element.querySelector('[data-permalink]')?.setAttribute('aria-current', 'step');
    }
    this.#step = step;
    this.#markBlock(element.closest('.prose > *'));
    const isApart = layoutOf(this.#page) === 'split';
    const home = isApart ? this.#side : element.querySelector('.step-side');
    if (home && this.stage.parentElement !== home) this.#move(home);
    // What is where it belongs already is left alone: to put it there again would lay out the page
    // again.
    const words = element.querySelector('.step-prose');
    if (this.#actions.parentElement !== words) words?.append(this.#actions);
    const head = isApart ? this.stage : element;
    if (this.#progress.parentElement !== head) head.prepend(this.#progress);
    this.tellProgress();
  }

  /** The step that stands before or behind this one on the page. */
  beside(by: 1 | -1): string | undefined {
    const steps = [...this.#page.querySelectorAll('procedure-step:not([hidden])')];
    return steps[steps.findIndex(({ id }) => id === this.#step) + by]?.id;
  }

  /** Whether the page shows only a part of the article, and leads to the rest. */
  get isExcerpt(): boolean {
    return this.#onward !== null;
  }

  get #onward(): HTMLAnchorElement | null {
    return this.#actions.querySelector('a[data-onward]');
  }

  /** Where the reader is at a step that is not on this page: leads to it. */
  leadOn(step: string, words: string): void {
    const link = this.#onward;
    if (!link) return;
    link.hidden = this.#page.getElementById(step) !== null;
    link.hash = step;
    link.textContent = words;
  }

  /** Brings the step before the reader's eyes, as far as it is not there already. */
  reveal(behaviour: ScrollBehavior): void {
    const element = this.#page.getElementById(this.#step);
    if (!element) return;
    if (layoutOf(this.#page) === 'rack' && !hasLittleRoom()) scrollTo({ top: 0 });
    else
      element.scrollIntoView({
        block: layoutOf(this.#page) === 'split' ? 'nearest' : 'start',
        behavior: behaviour,
      });
  }

  /** What the button says by which the reader goes on: as the page has it, or these words. */
  sayGoOn(words: string | undefined): void {
    const label = this.#actions.querySelector<HTMLElement>('[data-action=did] span');
    if (!label) return;
    label.dataset['words'] ??= label.textContent;
    const says = words ?? label.dataset['words'];
    if (label.textContent !== says) label.textContent = says;
  }

  /** Says which step of how many this is, and which of them are done. */
  tellProgress(): void {
    const element = this.#page.getElementById(this.#step);
    const steps = [
      ...(element
        ?.closest('[data-procedure]')
        ?.querySelectorAll<HTMLElement>('procedure-step:not([hidden])') ?? []),
    ];
    if (!element || steps.length === 0) return;
    const section = element.closest<HTMLElement>('[data-procedure]')?.dataset['section'];
    const words = this.#page.createElement('a');
    words.href = `#${this.#step}`;
    words.textContent = stageCopy.progress(
      steps.findIndex(({ id }) => id === this.#step) + 1,
      steps.length,
      section,
    );
    const called = this.#page.createElement('span');
    called.textContent = (element.querySelector('[data-permalink]')?.ariaLabel ?? '').replace(
      /^[^:]*: /,
      '',
    );
    const strokes = this.#page.createElement('i');
    strokes.append(
      ...steps.map(({ id, dataset }) => {
        const stroke = this.#page.createElement('i');
        stroke.dataset['stroke'] = id === this.#step ? 'current' : (dataset['state'] ?? 'open');
        return stroke;
      }),
    );
    const next = [strokes, words, ' ', called].map((part) =>
      typeof part === 'string' ? this.#page.createTextNode(part) : part,
    );
    const { childNodes } = this.#progress;
    if (next.some((part, index) => !part.isEqualNode(childNodes[index] ?? null)))
      this.#progress.replaceChildren(...next);
  }

  /**
   * Marks the block of the article that the step stands in: where one step is shown at a time, the
   * others are not.
   */
  #markBlock(block: Element | null): void {
    if (block?.hasAttribute('data-here')) return;
    for (const other of this.#page.querySelectorAll('[data-here]'))
      other.removeAttribute('data-here');
    block?.toggleAttribute('data-here', true);
  }

  #move(home: Element): void {
    const focused = this.#page.activeElement;
    home.insertBefore(this.stage, home.querySelector(':scope > .step-others'));
    if (focused instanceof HTMLElement && this.stage.contains(focused))
      focused.focus({ preventScroll: true });
  }
}

/**
 * The id of the step that an address names: by its own id, or by that of its procedure or the
 * heading over it.
 */
export function stepAt(page: Document, hash: string): string | undefined {
  const named = page.getElementById(idIn(hash));
  const own = named?.closest('procedure-step');
  if (own) return own.id;
  if (named?.localName !== 'h2') return undefined;
  for (
    let next = named.nextElementSibling;
    next && next.localName !== 'h2';
    next = next.nextElementSibling
  ) {
    const step = next.querySelector('procedure-step');
    if (step) return step.id;
  }
  return undefined;
}

function leave(step: Element): void {
  step.removeAttribute('data-current');
  step.querySelector('[data-permalink]')?.removeAttribute('aria-current');
}

function find(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
