/**
 * The page's one live widget: draws the world as a run stands, keeps the focus in it, and follows
 * the reader from step to step.
 */
import { hydrate, render } from 'preact';
import {
  controlsOf,
  deviceOf,
  differenceBetween,
  everyPart,
  knownFrom,
  play,
  usualSituation,
  viewOf,
  viewsOf,
  type Move,
  type Picture,
  type View,
  type World,
} from '../../simulator/index.ts';
import { copy } from './copy.ts';
import {
  isIdle,
  isReached,
  movesToAim,
  type Score,
  type Session,
  stepCalled,
  stepOf,
  waitAhead,
} from '../../walkthrough/index.ts';
import { showEnding } from './ending.ts';
import { stageId, type StagePlace } from './stage-place.ts';
import { lookAtRest, stillOf } from './stills.ts';
import { drawWidget, type OwnPhoneLook, type WidgetLook } from './widget.ts';
import { isReachable, writeLink } from '../companion/link.ts';
import { drawDevice } from '../device/index.ts';
import { address } from '../workbench/address.ts';

/** What of the stage is the reader's affair and not the world's. */
export interface Manner {
  /** The device on the selected tab. */
  selected?: string | undefined;
  wanted?: Move | undefined;
  advice?: WidgetLook['advice'];
}

export class Stage {
  manner: Manner = {};
  readonly #score: Score;
  readonly #base: string;
  readonly #place: StagePlace;
  #views: WidgetLook['views'] = [];

  /** Takes over the picture that stands on the stage. */
  constructor(score: Score, base: string, place: StagePlace) {
    this.#score = score;
    this.#base = base;
    this.#place = place;
    const still = stillOf(score, place.step);
    if (still) hydrate(drawWidget({ ...lookAtRest(score, still, base), id: stageId }), place.room);
    place.text?.addEventListener('toggle', () => {
      void this.#drawText();
    });
  }

  /** Draws a run. If what had the focus is gone, the focus goes to what has come in its place. */
  draw(session: Session, isShowing: boolean): void {
    const { room } = this.#place;
    const focused = document.activeElement;
    const device = focused?.closest<HTMLElement>('[data-device-view]')?.dataset['deviceView'];
    const hadFocus = focused !== null && room.contains(focused);
    const look = this.#look(session, isShowing);
    const hadMenu = room.querySelector('[data-menu]') !== null;
    // A browser lays out what is half drawn when what has the focus goes, unless it has let go of
    // it before.
    const letsGo =
      hadFocus && focused instanceof HTMLElement && isGoing(focused, device, look.views);
    if (letsGo) focused.blur();
    render(drawWidget(look), room);
    this.#views = look.views;
    aimAt(room);
    void this.#drawText();
    const menu = room.querySelector<HTMLElement>('[data-menu]');
    if (menu && !hadMenu && !isShowing) menu.focus({ preventScroll: true });
    if (letsGo || (hadFocus && !focused.isConnected))
      this.#focusOn(
        device !== undefined && look.views.some((view) => view.device === device)
          ? device
          : look.selected,
      );
  }

  /**
   * Draws, unseen, what the devices will show on the way to the step's aim. What takes longer than
   * a frame the first time, as a QR code does, is known when it comes.
   */
  drawAhead(session: Session): void {
    const { definition } = this.#score;
    let { world } = session;
    for (const move of movesToAim(this.#score, session) ?? []) {
      world = play(definition, world, [move]);
      for (const view of viewsOf(definition, world))
        drawDevice(view, { prefix: stageId, linkTo: this.#linksIn(world) });
    }
  }

  /** What the devices show, in words, for as long as somebody reads them. */
  async #drawText(): Promise<void> {
    const { text } = this.#place;
    const place = text?.open ? text.lastElementChild : undefined;
    if (!place) return;
    const { drawAsText } = await import('../device/as-text.ts');
    render(this.#views.map(drawAsText), place);
  }

  #look(session: Session, isShowing: boolean): WidgetLook {
    const rest = lookAtRest(this.#score, session, this.#base);
    const { selected = rest.selected, wanted, advice } = this.manner;
    const { definition } = this.#score;
    const sight = viewOf(definition, session.world, definition.devices[0].id);
    const linkTo = this.#linksIn(session.world);
    return {
      ...rest,
      id: stageId,
      isLive: true,
      selected,
      wanted,
      advice,
      isShowing,
      views: [...new Set([...rest.together, selected])].map((device) =>
        viewOf(definition, session.world, device),
      ),
      sight,
      ownPhone: this.#ownPhoneAt(sight, linkTo),
      linkTo,
      wait: waitAhead(this.#score, session),
      canUndo: session.before !== undefined,
      isReached: isReached(this.#score, session),
      knownFrom: knownFrom(definition, session.world, selected),
    };
  }

  /** What is said of a reader's own phone while a monitor shows something to scan. */
  #ownPhoneAt(sight: View, linkTo: WidgetLook['linkTo']): OwnPhoneLook | undefined {
    const { definition } = this.#score;
    const code = codeOn(sight);
    const phone = definition.companion?.devices[0];
    if (phone === undefined || !code) return undefined;
    const { text, alt } = code;
    return {
      monitor: sight.deviceName,
      code: { text: linkTo?.(text) ?? text, alt },
      instead: linkTo
        ? undefined
        : {
            host: location.host || location.protocol,
            phone: { device: phone, name: deviceOf(definition, phone).name },
          },
    };
  }

  /** QR codes are links for phones that can follow them. */
  #linksIn({ situation }: World): WidgetLook['linkTo'] {
    const { definition } = this.#score;
    if (!definition.companion || !isReachable(location)) return undefined;
    const page = new URL(address('phone/', this.#base), location.href);
    const scan = {
      world: definition.id,
      situation: differenceBetween(usualSituation(definition), situation),
    };
    return (text) => writeLink(page, { ...scan, text });
  }

  /** Marks the steps on the page: open, current, done; and stands at the one the reader is at. */
  follow(session: Session): void {
    const { plan } = this.#score;
    const current = stepOf(plan, session);
    for (const { id } of plan.steps) {
      const element = document.getElementById(id);
      if (element)
        element.dataset['state'] = session.done.includes(id)
          ? 'done'
          : id === current
            ? 'current'
            : 'open';
    }
    this.#place.place(current);
    showEnding(document, this.#score, session, current);
    const { number, section } = stepCalled(plan, current);
    this.#place.leadOn(current, copy.onward(number, section));
    this.#place.sayGoOn(isIdle(plan, session) ? copy.goOn : undefined);
  }

  /** Brings the step that the reader is at before their eyes. */
  reveal(): void {
    this.#place.reveal(wantsNoMotion() ? 'auto' : 'smooth');
  }

  #focusOn(device: string): void {
    const drawn = this.#place.room.querySelector(`[data-device-view="${device}"]`);
    const windows = drawn?.querySelectorAll<HTMLElement>('[data-window]') ?? [];
    const place = [...windows].at(-1) ?? drawn?.querySelector<HTMLElement>('[data-screen-root]');
    place?.focus({ preventScroll: true });
  }
}

/** The QR code that a device shows. */
function codeOn({ parts }: View): Extract<Picture, { type: 'qr' }> | undefined {
  return everyPart(parts)
    .map((part) => (part.kind === 'picture' ? part.picture : undefined))
    .find((picture) => picture?.type === 'qr');
}

/** Points a viewfinder at the QR code that is to be seen in it. */
function aimAt(room: HTMLElement): void {
  for (const seen of room.querySelectorAll<HTMLElement>('.viewfinder-seen')) {
    const [whole, code] = [
      seen.getBoundingClientRect(),
      seen.querySelector('.qr')?.getBoundingClientRect(),
    ];
    if (!code || whole.width === 0) continue;
    seen.style.setProperty(
      '--aim-x',
      `${String(Math.round(((code.x + code.width / 2 - whole.x) / whole.width) * 100))}%`,
    );
    seen.style.setProperty(
      '--aim-y',
      `${String(Math.round(((code.y + code.height / 2 - whole.y) / whole.height) * 100))}%`,
    );
  }
}

/** Whether a control is on none of the screens that are to be drawn. */
function isGoing(
  { dataset: { control } }: HTMLElement,
  device: string | undefined,
  views: readonly View[],
): boolean {
  const screen = views.find((view) => view.device === device);
  return (
    control !== undefined &&
    !(screen && controlsOf(screen).some((part) => part.control === control))
  );
}

/** Whether the reader has asked their system for less motion. */
export function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
