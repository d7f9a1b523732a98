import { join } from 'node:path';
import { expect, test } from 'vitest';
import { worldPlugin } from '../../src/integration/world-plugin.ts';

const project = join(import.meta.dirname, '../..');

test('each world is fetched from its own file, without what is only said of it elsewhere', async () => {
  const { load } = worldPlugin(join(project, 'tests/integration/poured/worlds.ts'));
  const text = await (load as (id: string) => Promise<string>)('\0rehearsal:world');
  const files = ['src/simulator/worlds/dahua-world.ts', 'tests/lamp/world.ts'].map((file) =>
    JSON.stringify(join(project, file)),
  );
  expect(Array.from(text.matchAll(/import\((.*?)\)/g), ([, file]) => file)).toEqual(files);
  expect(text).toMatch(/"dahua-recorder": .*\n"lamp": /);
});
