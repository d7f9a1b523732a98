/** A quotation, or, where it begins with [!NOTE] and the like, a band that calls for attention. */
import { renderToString } from 'preact-render-to-string';
import { h } from '../device/index.ts';
import { drawWorkbenchIcon } from '../workbench/icon.ts';
import { readNote } from './note.ts';

/** A quotation as HTML; `inside` is what stands in it. */
export function drawQuotation(inside: string): string {
  const { note, html } = readNote(inside);
  const words = { dangerouslySetInnerHTML: { __html: html } };
  if (!note) return renderToString(h('blockquote', words));
  return renderToString(
    h(
      'div',
      { class: `note ${note.kind}`, role: 'note' },
      drawWorkbenchIcon(note.kind, 18),
      h('div', {
        dangerouslySetInnerHTML: { __html: `<p class="note-title">${note.title}</p>${html}` },
      }),
    ),
  );
}
