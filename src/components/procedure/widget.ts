/**
 * The widget beside a step: device tabs, the devices, and a bar of what can be done. Drawn alike at
 * build time and live.
 */
import type { ComponentChildren, VNode } from 'preact';
import { everyPart, type Move, type View } from '../../simulator/index.ts';
import { drawDevice, drawQr, h } from '../device/index.ts';
import { anchorOf } from '../world/anchor.ts';
import { copy } from './copy.ts';
import type { AwaitedEvent, Wording } from '../../walkthrough/index.ts';
import { drawSign } from './signs.ts';

/** What a reader can ask of a widget besides using its devices. */
export type Action =
  'restart' | 'undo' | 'show' | 'stop' | 'skip' | 'did' | 'back' | 'lost' | 'again' | 'report';

/** A device on its tab. */
export interface DeviceTab {
  readonly device: string;
  readonly name: string;
  readonly badge?: number;
}

export interface WidgetLook {
  /** The step's id; all ids in the widget begin with it. */
  readonly id: string;
  /** Where the states of this world are listed: `/worlds/lamp/`. */
  readonly statesAddress: string;
  readonly tabs: readonly DeviceTab[];
  readonly selected: string;
  /** The devices the step speaks of: side by side where there is room. */
  readonly together: readonly string[];
  /** What is drawn; the others have no panel until they are asked for. */
  readonly views: readonly View[];
  readonly wanted?: Move | undefined;
  readonly advice?: { readonly title: string; readonly words: readonly Wording[] } | undefined;
  readonly wait?: AwaitedEvent | undefined;
  readonly canUndo: boolean;
  readonly isShowing: boolean;
  readonly isReached: boolean;
  /** It is the one that the reader uses. */
  readonly isLive?: boolean;
  /** What the time is in the world, as a phone shows it. */
  readonly clock?: string;
  /** What the devices' own cameras are pointed at. */
  readonly sight?: View;
  /** How a reader goes on with a phone of their own, where there is something for it to scan. */
  readonly ownPhone?: OwnPhoneLook | undefined;
  /** What a QR code says to the camera of that phone. */
  readonly linkTo?: ((text: string) => string) | undefined;
  /** The work that shows what the selected device shows; undefined where some of it is our own. */
  readonly knownFrom?: string | undefined;
}

/** What a reader is told who wants to use a phone of their own. */
export interface OwnPhoneLook {
  /** The monitor's name, and what its QR code says to that phone. */
  readonly monitor: string;
  readonly code: { readonly text: string; readonly alt: string };
  /** In place of the code, where no phone can reach this page: its address, and the phone on it. */
  readonly instead?: { readonly host: string; readonly phone: DeviceTab } | undefined;
}

/** So many devices have room side by side. */
const sideBySide = 2;

/** What devices and their tabs are drawn from. */
export type DevicesLook = Omit<WidgetLook, 'canUndo' | 'isShowing' | 'isReached'>;

/** A widget as HTML. */
export function drawWidget(look: WidgetLook): VNode {
  const below = [
    look.advice && drawAdvice(look.advice),
    look.ownPhone && drawOwnPhone(look.ownPhone),
    drawFoot(look),
  ];
  return drawDevices(look, below, look.isReached);
}

/** Tabs and devices, and what stands below. */
export function drawDevices(look: DevicesLook, below: ComponentChildren, isReached = false): VNode {
  // Side by side, unless there are too many, or the reader looks at a device that the step does not
  // speak of.
  const isTogether = look.together.length === sideBySide && look.together.includes(look.selected);
  return h(
    'div',
    {
      class: 'widget',
      'data-reached': isReached ? '' : undefined,
      'data-together': isTogether ? '' : undefined,
    },
    h(
      'div',
      { class: 'widget-head' },
      h(
        'div',
        { class: 'widget-tabs', role: 'tablist', 'aria-label': copy.devices },
        look.tabs.map((tab) => drawTab(tab, look)),
      ),
      drawSource(look),
    ),
    look.together.length > 1 && drawOthers(look),
    h(
      'div',
      { class: 'widget-stage' },
      look.tabs
        .flatMap(({ device }) => look.views.filter((view) => view.device === device))
        .map((view) => drawPanel(view, look)),
    ),
    below,
  );
}

function drawTab({ device, name, badge }: DeviceTab, look: DevicesLook): VNode {
  const isSelected = device === look.selected;
  return h(
    'button',
    {
      key: device,
      type: 'button',
      role: 'tab',
      'data-tab': device,
      'aria-selected': String(isSelected),
      tabIndex: isSelected ? 0 : -1,
      'data-together': look.together.includes(device) ? '' : undefined,
      'data-wanted': look.wanted?.device === device && !isSelected ? '' : undefined,
    },
    name,
    badge !== undefined &&
      badge > 0 &&
      h('span', { class: 'badge', 'aria-label': copy.waiting(badge) }, badge),
  );
}

function drawPanel(view: View, look: DevicesLook): VNode {
  const { device, frame } = view;
  const wanted = look.wanted?.device === device ? look.wanted.control : undefined;
  return h(
    'div',
    {
      key: device,
      class: `widget-panel widget-panel-${frame}`,
      role: 'tabpanel',
      'aria-label': view.deviceName,
      hidden: device !== look.selected,
      'data-together': look.together.includes(device) ? '' : undefined,
    },
    drawDevice(view, {
      prefix: look.id,
      wanted,
      clock: look.clock,
      seen: seenBy(view, look),
      linkTo: look.linkTo,
      isLive: look.isLive,
    }),
    frame === 'phone' &&
      look.tabs.filter(({ badge = 0 }) => badge > 0).map((tab) => drawNotification(tab)),
  );
}

/** What a viewfinder on a device shows. */
function seenBy(view: View, { id, sight }: DevicesLook): VNode | undefined {
  const isScanning = everyPart(view.parts).some(
    (part) => part.kind === 'picture' && part.picture.type === 'viewfinder',
  );
  return sight && isScanning ? drawDevice(sight, { prefix: `${id}-seen` }) : undefined;
}

/** A phone tells of what has come elsewhere. */
function drawNotification({ device, name, badge = 0 }: DeviceTab): VNode {
  return h(
    'button',
    { key: device, type: 'button', class: 'phone-notification needs-script', 'data-tab': device },
    h('strong', null, name),
    ' ',
    copy.waiting(badge),
  );
}

/**
 * Where there is no room for all devices of a step side by side: that there are others, and the way
 * to them.
 */
function drawOthers({ tabs, together, selected }: DevicesLook): VNode {
  const others = tabs.filter(({ device }) => device !== selected && together.includes(device));
  return h(
    'p',
    { class: 'widget-others needs-script' },
    copy.alsoHere,
    others.map(({ device, name }) =>
      h(
        'button',
        { key: device, type: 'button', class: 'widget-button', 'data-tab': device },
        h('span', null, name),
        drawSign('continue'),
      ),
    ),
  );
}

function drawAdvice({ title, words }: NonNullable<WidgetLook['advice']>): VNode {
  return h(
    'div',
    { class: 'widget-advice' },
    drawSign('advice'),
    h('p', null, h('strong', null, title), ' ', words.map(drawWording)),
  );
}

function drawWording({ text, label, href }: Wording): ComponentChildren {
  if (href !== undefined) return h('a', { href }, text);
  return label ? h('b', { class: 'named-control' }, text) : text;
}

/** How to go on with a phone of one's own, with the code as large as a camera wants it. */
function drawOwnPhone({ monitor, code, instead }: OwnPhoneLook): VNode {
  const { title, how, cannot, turnTo } = copy.ownPhone;
  return h(
    'details',
    { class: 'widget-own-phone' },
    h('summary', null, title),
    h('p', null, instead ? cannot(instead.host) : how(monitor)),
    instead
      ? h(
          'button',
          { type: 'button', class: 'widget-button', 'data-tab': instead.phone.device },
          h('span', null, turnTo(instead.phone.name)),
          drawSign('continue'),
        )
      : drawQr(code.text, code.alt),
  );
}

function drawFoot(look: WidgetLook): VNode {
  return h(
    'div',
    { class: 'widget-foot' },
    drawButton('restart', copy.restart),
    drawButton('undo', copy.undo, { 'aria-disabled': look.canUndo ? undefined : 'true' }),
    look.isShowing ? drawButton('stop', copy.stop) : drawButton('show', copy.showMe),
    look.wait && drawWait(look.wait),
  );
}

/** What there is to wait for, and the way not to. */
export function drawWait(wait: AwaitedEvent): VNode[] {
  return [
    h('span', { class: 'widget-wait', key: 'wait' }, copy.wait(wait)),
    drawButton('skip', copy.skip),
  ];
}

function drawButton(
  action: Exclude<Action, 'did' | 'back' | 'lost' | 'again' | 'report'>,
  label: string,
  attributes: Readonly<Record<string, unknown>> = {},
): VNode {
  const inside: ComponentChildren[] = [drawSign(action), h('span', null, label)];
  return h(
    'button',
    { key: action, type: 'button', class: 'widget-button', 'data-action': action, ...attributes },
    ...inside,
  );
}

/** That nothing here is real, and the way to what is known of the real screen. */
function drawSource({ views, selected, statesAddress, knownFrom }: DevicesLook): VNode {
  const view = views.find(({ device }) => device === selected);
  const address = view ? `${statesAddress}#${anchorOf(view.device, view.state)}` : statesAddress;
  return h(
    'a',
    { class: 'widget-simulation', href: address },
    copy.simulation,
    h('span', null, knownFrom === undefined ? copy.ours : copy.asIn(knownFrom)),
  );
}
