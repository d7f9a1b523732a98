/**
 * An article's picture, for whoever is sent its address: the screen that tells most of it, as
 * lines, fields and buttons. Where it is shown no page's styles reach, so it is a drawing of its
 * own; what is on it comes from the view.
 */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CompiledArticle } from '../../compiler/index.ts';
import type { ControlPart, Part, View, WorldDefinition } from '../../simulator/index.ts';
import { h } from '../device/index.ts';
import { firstScreens } from './first-screens.ts';

/** Pixels, as the places that show it want them. */
const [width, height] = [1200, 630];

const colours = {
  ground: '#1f1f1f',
  bar: '#0078d4',
  screen: '#0b1118',
  window: '#1b2430',
  border: '#33445a',
  title: '#111924',
  text: '#dfe6ee',
  dim: '#9fb3c8',
  field: '#0c121a',
  button: '#33445a',
  primary: '#1d6fd1',
};

/** The picture of an article as SVG; undefined where it has no screen. */
export function drawCard(
  article: CompiledArticle,
  worlds: readonly WorldDefinition[],
): string | undefined {
  const screens = firstScreens(article, worlds, '/');
  // Nearly every article begins at the same screens; its own come later, and troubles after them.
  const view = (screens.findLast(({ step }) => step.section === undefined) ?? screens[0])?.view;
  return view && renderToString(drawCardOf(view));
}

/** One line of a screen: how high it is, and how it is drawn within a width. */
interface Row {
  readonly height: number;
  readonly draw: (wide: number) => VNode;
}

function drawCardOf(view: View): VNode {
  const isTall = view.frame === 'phone';
  const [wide, high] = isTall ? [420, 540] : [880, 495];
  const [x, y] = [(width - wide) / 2, 40];
  const front = view.parts.findLast((part) => part.kind !== 'notice' && 'title' in part);
  const inside = front && 'parts' in front ? front.parts : view.parts;
  const room = isTall ? wide - 24 : 560;
  const title = front && 'title' in front ? front.title : view.title;
  const drawn = stack(rowsOf(inside), room - 48, high - 110);
  const window = { height: drawn.height + 84, x: (wide - room) / 2 };
  return h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${String(width)} ${String(height)}` },
    box(0, 0, width, height, colours.ground),
    at(
      x,
      y,
      box(0, 0, wide, high, colours.screen, 14, colours.border),
      at(
        window.x,
        Math.max(12, (high - window.height) / 2),
        box(0, 0, room, window.height, colours.window, 8, colours.border),
        box(1, 1, room - 2, 46, colours.title, 7),
        words(title, 24, 31, 20, colours.text, 600),
        at(24, 64, ...drawn.rows),
      ),
    ),
    words(`${view.deviceName} · simulated`, 40, height - 30, 20, colours.dim),
    box(0, height - 8, width, 8, colours.bar),
  );
}

/** So many rows as there is room for. */
function stack(
  rows: readonly Row[],
  wide: number,
  high: number,
): { height: number; rows: VNode[] } {
  let top = 0;
  const drawn: VNode[] = [];
  for (const row of rows) {
    if (top + row.height > high) break;
    drawn.push(at(0, top, row.draw(wide)));
    top += row.height + 12;
  }
  return { height: Math.max(0, top - 12), rows: drawn };
}

function rowsOf(parts: readonly Part[]): readonly Row[] {
  return parts.flatMap((part): readonly Row[] => {
    switch (part.kind) {
      case 'heading':
        return lines(part.text, colours.text, 600);
      case 'text':
        return lines(part.text, colours.dim);
      case 'facts':
        return part.rows.flatMap(({ name, value }) => lines(`${name}: ${value}`, colours.text));
      case 'picture':
        return part.picture.type === 'qr' ? [codeRow] : [];
      case 'row':
        return lines([part.label, ...(part.cells ?? [])].join(' · '), colours.text);
      case 'control':
        return controlRows(part);
      case 'group':
        return part.layout === 'actions' || part.layout === 'row'
          ? buttons(part.parts)
          : rowsOf(part.parts);
      case 'collection':
      case 'tabs':
        return rowsOf(part.parts);
      default:
        return [];
    }
  });
}

function controlRows(part: ControlPart): readonly Row[] {
  switch (part.gesture) {
    case 'enter':
    case 'choose':
      return [fieldRow(part)];
    case 'draw':
      return [dotsRow];
    case 'press':
    case 'hold':
      return buttons([part]);
    default:
      return rowsOf(part.parts ?? []);
  }
}

/** Words broken into lines of some fifty letters. */
function lines(text: string, colour: string, weight = 400): readonly Row[] {
  const broken = text.match(/.{1,50}(?:\s|$)/g) ?? [text];
  return broken.map((line) => ({
    height: 24,
    draw: () => words(line.trim(), 0, 19, 18, colour, weight),
  }));
}

function fieldRow({ label, value = '', secret = false }: ControlPart): Row {
  return {
    height: 38,
    draw: (wide) =>
      at(
        0,
        0,
        words(label, 0, 25, 18, colours.dim),
        box(wide * 0.42, 0, wide * 0.58, 38, colours.field, 5, colours.border),
        words(secret ? '•'.repeat(value.length) : value, wide * 0.42 + 12, 25, 18, colours.text),
      ),
  };
}

/** Side by side, as far as they go. */
function buttons(parts: readonly Part[]): readonly Row[] {
  const controls = parts.filter((part) => part.kind === 'control');
  if (controls.length < parts.length) return rowsOf(parts);
  const draw = (wide: number): VNode => {
    let left = 0;
    const drawn = controls.flatMap(({ label, look }) => {
      const own = label.length * 9.5 + 36;
      if (left > 0 && left + own > wide) return [];
      const button = at(
        left,
        0,
        box(0, 0, own, 40, look === 'primary' ? colours.primary : colours.button, 5),
        words(label, 18, 26, 18, '#ffffff'),
      );
      left += own + 12;
      return [button];
    });
    return at(0, 0, ...drawn);
  };
  return controls.length > 0 ? [{ height: 40, draw }] : [];
}

/** What no telephone takes for a code. */
const codeRow: Row = {
  height: 150,
  draw: () =>
    at(
      0,
      0,
      box(0, 0, 150, 150, '#ffffff', 4),
      ...[
        [14, 14],
        [98, 14],
        [14, 98],
      ].flatMap(([x = 0, y = 0]) => [
        box(x, y, 38, 38, '#000000'),
        box(x + 7, y + 7, 24, 24, '#ffffff'),
      ]),
      words('QR', 88, 126, 24, '#000000', 600),
    ),
};

/** The nine dots of a pattern. */
const dotsRow: Row = {
  height: 150,
  draw: () =>
    at(
      0,
      0,
      ...Array.from({ length: 9 }, (_, dot) =>
        h('circle', {
          cx: 24 + (dot % 3) * 50,
          cy: 24 + Math.floor(dot / 3) * 50,
          r: 8,
          fill: colours.dim,
        }),
      ),
    ),
};

function at(x: number, y: number, ...inside: readonly VNode[]): VNode {
  return h('g', { transform: `translate(${String(x)} ${String(y)})` }, ...inside);
}

function box(
  x: number,
  y: number,
  wide: number,
  high: number,
  fill: string,
  rx = 0,
  stroke?: string,
): VNode {
  return h('rect', { x, y, width: wide, height: high, fill, rx, stroke });
}

function words(
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  weight = 400,
): VNode {
  return h('text', { x, y, fill, 'font-size': size, 'font-weight': weight }, text);
}
