/** The body of an article as HTML: its words, and around them what only who draws it knows. */
import { renderToString } from 'preact-render-to-string';
import type { Body, CompiledArticle, Piece } from '../../compiler/index.ts';
import { h } from '../device/index.ts';
import { drawNamedControl, drawRenamed } from '../procedure/named-control.ts';
import { address } from '../workbench/address.ts';
import { drawQuotation } from './quotation.ts';

/**
 * How pieces are drawn that look different on a page and elsewhere. Each gives HTML, around the
 * HTML of what stands in it.
 */
export interface Drawer {
  /** Where the site lives. */
  readonly base: string;
  readonly procedure: (id: string, steps: string) => string;
  readonly step: (id: string, text: string) => string;
  readonly code: (text: string) => string;
}

/** What an article says of its first step, as HTML. */
export function wordsOfStep({ body, procedures }: CompiledArticle, base: string): string {
  const step = procedures[0]?.steps[0];
  const piece = body && step && stepIn(body, step.id);
  const asWritten = (_: string, inside: string): string => inside;
  return piece
    ? drawBody(piece, { base, procedure: asWritten, step: asWritten, code: () => '' })
    : renderToString(h('p', null, step?.text));
}

function stepIn(body: Body, id: string): Body | undefined {
  for (const piece of body) {
    if (typeof piece === 'string' || !('body' in piece)) continue;
    if (piece.kind === 'step' && piece.id === id) return piece.body;
    const found = stepIn(piece.body, id);
    if (found) return found;
  }
  return undefined;
}

/** A body, or what stands in a piece of one. */
export function drawBody(body: Body, drawer: Drawer): string {
  return body
    .map((piece) => (typeof piece === 'string' ? piece : drawPiece(piece, drawer)))
    .join('');
}

function drawPiece(piece: Exclude<Piece, string>, drawer: Drawer): string {
  switch (piece.kind) {
    case 'procedure':
    case 'step':
      return drawer[piece.kind](piece.id, drawBody(piece.body, drawer));
    case 'control':
      return drawNamedControl(piece.name, drawBody(piece.body, drawer), piece.otherwise);
    case 'renamed':
      return drawRenamed(drawBody(piece.body, drawer), piece);
    case 'situated':
      return `<span data-when="${piece.when}">${drawBody(piece.body, drawer)}</span>`;
    case 'quotation':
      return drawQuotation(drawBody(piece.body, drawer));
    case 'address':
      return address(piece.path, drawer.base);
    case 'code':
      return drawer.code(piece.text);
  }
}
