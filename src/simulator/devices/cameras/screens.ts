/** What is to be known about the cameras; never a password. */
import { screensOf } from '../../index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';
import type { CamerasContext } from './machine.ts';

const screen = screensOf<CamerasContext, typeof copy, keyof typeof controls>();

export const screens = {
  analogue: screen([], ({ words }) => ({
    title: words.analogue.title,
    parts: [
      { kind: 'heading', text: words.analogue.title },
      { kind: 'text', text: words.analogue.text },
    ],
  })),

  network: screen([], ({ context, words }) => ({
    title: words.network.title,
    parts: [
      { kind: 'heading', text: words.network.title },
      {
        kind: 'facts',
        rows: context.cameras.map(({ name, changedAt }) => ({
          name,
          value: changedAt === null ? words.network.kept : words.network.changed(new Date(changedAt).toISOString().slice(11, 19)),
          ...(changedAt !== null && { tone: 'good' }),
        })),
      },
    ],
  })),
};
