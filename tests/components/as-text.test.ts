import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { drawAsText, linesOf } from '../../src/components/device/as-text.ts';
import {
  begin,
  viewOf,
  type ControlPart,
  type Part,
  type View,
} from '../../src/simulator/index.ts';
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
  const view: View = {
    device: 'box',
    deviceName: 'Box',
    frame: 'panel',
    screen: 'first',
    state: 'first',
    title: 'First',
    parts,
  };
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
  expect(linesWith(...fields)).toEqual([
    'Thing (field; empty)',
    'Thing (field; “abc”)',
    'Thing (field; filled in, not shown)',
  ]);
  expect(linesWith(control({ gesture: 'choose', value: 'a', options: ['a', 'b'] }))).toEqual([
    'Thing (list; “a”; to choose from: a, b)',
  ]);
  expect(linesWith(control({ disabled: 'Type a name first.' }))).toEqual([
    'Thing (button; cannot be used yet: Type a name first.)',
  ]);
});

test('what stands in a window stands under its name, and pictures are what their words say', () => {
  const picture: Part = {
    kind: 'picture',
    picture: { type: 'qr', text: 'secret', alt: 'A QR code' },
  };
  const window: Part = {
    kind: 'window',
    title: 'Ask',
    parts: [{ kind: 'group', layout: 'row', parts: [picture, control({})] }],
  };
  const view: View = {
    device: 'box',
    deviceName: 'Box',
    frame: 'panel',
    screen: 'first',
    state: 'first',
    title: 'First',
    parts: [window],
  };
  expect(linesOf(view).inside).toMatchObject([
    { text: 'Window: Ask', inside: [{ text: 'A QR code' }, { text: 'Thing (button)' }] },
  ]);
  expect(renderToString(drawAsText(view))).toContain('<li>Window: Ask<ul><li>A QR code</li>');
});

test('rows, tabs, lamps and progress are told with how they stand', () => {
  const remove = control({ label: 'Remove', control: 'remove@a' }) as ControlPart;
  const row = { kind: 'row', key: 'a', label: 'Phone', cells: ['92 %'], parts: [remove] } as const;
  const list = {
    kind: 'collection',
    name: 'Clients',
    layout: 'table',
    columns: ['Name', 'Signal'],
    empty: 'Nobody.',
  } as const;
  expect(linesWith({ ...list, parts: [row] })).toEqual(['Clients (Name, Signal)']);
  expect(linesWith(row)).toEqual(['Phone, 92 %']);
  expect(
    linesWith({
      kind: 'lamp',
      name: 'Power',
      colour: 'red',
      isBlinking: true,
      says: 'flashing red',
    }),
  ).toEqual(['Power: flashing red']);
  expect(
    linesWith(
      { kind: 'progress', label: 'Update', value: 0.4 },
      { kind: 'progress', label: 'Search' },
    ),
  ).toEqual(['Update: 40 %', 'Search']);
  expect(
    linesWith(control({ gesture: 'toggle', value: 'on' }), control({ gesture: 'hold' })),
  ).toEqual(['Thing (switch; on)', 'Thing (to be held)']);
});
