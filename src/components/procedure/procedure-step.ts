/**
 * What runs before the reader has touched anything: a few listeners. The first use of a widget fetches everything else,
 * and what was done meanwhile is done again when it is there.
 */
import { listenToGestures } from '../device/gestures.ts';
import type { Move, Situation } from '../../simulator/index.ts';
import { idIn } from './address.ts';
import { copy } from './copy.ts';
import type { Live } from './live.ts';
import { progressKey } from './progress.ts';
import type { Action } from './widget.ts';

/** What a reader asks of a step's widget. */
export type Asked =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'tab'; readonly device: string };

let live: Promise<Live | undefined> | undefined;
/** Whether a run was stored when the page was opened: a later one is another tab's. */
let hadRun = false;

/** Fetches the page's live part on first use. A failure is told on the page, and the next use tries again. */
function comeAlive(use: (page: Live) => void = () => undefined): void {
  live ??= import('./live.ts')
    .then(({ openLive }) => openLive({ hadRun }))
    .catch((error: unknown) => {
      live = undefined;
      const messages = document.querySelector('[data-messages]');
      if (messages) messages.textContent = copy.broken;
      console.error(error);
      return undefined;
    });
  void live.then((page) => {
    if (page) use(page);
  });
}

function ask(step: HTMLElement, asked: Asked): void {
  comeAlive((page) => {
    page.hear(step.id, asked);
  });
}

/** A step of a procedure with its widget. */
class ProcedureStep extends HTMLElement {
  #stop: (() => void)[] = [];

  connectedCallback(): void {
    const abort = new AbortController();
    const { signal } = abort;
    const widget = this.querySelector<HTMLElement>('[data-widget]') ?? this;
    this.#stop = [
      listenToGestures(widget, (move) => {
        ask(this, { kind: 'move', move });
      }),
      () => {
        abort.abort();
      },
    ];
    for (const type of ['pointerdown', 'focusin'] as const)
      widget.addEventListener(
        type,
        () => {
          comeAlive();
        },
        { signal, once: true },
      );
    widget.addEventListener(
      'click',
      (event) => {
        const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action], [data-tab]') : null;
        const { action, tab } = button?.dataset ?? {};
        if (action) ask(this, { kind: 'action', action: action as Action });
        if (tab) ask(this, { kind: 'tab', device: tab });
      },
      { signal },
    );
    widget.addEventListener('keydown', walkTabs, { signal });
    this.addEventListener(
      'click',
      (event) => {
        const other = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-situation]') : null;
        const situation = other?.dataset['situation'];
        if (situation !== undefined)
          comeAlive((page) => {
            page.choose(JSON.parse(situation) as Situation);
          });
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }
}

/** The reader's switches. They also look whether the page was asked for, or left, in a certain state. */
class ProcedureCircumstances extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener(
      'change',
      (event) => {
        const { target } = event;
        if (!(target instanceof HTMLInputElement)) return;
        comeAlive((page) => {
          page.choose({ [target.name]: target.value });
        });
      },
      { signal },
    );
    hadRun = isStored(this.dataset['article'] ?? '');
    const mustWake = location.search !== '' || isStrange(location.hash) || hadRun;
    if (mustWake) comeAlive();
    window.addEventListener(
      'hashchange',
      () => {
        if (isStrange(location.hash))
          comeAlive((page) => {
            page.reportPlace(location.hash);
          });
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }
}

function walkTabs(event: KeyboardEvent): void {
  const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab]') : null;
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

function isStrange(hash: string): boolean {
  const id = idIn(hash);
  return id !== '' && document.getElementById(id) === null;
}

function isStored(article: string): boolean {
  try {
    return localStorage.getItem(progressKey(article)) !== null;
  } catch {
    return false;
  }
}

customElements.define('procedure-step', ProcedureStep);
customElements.define('procedure-circumstances', ProcedureCircumstances);
