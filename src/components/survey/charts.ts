/**
 * State charts: one for a device, and one for each state that has states in it. Boxes and lines are
 * laid out by dagre.
 */
import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { chartOf, statesOf, type ChartedTransition, type Service } from '../../simulator/index.ts';

/** A transition with what one calls it here. */
export interface Arrow {
  readonly name: string;
  /** What causes it; and in which state, where that is inside of the box. */
  readonly label: string;
}

export interface Box {
  readonly state: string;
  readonly label: string;
  /** It has a chart of its own. */
  readonly isWhole: boolean;
  /** What happens in it and leads nowhere else. */
  readonly inside: readonly Arrow[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartLine {
  /** What leads from one box to another, each below the one before. */
  readonly arrows: readonly Arrow[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The middle of the labels. */
  readonly x: number;
  readonly y: number;
}

export interface StateChart {
  /** The state that the chart is of; empty for the whole device. */
  readonly of: string;
  readonly boxes: readonly Box[];
  readonly lines: readonly ChartLine[];
  readonly width: number;
  readonly height: number;
}

/** The measures of a letter, of a line of text and of the room around it, in pixels. */
export const measures = { letter: 7.3, line: 17, room: 10 };

/** What stands for the device itself, or for the state that the chart is of. */
const everywhere = '*';

/** The charts of a device, the whole one first; none where nothing can happen in it. */
export function chartsOf(device: Service): StateChart[] {
  const states = statesOf(device);
  const wholes = ['', ...states.filter((state) => childrenOf(states, state).length > 0)];
  const transitions = chartOf(device).map((transition) => ({
    transition,
    of: commonTo(transition),
  }));
  return wholes.flatMap((whole) => {
    const own = transitions.filter(({ of }) => of === whole).map(({ transition }) => transition);
    return own.length === 0 ? [] : [laidOut(whole, childrenOf(states, whole), own, wholes)];
  });
}

function childrenOf(states: readonly string[], whole: string): string[] {
  const depth = whole === '' ? 0 : whole.split('.').length;
  return states.filter(
    (state) =>
      state.split('.').length === depth + 1 && (whole === '' || state.startsWith(`${whole}.`)),
  );
}

/** The innermost state that a transition stays in: its chart shows it. */
function commonTo({ from, to }: ChartedTransition): string {
  const path = from === everywhere ? [] : from.split('.');
  // What leads nowhere is shown in the box of its state.
  if (to === undefined) return path.slice(0, -1).join('.');
  const target = to.split('.');
  const shared = path.findIndex((name, at) => name !== target[at]);
  const common = shared < 0 ? path : path.slice(0, shared);
  return common.length === path.length && from === to
    ? common.slice(0, -1).join('.')
    : common.join('.');
}

/** The box of a chart that a state lies in. */
function boxOf(state: string, whole: string): string {
  if (state === everywhere || state === whole) return everywhere;
  const depth = whole === '' ? 1 : whole.split('.').length + 1;
  return state.split('.').slice(0, depth).join('.');
}

function laidOut(
  whole: string,
  children: readonly string[],
  transitions: readonly ChartedTransition[],
  wholes: readonly string[],
): StateChart {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 44, edgesep: 24, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const [inside, between] = [new Map<string, Arrow[]>(), new Map<string, Arrow[]>()];
  for (const transition of transitions) {
    const from = boxOf(transition.from, whole);
    const to = boxOf(transition.to ?? transition.from, whole);
    const into = from === to ? inside : between;
    const name = from === to ? from : `${from} ${to}`;
    into.set(name, [...(into.get(name) ?? []), arrowOf(transition, from, whole)]);
  }
  const isUsed =
    inside.has(everywhere) || [...between.keys()].some((name) => name.startsWith('* '));
  const boxes = [...(isUsed ? [everywhere] : []), ...children].map((state) => {
    const [label, own] = [labelOf(state, whole), inside.get(state) ?? []];
    const longest = Math.max(label.length, ...own.map((arrow) => arrow.label.length + 2));
    const size = {
      width: longest * measures.letter + 2 * measures.room,
      height: (own.length + 1) * measures.line + 2 * measures.room,
    };
    graph.setNode(state, size);
    return { state, label, isWhole: wholes.includes(state), inside: own };
  });
  for (const [name, arrows] of between) {
    const [from = '', to = ''] = name.split(' ');
    const longest = Math.max(...arrows.map(({ label }) => label.length + 2));
    graph.setEdge(from, to, {
      width: longest * measures.letter,
      height: arrows.length * measures.line,
      labelpos: 'c',
    });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    of: whole,
    boxes: boxes.map((box) => {
      const { x = 0, y = 0, width: wide, height: high } = graph.node(box.state);
      return { ...box, x: x - wide / 2, y: y - high / 2, width: wide, height: high };
    }),
    lines: [...between].map(([name, arrows]) => {
      const [from = '', to = ''] = name.split(' ');
      const { points = [], x = 0, y = 0 } = graph.edge(from, to);
      return { arrows, points, x, y };
    }),
    width,
    height,
  };
}

function labelOf(state: string, whole: string): string {
  if (state === everywhere) return 'in every state';
  return whole === '' ? state : state.slice(whole.length + 1);
}

function arrowOf({ name, from }: ChartedTransition, box: string, whole: string): Arrow {
  const cause = from === everywhere ? name.slice(2) : name.slice(from.length + 1);
  const deeper = from === box || box === everywhere ? '' : `${from.slice(box.length + 1)}: `;
  return { name, label: from === whole ? cause : deeper + cause };
}
