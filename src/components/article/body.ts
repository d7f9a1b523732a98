/** The body of an article's page as HTML: its words, and around them what only the page knows. */
import type { Body, Piece } from '../../compiler/index.ts';
import { drawNamedControl } from '../procedure/named-control.ts';
import { drawProcedure } from '../procedure/procedure.ts';
import { drawStep, type Setting } from '../procedure/step.ts';
import { address } from '../workbench/address.ts';
import { drawQuotation } from './quotation.ts';

/** A body, or what stands in a piece of one. */
export function drawBody(body: Body, setting: Setting): string {
  return body.map((piece) => (typeof piece === 'string' ? piece : drawPiece(piece, setting))).join('');
}

function drawPiece(piece: Exclude<Piece, string>, setting: Setting): string {
  switch (piece.kind) {
    case 'procedure':
      return drawProcedure(setting, piece.id, drawBody(piece.body, setting));
    case 'step':
      return drawStep(setting, piece.id, drawBody(piece.body, setting));
    case 'control':
      return drawNamedControl(piece.name, drawBody(piece.body, setting));
    case 'quotation':
      return drawQuotation(drawBody(piece.body, setting));
    case 'address':
      return address(piece.path, setting.base);
    case 'code':
      throw new Error('A block of code is coloured before its page is drawn.');
  }
}
