/** The case from outside, and with its cover off. */
import { screensOf, switched, type Part } from '../../index.ts';
import type { CaseControl } from './controls.ts';
import type { copy } from './copy.ts';

const screen = screensOf<unknown, typeof copy, CaseControl>();

export const screens = {
  closed: screen(['power', 'openCover'], ({ control, matches, words }) => {
    const isOn = matches('closed.on');
    return {
      title: words.title,
      parts: [
        { kind: 'heading', text: words.title },
        lamp(isOn, words),
        control('power', { value: isOn ? switched.on : switched.off }),
        control('openCover', { disabled: isOn ? words.offFirst : undefined }),
      ],
    };
  }),

  open: screen(['power', 'resetButton', 'closeCover'], ({ control, matches, words }) => {
    const isOn = matches('open.on');
    return {
      title: words.board.title,
      parts: [
        { kind: 'heading', text: words.board.title },
        { kind: 'text', text: words.board.text },
        lamp(isOn, words),
        control('power', { value: isOn ? switched.on : switched.off }),
        ...(isOn ? [] : [control('resetButton')]),
        control('closeCover'),
      ],
    };
  }),
};

function lamp(isOn: boolean, { lamp: words }: typeof copy): Part {
  return {
    kind: 'lamp',
    name: words.name,
    colour: isOn ? 'blue' : 'off',
    says: isOn ? words.on : words.off,
  };
}
