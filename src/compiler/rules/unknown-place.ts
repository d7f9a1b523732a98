import { defineRule, example, quoted } from './rule.ts';

export const unknownPlace = defineRule('unknown-place', {
  demand: 'Where a step is carried out is a device of the article’s world.',
  why: 'A reader turns to the device that a sentence names. What has been tried out on another one says nothing of it.',
  isInWords: true,
  explain: ({ places, said }) => ({
    message: `No device here is called “${said}”.`,
    note: `The places of this world: ${quoted(places)}. Leave it out where the reader does not turn to another device.`,
    expected: places,
  }),
  examples: [
    example(
      '1. On the «toaster», press **Power**.\n',
      'No device here is called “toaster”.',
      '1. On the lamp, press **Power**.\n',
    ),
    example(
      '1. Press **Power** in the «web interface».\n',
      'No device here is called “web interface”.',
      '1. Press **Power** on the lamp.\n',
    ),
  ],
});
