import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { drawAsText, linesOf } from '../../src/components/device/as-text.ts';
import { begin, viewOf, type ControlPart, type Part, type View } from '../../src/simulator/index.ts';
import { lampWorld } from '../lamp/world.ts';

const control = (part: Partial<ControlPart>): Part => ({
  kind: 'control',
  control: 'thing',
  label: 'Thing',
  gesture: 'press',
  look: 'button',
  ...part,
});
const linesWith = (...parts: Part[]): readonly string[] => {
  const view: View = { device: 'box', deviceName: 'Box', frame: 'panel', screen: 'first', state: 'first', title: 'First', parts };
  return linesOf(view).inside?.map(({ text }) => text) ?? [];
};

test('a screen in words begins with its device and its title', () => {
  const line = linesOf(viewOf(lampWorld, begin(lampWorld, { mains: 'off' }), 'lamp'));
  expect(line.text).toBe('Lamp: No mains');
  expect(line.inside?.at(-1)?.text).toBe('Plug (button)');
});

test('of a control it says kind and state', () => {
  const fields = [
    control({ gesture: 'enter' }),
    control({ gesture: 'enter', value: 'abc' }),
    control({ gesture: 'enter', value: 'abc', secret: true }),
  ];
  expect(linesWith(...fields)).toEqual(['Thing (field; empty)', 'Thing (field; “abc”)', 'Thing (field; filled in, not shown)']);
  expect(linesWith(control({ gesture: 'choose', value: 'a', options: ['a', 'b'] }))).toEqual(['Thing (list; “a”; to choose from: a, b)']);
  expect(linesWith(control({ disabled: 'Type a name first.' }))).toEqual(['Thing (button; cannot be used yet: Type a name first.)']);
});

test('what stands in a window stands under its name, and pictures are what their words say', () => {
  const picture: Part = { kind: 'picture', picture: { type: 'qr', text: 'secret', alt: 'A QR code' } };
  const window: Part = { kind: 'window', title: 'Ask', parts: [{ kind: 'group', layout: 'row', parts: [picture, control({})] }] };
  const view: View = { device: 'box', deviceName: 'Box', frame: 'panel', screen: 'first', state: 'first', title: 'First', parts: [window] };
  expect(linesOf(view).inside).toMatchObject([{ text: 'Window: Ask', inside: [{ text: 'A QR code' }, { text: 'Thing (button)' }] }]);
  expect(renderToString(drawAsText(view))).toContain('<li>Window: Ask<ul><li>A QR code</li>');
});
