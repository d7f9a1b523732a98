/** What can be watched of a run in the panel: what has happened, and where each machine stands. */
import { render, type VNode } from 'preact';
import { statesOf, viewOf, viewsOf, type View, type World } from '../../simulator/index.ts';
import { drawDevice, h, listenToGestures } from '../device/index.ts';
import type { PanelTab } from '../search/command.ts';
import { askedCopy } from './asked-copy.ts';
import {
  type LoggedEvent,
  openEventLog,
  replay,
  type Score,
  startOf,
  stepsOn,
} from '../../walkthrough/index.ts';
import type { Commanded } from './run-commands.ts';

/** The panel's tabs for a run. */
export function panelTabsOfRun(run: Commanded): readonly PanelTab[] {
  const log = openEventLog(run.score);
  return [
    ...mailboxes(run),
    {
      id: 'log',
      title: askedCopy.panel.log,
      draw: (place) => {
        // Whoever reads further up is left there.
        const isAtEnd = place.scrollHeight - place.scrollTop - place.clientHeight < 8;
        render(drawLog(run, log(run.session())), place);
        if (isAtEnd) place.scrollTop = place.scrollHeight;
      },
    },
    {
      id: 'chart',
      title: askedCopy.panel.chart,
      draw: (place) => {
        const isFirst = place.firstChild === null;
        render(drawChart(run), place);
        if (isFirst) place.querySelector('[data-here]')?.scrollIntoView({ block: 'center' });
      },
    },
  ];
}

/** Each mailbox of the world, to be used here while something else stands on the stage. */
function mailboxes({ score: { definition }, session, move }: Commanded): PanelTab[] {
  const shown = (): readonly View[] => viewsOf(definition, session().world);
  return shown()
    .filter(({ frame }) => frame === 'mail')
    .map(({ device, deviceName }) => {
      const view = (): View => viewOf(definition, session().world, device);
      return {
        id: `mailbox-${device}`,
        title: deviceName,
        waiting: () => view().badge ?? 0,
        draw: (place) => {
          drawUsable(roomIn(place, move), view());
        },
      };
    });
}

/** The place of a device in the panel, which hears what is done there. */
function roomIn(place: HTMLElement, move: Commanded['move']): HTMLElement {
  const known = place.querySelector<HTMLElement>('.panel-device');
  if (known) return known;
  const room = place.ownerDocument.createElement('div');
  room.className = 'panel-device';
  listenToGestures(room, move);
  place.append(room);
  return room;
}

/** Draws a device; if what had the focus is gone, its screen has it. */
function drawUsable(room: HTMLElement, view: View): void {
  const hadFocus = room.contains(document.activeElement);
  const isOther = room.querySelector(`[data-screen="${CSS.escape(view.screen)}"]`) === null;
  render(drawDevice(view, { prefix: 'panel', isLive: true }), room);
  if (isOther) room.parentElement?.scrollTo(0, 0);
  if (hadFocus && !room.contains(document.activeElement))
    room.querySelector<HTMLElement>('[data-screen-root]')?.focus({ preventScroll: true });
}

function drawLog({ score, change }: Commanded, events: readonly LoggedEvent[]): VNode {
  if (events.length === 0) return h('p', null, askedCopy.panel.nothingYet);
  return h(
    'ol',
    { class: 'event-log', role: 'list' },
    events.map(({ at, cause, device, text, run }) =>
      h(
        'li',
        { class: cause },
        h(
          'button',
          {
            type: 'button',
            title: askedCopy.panel.backTo(timeOf(at)),
            onClick: () => {
              change((session) => replay(score, run) ?? session);
            },
          },
          timeOf(at),
        ),
        ' ',
        cause === 'world' ? h('b', null, `${device}: `) : undefined,
        text,
      ),
    ),
  );
}

/** The states of each device, those inside others below them. */
function drawChart({ score, session }: Commanded): VNode {
  const { definition } = score;
  const { way, world } = session();
  const passed = statesOnWay(score, way);
  return h(
    'div',
    { class: 'state-charts' },
    h('p', null, askedCopy.panel.key),
    definition.devices.map((device) => {
      const here = new Set(statesIn(world.devices[device.id]?.value));
      return h(
        'section',
        null,
        h('h3', null, device.name),
        h(
          'ul',
          { role: 'list' },
          statesOf(device).map((state) => {
            const isHere = here.has(state);
            const isOnWay = passed.has(`${device.id} ${state}`);
            const said = [isHere && askedCopy.panel.isHere, isOnWay && askedCopy.panel.onTheWay];
            return h(
              'li',
              {
                style: `--depth: ${String(state.split('.').length - 1)}`,
                'data-here': isHere ? '' : undefined,
                'data-way': isOnWay ? '' : undefined,
              },
              state.split('.').at(-1),
              h('span', { class: 'visually-hidden' }, ` ${said.filter(Boolean).join(', ')}`),
            );
          }),
        ),
      );
    }),
  );
}

/** Each state in which a device is at the beginning of a step, as “device state”. */
function statesOnWay(score: Score, way: number): ReadonlySet<string> {
  const worlds = stepsOn(score.plan, way).map((_, position) => startOf(score, way, position));
  return new Set(
    worlds.flatMap(({ devices }) =>
      Object.entries(devices).flatMap(([id, { value }]) =>
        statesIn(value).map((state) => `${id} ${state}`),
      ),
    ),
  );
}

type Standing = World['devices'][string]['value'];

/** The states that a machine is in, dotted, each with those around it. */
function statesIn(value: Standing | undefined, around = ''): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [around + value];
  return Object.entries(value).flatMap(([state, inner]) => [
    around + state,
    ...statesIn(inner, `${around}${state}.`),
  ]);
}

function timeOf(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}
