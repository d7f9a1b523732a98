/** A step's widget on the page: draws it, keeps the focus in it, and says what has changed. */
import { hydrate, render } from 'preact';
import { everyPart, viewsOf, type Move, type View, type World } from '../../simulator/index.ts';
import { copy } from './copy.ts';
import type { Score } from './course.ts';
import { stillOf, lookAtRest } from './stills.ts';
import { drawWidget, type WidgetLook } from './widget.ts';

/** What of a widget is the reader's affair and not the world's. */
export interface Manner {
  /** The device on the selected tab. */
  selected?: string;
  wanted?: Move | undefined;
  advice?: WidgetLook['advice'];
}

export class StepView {
  readonly element: HTMLElement;
  readonly manner: Manner = {};
  readonly #container: HTMLElement;

  /** Takes over the widget that was drawn at build time. */
  constructor(element: HTMLElement, score: Score, base: string) {
    this.element = element;
    this.#container = element.querySelector<HTMLElement>('[data-widget]') ?? element;
    const still = stillOf(score, element.id);
    if (still) hydrate(drawWidget(lookAtRest(score, still, base)), this.#container);
  }

  /** Draws the widget. If what had the focus is gone, the focus goes to what has come in its place. */
  draw(look: WidgetLook): void {
    const focused = document.activeElement;
    const device = focused?.closest<HTMLElement>('[data-device-view]')?.dataset['deviceView'];
    const hadFocus = focused !== null && this.#container.contains(focused);
    render(drawWidget(look), this.#container);
    if (hadFocus && !focused.isConnected) this.#focusOn(device ?? look.selected);
  }

  #focusOn(device: string): void {
    const drawn = this.#container.querySelector(`[data-device-view="${device}"]`);
    const windows = drawn?.querySelectorAll<HTMLElement>('[data-window]') ?? [];
    const place = [...windows].at(-1) ?? drawn?.querySelector<HTMLElement>('[data-screen-root]');
    place?.focus({ preventScroll: true });
  }
}

/** What a screen reader is told of the devices of a world, by device. */
export function spokenOf({ definition }: Score, world: World): ReadonlyMap<string, string> {
  return new Map(viewsOf(definition, world).map((view) => [view.device, speak(view)]));
}

function speak(view: View): string {
  const spoken = copy.screenShown(view.deviceName, view.title);
  return [spoken, ...messagesOf(view)].join(' ');
}

function messagesOf(view: View): string[] {
  return everyPart(view.parts).flatMap((part) => (part.kind === 'text' && (part.tone === 'bad' || part.tone === 'good') ? part.text : []));
}
