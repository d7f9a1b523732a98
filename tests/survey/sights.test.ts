import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { sightsIn } from '../../src/survey/index.ts';
import { lampWorld } from '../lamp/world.ts';

test.each([...worlds, lampWorld])('every screen of the world $id is found', async (world) => {
  const { screens } = await sightsIn(world);
  const names = world.devices.flatMap(({ id, screens: own }) =>
    Object.keys(own).map((screen) => `${id} ${screen}`),
  );
  expect(new Set(screens.map(({ device, screen }) => `${device} ${screen}`))).toEqual(
    new Set(names),
  );
});

test.each([...worlds, lampWorld])('each trouble of the world $id is come upon', async (world) => {
  const { messages, missed } = await sightsIn(world);
  expect(missed).toEqual([]);
  const told = new Set(
    messages.flatMap(({ device, states, means }) =>
      means === undefined ? [] : states.map((state) => `${device} ${state}`),
    ),
  );
  for (const { device, state } of world.troubles ?? [])
    expect(told).toContain(`${device} ${state}`);
});
