import { expect, test } from 'vitest';
import { chartOf } from '../../src/simulator/index.ts';
import { coverageOf, failuresOf } from '../../src/survey/index.ts';
import { lampWorld } from '../lamp/world.ts';

const [lamp] = lampWorld.devices;

const article = (slug: string, ...covered: readonly string[]) => ({
  world: 'lamp',
  slug,
  title: slug,
  coverage: { covered, total: 12 },
});

test('a reader causes what a control of the screen sends, and neither clocks nor the device', () => {
  const byCause = Map.groupBy(chartOf(lamp), ({ cause }) => cause);
  expect(byCause.get('clock')?.map(({ name }) => name)).toEqual(['warming after warmUp']);
  expect(byCause.get('itself')?.map(({ name }) => name)).toEqual(['unplugged always']);
  expect(byCause.get('reader')).toContainEqual({
    name: 'rename name.saved [fits]',
    from: 'rename',
    to: 'on',
    cause: 'reader',
    guard: 'fits',
  });
  expect(byCause.get('message')).toBeUndefined();
});

test('what no control of the screen sends comes over a wire', () => {
  const { menu, ...controls } = lamp.controls;
  expect(menu).toBeDefined();
  const opened = chartOf({ ...lamp, controls }).find(({ name }) => name === 'on menu.opened');
  expect(opened?.cause).toBe('message');
});

test('states, transitions and guards are counted by device and in all', () => {
  const { devices, whole, articles } = coverageOf(lampWorld, [
    article('light', 'lamp off power.pressed', 'lamp warming after warmUp'),
    article('rename', 'lamp off power.pressed', 'lamp rename name.saved [fits]'),
    { ...article('elsewhere', 'lamp on power.pressed'), world: 'another' },
  ]);
  expect(devices).toHaveLength(1);
  expect(whole.transitions).toEqual({ covered: 3, total: chartOf(lamp).length });
  expect(whole.caused).toEqual({ covered: 2, total: chartOf(lamp).length - 2 });
  expect(whole.guards).toEqual({ covered: 1, total: 2 });
  expect(whole.states).toEqual({ covered: 4, total: 5 });
  expect(
    articles.map(({ slug, transitions, caused, alone }) => [slug, transitions, caused, alone]),
  ).toEqual([
    ['light', 2, 1, 1],
    ['rename', 2, 2, 1],
  ]);
});

test('a transition into a state in which a device complains is a failure', () => {
  expect(failuresOf(lampWorld, lamp).map(({ name }) => name)).toEqual(['on menu.opened']);
});
