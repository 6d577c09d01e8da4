import { defineConfig } from 'vitest/config';
import solid from 'vite-plugin-solid';

// `source` makes workspace packages resolve to their TypeScript, so tests never see a stale build.
const resolve = { conditions: ['source'] };
// A bound for what hangs, far above what any test takes: a machine may be busy with other things.
const hangs = { testTimeout: 90_000, hookTimeout: 90_000 };
const ssr = { resolve: { conditions: ['source'], externalConditions: ['source'] } };

export default defineConfig({
  test: {
    // Integration tests start processes of their own and wait for them a third of their time: three suit two cores.
    maxWorkers: 3,
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          ...hangs,
          environment: 'node',
          include: ['{sdk,host,plugins,app,themes}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        plugins: [solid()],
        resolve: { conditions: ['source', 'browser'] },
        test: {
          name: 'view',
          ...hangs,
          environment: 'happy-dom',
          include: ['{sdk,plugins,app}/**/*.test.tsx'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          server: { deps: { inline: [/solid/, /@kobalte/, /virtua/] } },
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
