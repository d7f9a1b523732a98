/**
 * Notes as writers mark them: a quotation whose first line is [!NOTE], [!TIP], [!IMPORTANT],
 * [!WARNING] or [!CAUTION].
 */

const titles = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
} as const;

export interface Note {
  readonly kind: keyof typeof titles;
  readonly title: string;
}

/** Tells a note from a quotation by the rendered text, and takes the mark out of it. */
export function readNote(html: string): { readonly note?: Note; readonly html: string } {
  const mark = /^\s*<p>\s*\[!([A-Z]+)\]\s*(?:<br\s*\/?>\s*)?/.exec(html);
  const kind = mark?.[1]?.toLowerCase();
  if (!mark || kind === undefined || !isKind(kind)) return { html };
  const rest = `<p>${html.slice(mark[0].length)}`.replace(/^<p>\s*<\/p>/, '');
  return { note: { kind, title: titles[kind] }, html: rest };
}

function isKind(kind: string): kind is Note['kind'] {
  return kind in titles;
}
