/** The companion page: the devices that a reader has on a phone of their own, live. */
import { openWorld } from 'rehearsal:world';
import { render } from 'preact';
import {
  act,
  advance,
  deviceOf,
  knownFrom,
  viewOf,
  type Due,
  type World,
  type WorldDefinition,
} from '../../simulator/index.ts';
import { h, listenToGestures } from '../device/index.ts';
import type { AwaitedEvent } from '../../walkthrough/index.ts';
import { walkTabs } from '../procedure/walk-tabs.ts';
import { drawDevices, drawWait, type DevicesLook } from '../procedure/widget.ts';
import { address } from '../workbench/address.ts';
import { copy } from './copy.ts';
import { readLink } from './link.ts';
import { ownPhoneAfter, type OwnPhone } from './own-phone.ts';

/** One beat of the virtual clock while somebody is looking, in milliseconds. */
const beat = 1_000;

/** Shows on the page what its link has scanned, or says why it shows nothing. */
export async function startCompanion(page: Document): Promise<void> {
  const room = page.querySelector<HTMLElement>('[data-companion]');
  const message = page.querySelector<HTMLElement>('[data-companion-message]');
  if (!room || !message) return;
  // Another code that is scanned may change nothing but what stands behind the `#`.
  addEventListener('hashchange', () => {
    // A place of this page is no scan.
    if (!page.getElementById(location.hash.slice(1))) location.reload();
  });
  const phone = await phoneOf(location.hash);
  if (typeof phone === 'string') message.textContent = phone;
  else show(page, room, phone);
}

/** The phone that a link leads to, or what is wrong with the link. */
async function phoneOf(hash: string): Promise<OwnPhone | string> {
  const scan = readLink(hash);
  if (!scan) return hash.length > 1 ? copy.unreadable : copy.nothingScanned;
  let definition: WorldDefinition;
  try {
    definition = await openWorld(scan.world);
  } catch {
    return copy.unknownWorld(scan.world);
  }
  try {
    return ownPhoneAfter(definition, scan) ?? copy.noPhone(definition.title);
  } catch (error) {
    if (error instanceof RangeError) return copy.unreadable;
    throw error;
  }
}

/** Draws the devices of a phone, hears what is done to them, and lets time pass. */
function show(page: Document, room: HTMLElement, phone: OwnPhone): void {
  let { world } = phone;
  let [selected] = phone.devices;
  const draw = (): void => {
    const wait = waitOf(phone, world);
    const foot = wait && drawWait(wait);
    render(
      drawDevices(lookOf(phone, world, selected), h('div', { class: 'widget-foot' }, foot)),
      room,
    );
  };
  listenToGestures(room, (move) => {
    world = act(phone.definition, world, move);
    draw();
  });
  room.addEventListener('keydown', walkTabs);
  room.addEventListener('click', ({ target }) => {
    const button =
      target instanceof Element && target.closest<HTMLElement>('[data-tab], [data-action=skip]');
    if (!button) return;
    const { tab } = button.dataset;
    const next = nextOf(phone, world);
    if (tab !== undefined) selected = tab;
    else if (next) world = advance(phone.definition, world, next.at - world.now);
    draw();
  });
  setInterval(() => {
    if (page.hidden) return;
    world = advance(phone.definition, world, beat);
    draw();
  }, beat);
  draw();
}

/** One device in front, the others on their tabs. */
function lookOf({ devices, definition }: OwnPhone, world: World, selected: string): DevicesLook {
  const views = devices.map((device) => viewOf(definition, world, device));
  return {
    id: 'companion',
    statesAddress: address(`worlds/${definition.id}/`),
    tabs: views.map(({ device, deviceName: name, badge }) => ({
      device,
      name,
      ...(badge !== undefined && { badge }),
    })),
    selected,
    together: [selected],
    views: views.filter(({ device }) => device === selected),
    isLive: true,
    clock: new Date(world.now).toISOString().slice(11, 16),
    knownFrom: knownFrom(definition, world, selected),
  };
}

/** What is on its way to the phone. */
function nextOf({ devices }: OwnPhone, { queue }: World): Due | undefined {
  return queue.find(({ device }) => devices.includes(device));
}

function waitOf(phone: OwnPhone, world: World): AwaitedEvent | undefined {
  const next = nextOf(phone, world);
  return (
    next && {
      device: deviceOf(phone.definition, next.device).name,
      seconds: Math.ceil((next.at - world.now) / 1000),
    }
  );
}
