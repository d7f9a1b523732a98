import type { FindingOf } from '../findings.ts';
import { defineRule, example, gone, meant } from './rule.ts';

export const screenNotShown = defineRule('screen-not-shown', {
  demand:
    'A screen or message in italics is shown when the article says so, and is gone when the article says that.',
  why: 'Readers check after each step whether they are still on the way. A wrong sign sends them back to where they were right.',
  isMisleading: true,
  explain: (finding) => ({
    message: messageFor(finding),
    ...meant(finding, finding.suggestion, adviceFor(finding)),
    expected: finding.titles,
  }),
  failure: ({ shown, text }) => (shown ? `“${text}” is not shown` : `“${text}” is still shown`),
  examples: [
    example(
      '1. Press **Power**. The _«Rename Lamp»_ window opens.\n',
      '“Rename Lamp” is not shown here.',
      '1. Press **Power**. _Lamp on_ is shown.\n',
    ),
    example(
      '1. Press **Power**. _«No mains»_ is shown.\n',
      '“No mains” is not shown here.',
      '1. Press **Power**. _Lamp on_ is shown.\n',
    ),
    example(
      '1. Press **Power**.\n\n   > [!NOTE]\n   > The lamp «asks for a name of your own» then.\n',
      'Lamp does not ask for a name of your own there.',
      '1. Press **Power**.\n\n   > [!NOTE]\n   > The lamp asks for nothing then.\n',
    ),
    example(
      '1. Press **Power**. The _«Blown Fuse»_ screen never opens.\n',
      'Nothing that a device shows is called “Blown Fuse”.',
      '1. Press **Power**. The _No mains_ screen never opens.\n',
    ),
  ],
});

function adviceFor({ device, isAsked, passing, titles }: FindingOf<'screen-not-shown'>): string {
  if (isAsked) return 'Say where it does, or in which case: “If …, the device asks for it.”';
  if (device) return `Say where the reader sees it: “${device.place}”.`;
  if (passing !== undefined) return gone(passing);
  return titles.length > 0
    ? `What is shown: ${titles.join('; ')}.`
    : 'Write the title or the message as the device prints it.';
}

function messageFor({
  device,
  isAsked,
  shown,
  text,
  titles,
}: FindingOf<'screen-not-shown'>): string {
  if (isAsked)
    return `${device?.name ?? 'The device'} ${shown ? 'does not ask' : 'asks'} for ${text} there.`;
  if (titles.length === 0) return `Nothing that a device shows is called “${text}”.`;
  if (device) return `“${text}” is shown on another device: ${device.name}.`;
  return shown ? `“${text}” is not shown here.` : `“${text}” is still shown here.`;
}
