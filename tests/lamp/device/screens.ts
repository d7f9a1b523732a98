import { screensOf } from '../../../src/simulator/index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';
import type { LampContext } from './machine.ts';

const screen = screensOf<LampContext, typeof copy, keyof typeof controls>();

export const screens = {
  unplugged: screen(['plug'], ({ words, control }) => ({
    title: words.unplugged.title,
    parts: [{ kind: 'text', text: words.unplugged.text }, control('plug')],
  })),
  off: screen(['power'], ({ words, control }) => ({
    title: words.off.title,
    parts: [
      { kind: 'picture', picture: { type: 'sign', symbol: '○', alt: words.off.alt } },
      control('power', { look: 'primary' }),
    ],
  })),
  warming: screen([], ({ words }) => ({
    title: words.warming,
    parts: [{ kind: 'text', text: words.warming }],
  })),
  on: screen(['power', 'colour', 'menu'], ({ context, words, control }) => ({
    title: words.on.title,
    parts: [
      { kind: 'heading', text: context.name },
      { kind: 'picture', picture: { type: 'sign', symbol: '●', alt: words.on.alt } },
      control('colour', { value: context.colour, options: Object.values(words.colours) }),
      control('menu'),
      control('power', { look: 'primary' }),
    ],
  })),
  rename: screen(['name', 'save', 'cancel'], ({ context, words, control }) => ({
    title: words.rename.title,
    parts: [
      {
        kind: 'window',
        title: words.rename.title,
        parts: [
          control('name', { value: context.typed }),
          ...(context.isRefused
            ? [{ kind: 'text', tone: 'bad', text: words.rename.tooLong } as const]
            : []),
          control('save', {
            look: 'primary',
            disabled: context.typed === '' ? words.rename.empty : undefined,
          }),
          control('cancel'),
        ],
      },
    ],
  })),
};
