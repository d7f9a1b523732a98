/**
 * What is said to the reader outside the widgets: messages at the top of the page, announcements,
 * and news for the workbench.
 */
import type { Situation, World } from '../../simulator/index.ts';
import { copy } from './copy.ts';
import { statusOf, type Score } from '../../walkthrough/index.ts';
import { chosenVoice } from './voice.ts';

/** Something a message offers to do. */
export interface Offer {
  readonly label: string;
  readonly take: () => void;
}

export class PageMessages {
  readonly #page: Document;
  readonly #breath: string[] = [];
  #progress = '';
  #standing = '';

  constructor(page: Document) {
    this.#page = page;
  }

  /** Shows a message until it is closed. */
  tell(text: string): void {
    this.offer(text, []);
  }

  /**
   * Shows a message with things to choose from; each choice closes it, and so does the function
   * that comes back.
   */
  offer(text: string, offers: readonly Offer[]): () => void {
    const list = this.#page.querySelector('[data-messages]');
    const message = this.#page.createElement('div');
    message.className = 'page-message';
    const words = this.#page.createElement('p');
    words.textContent = text;
    const buttons = [...offers, { label: copy.dismiss, take: () => undefined }].map(
      ({ label, take }, index) => {
        const button = this.#page.createElement('button');
        button.type = 'button';
        button.className = index < offers.length ? 'widget-button' : 'page-message-close';
        if (index < offers.length) button.textContent = label;
        else button.ariaLabel = label;
        button.addEventListener('click', () => {
          this.#remove(message);
          take();
        });
        return button;
      },
    );
    message.append(words, ...buttons);
    if (list) list.ariaLive = chosenVoice() === 'nothing' ? 'off' : 'polite';
    list?.append(message);
    this.#page.documentElement.toggleAttribute('data-has-messages', true);
    return () => {
      this.#remove(message);
    };
  }

  #remove(message: Element): void {
    message.remove();
    this.#page.documentElement.toggleAttribute(
      'data-has-messages',
      this.#page.querySelector('.page-message') !== null,
    );
  }

  /** Says which screen has come, to those who want to hear everything. */
  announceScreen(text: string): void {
    if (chosenVoice() === 'everything') this.announce(text);
  }

  /**
   * Says something to screen readers, politely, unless they want to hear nothing. What is said in
   * one breath is one announcement.
   */
  announce(text: string): void {
    if (chosenVoice() === 'nothing') return;
    this.#breath.push(text);
    if (this.#breath.length > 1) return;
    setTimeout(() => {
      const announcer = this.#page.querySelector('[data-announcer]');
      if (announcer) announcer.textContent = this.#breath.join(' ');
      this.#breath.length = 0;
    }, 50);
  }

  /** Sets the reader's switches. */
  showSituation(situation: Situation): void {
    for (const input of this.#page.querySelectorAll<HTMLInputElement>(
      'procedure-circumstances input[type=radio]',
    )) {
      input.checked = situation[input.name] === input.value;
    }
  }

  /** Tells the workbench around the article where the reader is, if that has changed. */
  tellPage(current: string, done: readonly string[], { definition }: Score, world: World): void {
    const progress = JSON.stringify({ current, done });
    if (progress !== this.#progress)
      this.#page.dispatchEvent(
        new CustomEvent('rehearsal:progress', { detail: { current, done } }),
      );
    this.#progress = progress;
    const detail = statusOf(definition, world);
    const standing = JSON.stringify(detail);
    if (standing !== this.#standing)
      this.#page.dispatchEvent(new CustomEvent('rehearsal:standing', { detail }));
    this.#standing = standing;
  }
}
