/** What is to be known about the cameras; never a password. */
import { screensOf, type FactsRow } from '../../index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';
import type { Camera, CamerasContext } from './machine.ts';

const screen = screensOf<CamerasContext, typeof copy, keyof typeof controls>();

export const screens = {
  analogue: screen([], ({ words }) => ({
    title: words.analogue.title,
    parts: [
      { kind: 'heading', text: words.analogue.title },
      { kind: 'text', text: words.analogue.text },
    ],
  })),

  network: screen([], ({ context, words, now }) => ({
    title: words.network.title,
    parts: [
      { kind: 'heading', text: words.network.title },
      {
        kind: 'facts',
        rows: context.cameras.map((camera) => rowOf(camera, words, now)),
      },
    ],
  })),
};

function rowOf(
  { name, isOn, isForeign, lockedUntil, changedAt }: Camera,
  { network }: typeof copy,
  now: number,
): FactsRow {
  const time = (at: number): string => new Date(at).toISOString().slice(11, 19);
  if (!isOn) return { name, value: network.off, tone: 'bad' };
  if (lockedUntil > now) return { name, value: network.locked(time(lockedUntil)), tone: 'bad' };
  if (isForeign) return { name, value: network.foreign };
  return changedAt === null
    ? { name, value: network.kept }
    : { name, value: network.changed(time(changedAt)), tone: 'good' };
}
