/** "My recorder shows something else": all screens as pictures, to tap one's own. */
import { render, type VNode } from 'preact';
import { openWholeWorld } from 'rehearsal:world';
import { drawDevice, h } from '../device/index.ts';
import { askedCopy } from './asked-copy.ts';
import { copy } from './copy.ts';
import {
  says,
  type Score,
  type Session,
  type Sighting,
  sightingsOf,
  standAt,
} from '../../walkthrough/index.ts';

/**
 * Shows the screens in a dialog over the page, each with where it is; calls with the run at the one
 * that the reader picks, and what it means.
 */
export async function askWhere(
  page: Document,
  { score, session }: { readonly score: Score; readonly session: Session },
  {
    place,
    pick,
  }: {
    readonly place: (sighting: Sighting) => string;
    readonly pick: (session: Session, means: string | undefined) => void;
  },
): Promise<void> {
  const definition = await openWholeWorld(score.plan.world);
  const sightings = sightingsOf({ ...score, definition }, session);
  const [{ name: device }] = definition.devices;
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
        h('h2', { id: 'where-title' }, askedCopy.whatIsShown(device)),
        h(
          'label',
          { class: 'where-filter' },
          askedCopy.itSays,
          h('input', { type: 'search', value: words, onInput: hear }),
        ),
        h('div', { class: 'where-screens' }, shown.map(drawChoice)),
        shown.length === 0 && h('p', null, askedCopy.noSuchScreen),
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
      pick(standAt(score, session, sighting), sighting.means);
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
        message === undefined ? title : askedCopy.screenSays(title, message),
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
