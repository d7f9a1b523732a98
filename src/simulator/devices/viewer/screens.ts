/** The pictures of all cameras, or why there is none. */
import { screensOf, type Part } from '../../index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';
import type { ViewerContext } from './machine.ts';

const screen = screensOf<ViewerContext, typeof copy, keyof typeof controls>();

export const screens = {
  wall: screen(['password', 'connect'], ({ context, control, words, now }) => {
    const stamp = new Date(now).toISOString().slice(0, 19).replace('T', ' ');
    const pictures = context.cameras.map(({ name, sight }, scene): Part => {
      const dark = sight === 'shown' ? {} : { dark: words[sight] };
      return {
        kind: 'picture',
        picture: { type: 'video', scene, caption: name, stamp, alt: words.channel(name), ...dark },
      };
    });
    return {
      title: words.title,
      parts: [
        { kind: 'text', text: words.text, tone: 'quiet' },
        { kind: 'group', layout: 'grid', parts: pictures },
        control('password', { value: context.password }),
        { kind: 'group', layout: 'actions', parts: [control('connect', { look: 'primary' })] },
      ],
    };
  }),
};
