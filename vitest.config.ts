import { defineConfig } from 'vitest/config';

const resolve = {
  alias: {
    '@': import.meta.dirname,
    // The package throws outside React's server condition; tests run the server core in plain Node.
    'server-only': `${import.meta.dirname}/node_modules/server-only/empty.js`,
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'enhet',
          setupFiles: ['vitest.setup.ts'],
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: ['**/*.integrasjon.test.ts', 'node_modules/**', '.next/**', 'e2e/**'],
          // A busy machine is not a fault; speed is measured in bench/.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'integrasjon',
          setupFiles: ['vitest.setup.ts'],
          include: ['**/*.integrasjon.test.ts'],
          globalSetup: ['scripts/lib/vitest-global-setup.ts'],
          exclude: ['node_modules/**', '.next/**', 'e2e/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
