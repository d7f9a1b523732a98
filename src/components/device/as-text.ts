/** A screen in words: what it says, and what can be used on it, in the order in which it is drawn. */
import type { VNode } from 'preact';
import { traitsOf, type ControlPart, type Part, type Picture, type View } from '../../simulator/index.ts';
import { h } from './element.ts';

/** A line, and the lines of what stands in it. */
export interface Line {
  readonly text: string;
  readonly inside?: readonly Line[];
}

const words = {
  window: (title: string) => `Window: ${title}`,
  menu: (title: string) => `Menu: ${title}`,
  empty: 'empty',
  hidden: 'filled in, not shown',
  holds: (value: string) => `“${value}”`,
  from: (options: readonly string[]) => `to choose from: ${options.join(', ')}`,
  disabled: (reason: string) => `cannot be used yet: ${reason}`,
};

/** A view as lines under its title. */
export function linesOf({ deviceName, title, parts }: View): Line {
  return { text: `${deviceName}: ${title}`, inside: parts.flatMap((part) => linesIn(part)) };
}

/** A view as nested lists. */
export function drawAsText(view: View): VNode {
  const { text, inside = [] } = linesOf(view);
  return h('div', { key: view.device }, h('p', null, h('strong', null, text)), drawLines(inside));
}

function drawLines(lines: readonly Line[]): VNode {
  return h(
    'ul',
    null,
    lines.map(({ text, inside = [] }) => h('li', null, text, inside.length > 0 && drawLines(inside))),
  );
}

function linesIn(part: Part): readonly Line[] {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return [{ text: part.text }];
    case 'facts':
      return part.rows.map(({ name, value }) => ({ text: `${name}: ${value}` }));
    case 'picture':
      return [{ text: pictureIn(part.picture) }];
    case 'group':
      return part.parts.flatMap(linesIn);
    case 'window':
    case 'menu':
      return [{ text: words[part.kind](part.title), inside: part.parts.flatMap(linesIn) }];
    case 'control':
      return [{ text: controlIn(part), inside: part.parts?.flatMap(linesIn) ?? [] }];
  }
}

function pictureIn(picture: Picture): string {
  return picture.type === 'video' ? `${picture.alt}, ${picture.stamp}` : picture.alt;
}

function controlIn(part: ControlPart): string {
  const { label, gesture, options, disabled } = part;
  const { called, takes } = traitsOf(gesture);
  const state = gesture === 'enter' || takes === 'option' ? valueIn(part) : takes === 'switch' ? part.value : undefined;
  const said = [called, state, options && words.from(options), disabled && words.disabled(disabled)];
  return `${label} (${said.filter(Boolean).join('; ')})`;
}

function valueIn({ value, secret }: ControlPart): string {
  if (!value) return words.empty;
  return secret ? words.hidden : words.holds(value);
}
