/** "My recorder shows something else": all screens as pictures, to tap one's own. */
import { render, type VNode } from 'preact';
import { drawDevice, h } from '../device/index.ts';
import { copy } from './copy.ts';
import { says, type Sighting } from '../../walkthrough/index.ts';

/**
 * Shows the screens in a dialog over the page, each with where it is; calls with the one that the
 * reader picks.
 */
export function askWhere(
  page: Document,
  device: string,
  sightings: readonly Sighting[],
  {
    place,
    pick,
  }: {
    readonly place: (sighting: Sighting) => string;
    readonly pick: (sighting: Sighting) => void;
  },
): void {
  const dialog = page.createElement('dialog');
  dialog.className = 'where';
  dialog.setAttribute('aria-labelledby', 'where-title');
  page.body.append(dialog);
  const draw = (words: string): void => {
    const shown = sightings.filter((each) => says(each, words));
    render(
      h(
        'div',
        null,
        h('h2', { id: 'where-title' }, copy.whatIsShown(device)),
        h(
          'label',
          { class: 'where-filter' },
          copy.itSays,
          h('input', { type: 'search', value: words, onInput: hear }),
        ),
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
    const { view, message, means } = sighting;
    const title = view.deviceName === device ? view.title : `${view.deviceName}, ${view.title}`;
    return h(
      'div',
      { class: 'where-screen', key: sightings.indexOf(sighting) },
      h('div', { inert: true }, drawDevice(view, { prefix: `where-${String(index)}` })),
      h(
        'button',
        { type: 'button', class: 'widget-button', onClick: choose },
        message === undefined ? title : copy.screenSays(title, message),
      ),
      h('p', null, place(sighting), means !== undefined && ` ${means}`),
    );
  };
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
  });
  draw('');
  dialog.showModal();
}
