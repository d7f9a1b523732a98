/**
 * A screen in words: what it says, and what can be used on it, in the order in which it is drawn.
 */
import type { VNode } from 'preact';
import {
  traitsOf,
  type ControlPart,
  type Part,
  type Picture,
  type View,
} from '../../simulator/index.ts';
import { h } from './element.ts';

/** A line, and the lines of what stands in it. */
export interface TextLine {
  readonly text: string;
  readonly inside?: readonly TextLine[];
}

const words = {
  window: (title: string) => `Window: ${title}`,
  menu: (title: string) => `Menu: ${title}`,
  dialog: (title: string) => `Question: ${title}`,
  named: (name: string, columns: readonly string[] = []) =>
    columns.length > 0 ? `${name} (${columns.join(', ')})` : name,
  done: (label: string, value: number) => `${label}: ${String(Math.round(value * 100))} %`,
  current: 'open now',
  empty: 'empty',
  hidden: 'filled in, not shown',
  holds: (value: string) => `“${value}”`,
  from: (options: readonly string[]) => `to choose from: ${options.join(', ')}`,
  disabled: (reason: string) => `cannot be used yet: ${reason}`,
};

/** A view as lines under its title. */
export function linesOf({ bar = [], deviceName, title, parts }: View): TextLine {
  return {
    text: `${deviceName}: ${title}`,
    inside: [...bar, ...parts].flatMap((part) => linesIn(part)),
  };
}

/** A view as nested lists. */
export function drawAsText(view: View): VNode {
  const { text, inside = [] } = linesOf(view);
  return h('div', { key: view.device }, h('p', null, h('strong', null, text)), drawLines(inside));
}

function drawLines(lines: readonly TextLine[]): VNode {
  return h(
    'ul',
    null,
    lines.map(({ text, inside = [] }) =>
      h('li', null, text, inside.length > 0 && drawLines(inside)),
    ),
  );
}

function linesIn(part: Part): readonly TextLine[] {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'notice':
      return [{ text: part.text }];
    case 'facts':
      return part.rows.map(({ name, value }) => ({ text: `${name}: ${value}` }));
    case 'file':
      return [{ text: part.label }];
    case 'picture':
      return [{ text: pictureIn(part.picture) }];
    case 'group':
      return part.parts.flatMap(linesIn);
    case 'window':
    case 'menu':
    case 'dialog':
      return [{ text: words[part.kind](part.title), inside: part.parts.flatMap(linesIn) }];
    case 'collection':
      return [
        {
          text: words.named(part.name, part.columns),
          inside: part.parts.length > 0 ? part.parts.flatMap(linesIn) : [{ text: part.empty }],
        },
      ];
    case 'row':
      return [
        {
          text: [part.label, ...(part.cells ?? [])].join(', '),
          inside: part.parts.flatMap(linesIn),
        },
      ];
    case 'tabs':
      return [
        {
          text: words.named(part.name),
          inside: part.parts.map((tab) => ({ text: controlIn(tab, tab.control === part.current) })),
        },
      ];
    case 'progress':
      return [{ text: part.value === undefined ? part.label : words.done(part.label, part.value) }];
    case 'lamp':
      return [{ text: `${part.name}: ${part.says}` }];
    case 'control':
      return [{ text: controlIn(part), inside: part.parts?.flatMap(linesIn) ?? [] }];
  }
}

function pictureIn(picture: Picture): string {
  return picture.type === 'video'
    ? `${picture.alt}, ${picture.dark ?? picture.stamp}`
    : picture.alt;
}

function controlIn(part: ControlPart, isCurrent = false): string {
  const { label, gesture, options, disabled } = part;
  const { called, takes } = traitsOf(gesture);
  const state =
    gesture === 'enter' || takes === 'option'
      ? valueIn(part)
      : takes === 'switch'
        ? part.value
        : undefined;
  const said = [
    called,
    state,
    options && words.from(options),
    isCurrent && words.current,
    disabled && words.disabled(disabled),
  ];
  return `${label} (${said.filter(Boolean).join('; ')})`;
}

function valueIn({ value, secret }: ControlPart): string {
  if (!value) return words.empty;
  return secret ? words.hidden : words.holds(value);
}
