import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const worlds = fileURLToPath(new URL('src/simulator/worlds/index.ts', import.meta.url));

/** Milliseconds. It ends what hangs; a slow machine that has much else to do stays far below it. */
const patience = 600_000;

/**
 * They put something of their own in the place of a module: others would find it there. All others
 * share what was loaded, and what has become fast, with those before them.
 */
const apart = ['tests/compiler/own-mistakes.test.ts', 'tests/scripts/swap-site.test.ts'];

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
          exclude: ['tests/browser/**', ...apart],
          isolate: false,
          setupFiles: 'tests/luck.ts',
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: apart },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          globalSetup: 'tests/browser/global-setup.ts',
        },
      },
    ],
  },
});
