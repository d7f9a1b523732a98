import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const worlds = fileURLToPath(new URL('src/simulator/worlds/index.ts', import.meta.url));

/** Milliseconds. It ends what hangs; a slow machine that has much else to do stays far below it. */
const patience = 600_000;

export default defineConfig({
  resolve: { alias: { 'rehearsal:worlds': worlds } },
  test: {
    maxWorkers: 2,
    testTimeout: patience,
    hookTimeout: patience,
    teardownTimeout: patience,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          setupFiles: 'tests/luck.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
        },
      },
    ],
  },
});
