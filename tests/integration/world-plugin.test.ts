import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { worldPlugin } from '../../src/integration/world-plugin.ts';

const project = join(import.meta.dirname, '../..');

test('each world is fetched from its own file, and with what is said of it elsewhere from there', async () => {
  const { load } = worldPlugin(join(project, 'tests/integration/poured/worlds.ts'));
  const read = load as (id: string) => Promise<string>;
  const text = await read('\0rehearsal:world');
  const homes = (written: string): string[] =>
    Array.from(written.matchAll(/"([^"]+\/[^"]+\.ts)"/g), ([, file = '']) =>
      relative(project, file),
    );
  expect(homes(text)).toEqual(['src/simulator/worlds/dahua-recorder.ts', 'tests/lamp/world.ts']);
  expect(text).toMatch(/"dahua-recorder": .*\n"lamp": /);
  expect(homes(await read('\0rehearsal:world/lamp'))).toEqual(['tests/lamp/world.ts']);
  const recorder = await read('\0rehearsal:world/dahua-recorder');
  expect(homes(recorder)).toEqual(['src/simulator/worlds/dahua-world.ts']);
  expect(recorder).toContain('"unlock":["M13",');
});
