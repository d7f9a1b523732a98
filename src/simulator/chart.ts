/** The transitions of a device as a chart shows them: whence, whither, and what causes them. */
import type { Device, Service } from './define-device.ts';
import { delayNamed, namedIn } from './transitions.ts';

/**
 * What makes a transition happen: the reader's hand, the time, a message of another device, or the
 * device itself.
 */
export type Cause = 'reader' | 'clock' | 'message' | 'itself';

export interface ChartedTransition {
  /** As coverage and sources spell it. */
  readonly name: string;
  /** The state that answers, dotted; `*` is the whole device. */
  readonly from: string;
  /** Where it leads; undefined where the device stays in its state. */
  readonly to: string | undefined;
  readonly cause: Cause;
  /** What must be so, where the state answers the same in several ways. */
  readonly guard: string | undefined;
}

type StateNode = Service['machine']['root'];

/**
 * Every transition of a device or a service. A reader causes one where a screen that is shown in
 * its state has a control that sends its event; what only a wire or a clock brings about is not
 * among these, nor is what an unheard event would do.
 */
export function chartOf(device: Service | Device): ChartedTransition[] {
  return [...namedIn(device)].map(([{ source, target, eventType }, name]) => {
    const [to] = target ?? [];
    return {
      name,
      from: nameOfState(source),
      to: to && nameOfState(to),
      cause: causeOf(device, source, String(eventType)),
      guard: /\[(?!else\])(.*)\]$/.exec(name)?.[1],
    };
  });
}

function nameOfState(node: StateNode): string {
  return node.path.join('.') || '*';
}

function causeOf(device: Service | Device, source: StateNode, event: string): Cause {
  if (event === '') return 'itself';
  if (delayNamed(event) !== undefined) return 'clock';
  if (!('controls' in device)) return 'message';
  const shown = new Set(screensIn(source).flatMap((screen) => device.screens[screen]?.shows ?? []));
  return [...shown].some((control) => sends(device.controls[control], event))
    ? 'reader'
    : 'message';
}

/** The screens that can be shown in a state: its own, those below it, else that of what it lies in. */
function screensIn(node: StateNode): string[] {
  const inside = [node, ...descendantsOf(node)].flatMap(screenOf);
  if (inside.length > 0) return inside;
  return node.parent ? screensIn(node.parent) : [];
}

function descendantsOf(node: StateNode): StateNode[] {
  return Object.values(node.states).flatMap((child) => [child, ...descendantsOf(child)]);
}

function screenOf({ meta }: StateNode): string[] {
  const { screen } = (meta ?? {}) as { readonly screen?: string };
  return screen === undefined ? [] : [screen];
}

/** Whether using a control can send this event. */
function sends(control: Device['controls'][string] | undefined, event: string): boolean {
  if (!control) return false;
  switch (control.gesture) {
    case 'toggle':
      return [true, false].some((isOn) => control.event(isOn, '').type === event);
    case 'hold':
      return control.lengths.some((length) => control.event(length, '').type === event);
    case 'enter':
    case 'choose':
    case 'draw':
      return control.event('', '').type === event;
    default:
      return (
        (typeof control.event === 'function' ? control.event('') : control.event).type === event
      );
  }
}
