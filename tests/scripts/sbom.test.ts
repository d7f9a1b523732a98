/** The bill of materials names what the lockfile names. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shipped } from '../../src/integration/licences.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: unknown;
  }[];
}

test('it is CycloneDX, and has every package that readers get code of', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'sbom'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const bill = JSON.parse(stdout) as Bill;
  expect([bill.bomFormat, bill.metadata.component.name]).toEqual(['CycloneDX', 'rehearsal']);
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  for (const name of shipped) {
    const found = bill.components
      .filter((each) => each.name === name)
      .map(({ version }) => version);
    expect(found, name).toContain(packages[`node_modules/${name}`]?.version);
  }
});
