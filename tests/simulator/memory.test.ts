import { expect, test } from 'vitest';
import { begin, memoryOf, momentsAfter, play } from '../../src/simulator/index.ts';
import { lampWorld } from '../lamp/world.ts';

const memory = memoryOf(lampWorld);
const power = { device: 'lamp', control: 'power' };

test('what is remembered is what happens', () => {
  const world = memory.begin({ mains: 'on' });
  expect(world).toEqual(begin(lampWorld, { mains: 'on' }));
  const taken = ['lamp off power.pressed', 'lamp warming after warmUp'];
  expect(memory.play(world, power)).toEqual({
    world: play(lampWorld, world, [power]),
    isChanged: true,
    taken,
  });
  const lit = memory.play(world, power).world;
  expect(memory.play(lit, { device: 'lamp', control: 'plug' })).toEqual({
    world: lit,
    isChanged: false,
    taken: [],
  });
  expect(memory.moments(world, power)).toEqual(momentsAfter(lampWorld, world, power));
});

test('nothing that was reached is made again', () => {
  const world = memory.begin({ mains: 'off' });
  expect(memory.begin({ mains: 'off' })).toBe(world);
  const reached = memory.play(world, { device: 'lamp', control: 'plug' });
  const { world: plugged } = reached;
  expect(memory.play(world, { device: 'lamp', control: 'plug' })).toBe(reached);
  expect(memory.moments(world, { device: 'lamp', control: 'plug' }).at(-1)).toBe(plugged);
  const moments = memory.moments(plugged, power);
  expect(memory.moments(plugged, power)).toBe(moments);
  expect(memory.play(plugged, power).world).toBe(moments.at(-1));
  // Nothing comes of it by itself.
  expect(memory.moments(world, { device: 'lamp', control: 'plug' })).toEqual([plugged, plugged]);
});

test('another world’s moves are its own', () => {
  const [one, other] = [memory.begin({ mains: 'on' }), memory.begin({ mains: 'off' })];
  expect(memory.play(one, power)).not.toEqual(memory.play(other, power));
});
