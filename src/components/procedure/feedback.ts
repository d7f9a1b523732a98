/**
 * "This step did not work for me": a text that says all that whoever keeps the manual wants to
 * know, for the reader to complete and to send as they like. Nothing is sent from here.
 */
import { render } from 'preact';
import { captionOf, viewsOf } from '../../simulator/index.ts';
import { h } from '../device/index.ts';
import { askedCopy } from './asked-copy.ts';
import { copy } from './copy.ts';
import {
  chosenIn,
  openEventLog,
  type Score,
  type Session,
  wayAt,
} from '../../walkthrough/index.ts';
import { stageCopy } from './stage-copy.ts';
import './feedback.css';

/** So many of the last things done are told. */
const most = 8;

/** Where a reader is, in the page's words. */
export interface ReportedPlace {
  readonly title: string;
  readonly step: string;
  /** Without the host: it says nothing of the manual, and may say something of the reader. */
  readonly path: string;
}

/** The text, up to where the reader goes on writing. What was typed into fields is not in it. */
export function writeReport(score: Score, session: Session, place: ReportedPlace): string {
  const { definition, plan } = score;
  const chosen = chosenIn(plan, wayAt(plan, session.way).situation);
  const situation = Object.entries(chosen).map(([name, value]) =>
    captionOf(definition, name, value),
  );
  const shown = viewsOf(definition, session.world).map(
    ({ deviceName, title }) => `${deviceName}: ${title}`,
  );
  const did = openEventLog(score)(session)
    .filter(({ cause }) => cause === 'reader')
    .slice(-most)
    .map(({ text }) => `- ${text}`);
  const { feedback } = askedCopy;
  return [
    `${place.title}\n${place.step}\n${place.path} (${plan.version})`,
    situation.length > 0 ? `${feedback.situation}\n${situation.join('; ')}` : '',
    did.length > 0 ? `${feedback.did}\n${did.join('\n')}` : '',
    `${feedback.shown}\n${shown.join('; ')}`,
    `${feedback.own(definition.devices[0].name)}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Shows the text over the page, to be completed, copied or mailed. */
export function showReport(page: Document, { title, step }: ReportedPlace, text: string): void {
  const { feedback } = askedCopy;
  const dialog = page.createElement('dialog');
  dialog.className = 'where report';
  dialog.setAttribute('aria-labelledby', 'report-title');
  const mail = (body: string): string =>
    `mailto:?subject=${encodeURIComponent(`${title}, ${step}`)}&body=${encodeURIComponent(body)}`;
  const draw = (words: string, said = ''): void => {
    const copyWords = async (): Promise<void> => {
      const isCopied = await navigator.clipboard.writeText(words).then(
        () => true,
        () => false,
      );
      if (!isCopied) dialog.querySelector('textarea')?.select();
      draw(words, isCopied ? feedback.copied : feedback.marked);
    };
    render(
      h(
        'div',
        null,
        h('h2', { id: 'report-title' }, stageCopy.failed),
        h('p', null, feedback.how),
        h('textarea', {
          'aria-label': feedback.text,
          rows: 14,
          value: words,
          onInput: ({ target }: Event) => {
            if (target instanceof HTMLTextAreaElement) draw(target.value);
          },
        }),
        h(
          'div',
          { class: 'report-ways' },
          h(
            'button',
            { type: 'button', class: 'widget-button', onClick: () => void copyWords() },
            feedback.copy,
          ),
          h('a', { class: 'widget-button', href: mail(words) }, feedback.mail),
          h(
            'button',
            {
              type: 'button',
              class: 'widget-button',
              onClick: () => {
                dialog.close();
              },
            },
            copy.back,
          ),
        ),
        h('p', { role: 'status' }, said),
      ),
      dialog,
    );
  };
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
  });
  page.body.append(dialog);
  draw(text);
  dialog.showModal();
  const field = dialog.querySelector('textarea');
  field?.focus();
  field?.setSelectionRange(text.length, text.length);
}
