/** "My recorder shows something else": all screens as pictures, to tap one's own. */
import { render, type VNode } from 'preact';
import { drawDevice, h } from '../device/index.ts';
import { copy } from './copy.ts';
import type { Sighting } from './sightings.ts';

/** Shows the screens in a dialog over the page; calls with the one that the reader picks. */
export function askWhere(page: Document, device: string, sightings: readonly Sighting[], pick: (sighting: Sighting) => void): void {
  const dialog = page.createElement('dialog');
  dialog.className = 'where';
  dialog.setAttribute('aria-labelledby', 'where-title');
  page.body.append(dialog);
  const draw = (words: string): void => {
    const shown = sightings.filter((each) => each.words.toLowerCase().includes(words.toLowerCase()));
    render(
      h(
        'div',
        null,
        h('h2', { id: 'where-title' }, copy.whatIsShown(device)),
        h('label', { class: 'where-filter' }, copy.itSays, h('input', { type: 'search', value: words, onInput: hear })),
        h('div', { class: 'where-screens' }, shown.map(drawChoice)),
        shown.length === 0 && h('p', null, copy.noSuchScreen),
        h('button', { type: 'button', class: 'widget-button', onClick: close }, copy.back),
      ),
      dialog,
    );
  };
  const hear = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) draw(target.value);
  };
  const close = (): void => {
    dialog.close();
  };
  const drawChoice = (sighting: Sighting, index: number): VNode => {
    const choose = (): void => {
      dialog.close();
      pick(sighting);
    };
    const { view, message } = sighting;
    return h(
      'div',
      { class: 'where-screen', key: sightings.indexOf(sighting) },
      h('div', { inert: true }, drawDevice(view, { prefix: `where-${String(index)}` })),
      h(
        'button',
        { type: 'button', class: 'widget-button', onClick: choose },
        message === undefined ? view.title : `${view.title}: ${message}`,
      ),
    );
  };
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
  });
  draw('');
  dialog.showModal();
}
