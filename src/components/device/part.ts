/**
 * Parts of a screen as HTML: one drawing for each kind. What a part is, its names, what can be done
 * with it, it says itself.
 */
import type { VNode } from 'preact';
import type { Part } from '../../simulator/index.ts';
import { drawCollection, drawRow } from './collection.ts';
import { drawControl, type Place } from './control.ts';
import { h } from './element.ts';
import { drawFacts } from './facts.ts';
import { drawFile } from './file.ts';
import { drawLamp, drawProgress } from './indicators.ts';
import { drawPicture } from './picture.ts';
import { drawTabs } from './tabs.ts';
import { drawDialog, drawMenu, drawNotice, drawWindow } from './windows.ts';

/** Where a part is drawn, and how what stands in it is. */
export interface DrawingContext {
  readonly place: Place;
  readonly key: number;
  readonly draw: (parts: readonly Part[]) => VNode[];
}

type Kind = Part['kind'];
type Drawer<Of extends Kind> = (
  part: Extract<Part, { kind: Of }>,
  drawing: DrawingContext,
) => VNode;

const drawers: { readonly [Of in Kind]: Drawer<Of> } = {
  heading: ({ text }, { key }) => h('p', { key, class: 'heading' }, text),
  text: ({ text, tone = 'plain' }, { key }) => h('p', { key, class: `text text-${tone}` }, text),
  facts: drawFacts,
  picture: ({ picture }, { key, place }) =>
    h('div', { key, class: `picture picture-${picture.type}` }, drawPicture(picture, place)),
  file: drawFile,
  group: ({ layout, parts }, { key, draw }) =>
    h('div', { key, class: `group group-${layout}` }, draw(parts)),
  window: drawWindow,
  menu: drawMenu,
  dialog: drawDialog,
  notice: drawNotice,
  collection: drawCollection,
  row: drawRow,
  tabs: drawTabs,
  progress: drawProgress,
  lamp: drawLamp,
  control: (part, { place, draw }) => drawControl(part, place, part.parts && draw(part.parts)),
};

/** Parts in their order. */
export function drawParts(parts: readonly Part[], place: Place): VNode[] {
  const draw = (held: readonly Part[]): VNode[] => drawParts(held, place);
  return parts.map((part, key) => (drawers[part.kind] as Drawer<Kind>)(part, { place, key, draw }));
}
