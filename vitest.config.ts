import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const worlds = fileURLToPath(new URL('src/simulator/worlds/index.ts', import.meta.url));

export default defineConfig({
  resolve: { alias: { 'rehearsal:worlds': worlds } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'], testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
