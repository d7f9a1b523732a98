/**
 * The things that devices are shown as, one entry each. The renderer has a drawing for each of
 * them; it knows no device.
 */

interface FrameTraits {
  /** What one does to a button on it, where nothing else is said. */
  readonly press: string;
  /** What one points with, where it takes a thing of its own. */
  readonly pointer?: string;
}

/** All frames that there are. */
export const frames = {
  monitor: { press: 'click', pointer: 'mouse' },
  browser: { press: 'click' },
  mail: { press: 'click' },
  phone: { press: 'tap' },
  panel: { press: 'press' },
} as const satisfies Readonly<Record<string, FrameTraits>>;

/** The thing a device is shown as. */
export type Frame = keyof typeof frames;

/** What one points with at a device, where that is a thing of its own. */
export function pointerOf(frame: Frame): string | undefined {
  const traits: FrameTraits = frames[frame];
  return traits.pointer;
}
