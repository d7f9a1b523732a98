import { screensOf } from '../../../src/simulator/index.ts';
import type { Codes } from '../code.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';

const screen = screensOf<unknown, typeof copy, keyof typeof controls>();

/**
 * The code is drawn from the time: what changes by itself, and changes nothing else, is no state.
 */
export const screensWith = ({ codeAt, leftAt }: Codes) => ({
  home: screen(['open'], ({ words, control }) => ({
    title: words.home,
    parts: [
      { kind: 'group', layout: 'grid', parts: [control('open', { look: 'tile', icon: 'shield' })] },
    ],
  })),
  authenticator: screen(['back'], ({ now, words, control }) => ({
    title: words.title,
    parts: [
      control('back', { look: 'icon', icon: 'back' }),
      { kind: 'facts', rows: [{ name: words.account, value: codeAt(now), isCarried: true }] },
      { kind: 'progress', label: words.left, value: leftAt(now) },
    ],
  })),
});
