/** A page as Markdown: for a ticket, a mail, a chat. Loaded when somebody asks for it. */
import Turndown from 'turndown';

/** What is no part of the words: devices, switches, buttons, permalinks. */
const apart =
  '[data-widget], [data-picture], .stage, .step-side, procedure-circumstances, button, script, style, svg, [hidden], .no-print';

/** The article or page as Markdown, as its reader sees it now: in their situation. */
export function asMarkdown(page: Document): string {
  const body = page.querySelector('main')?.cloneNode(true);
  if (!(body instanceof HTMLElement)) return '';
  for (const each of body.querySelectorAll(apart)) each.remove();
  for (const title of body.querySelectorAll('.step-title')) {
    const step = title.closest<HTMLElement>('procedure-step');
    if (step) step.dataset['number'] = title.textContent.trim();
    title.remove();
  }
  for (const link of body.querySelectorAll('a')) link.setAttribute('href', link.href);
  const turndown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '_' });
  turndown.keep(['table', 'kbd']);
  turndown.addRule('step', {
    filter: (node) => node.nodeName === 'PROCEDURE-STEP',
    replacement: (content, node) => {
      const number = node.dataset['number'] ?? '1';
      return `\n\n${number}. ${content.trim().replace(/\n(?=.)/g, '\n   ')}\n\n`;
    },
  });
  return `${turndown.turndown(body)}\n\n${page.location.href}\n`;
}
