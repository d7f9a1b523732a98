/** What readers of the recorder's articles do wrong, where an article speaks of it. */
import type { Condition } from '../index.ts';
import { recorderOf, seenCode } from './dahua-installation.ts';

export const slips: readonly Condition[] = [
  {
    phrases: [
      'the security code is refused',
      'the code is refused',
      'the security code is wrong',
      'the security code is not accepted',
    ],
    means: {
      slip: {
        device: 'recorder',
        control: 'securityCode',
        value: (world) => mistyped(seenCode(world) ?? '00000000'),
      },
    },
  },
  {
    phrases: [
      'an answer is refused',
      'an answer is wrong',
      'an answer is not accepted',
      'your answers are refused',
    ],
    means: { slip: { device: 'recorder', control: 'answerOne', value: () => 'something else' } },
  },
  {
    phrases: [
      'the pattern is too short',
      'the pattern has too few dots',
      'the pattern is not taken',
    ],
    means: { slip: { device: 'recorder', control: 'pattern', value: () => '1-2-3' } },
  },
  {
    phrases: ['the two patterns are not the same', 'the two patterns differ'],
    means: {
      slip: {
        device: 'recorder',
        control: 'pattern',
        value: (world) => (recorderOf(world).typed.pattern ? '1-2-3-4' : undefined),
      },
    },
  },
];

/** A code with one character wrong. */
function mistyped(code: string): string {
  return (code.startsWith('0') ? '1' : '0') + code.slice(1);
}
