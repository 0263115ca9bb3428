import next from 'eslint-config-next';
import typescript from 'eslint-config-next/typescript';
import { retninger } from './eslint.retninger.js';

/** Size budget: see docs/adr/0001-arkitektur.md. Tables of data and tests are long by nature, code is not. */
const stoerrelse = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 75, skipBlankLines: true, skipComments: true }],
};

const config = [
  {
    ignores: [
      '.next/**',
      'node_modules/**',
      'prisma/generated/**',
      'data/**',
      'next-env.d.ts',
      'playwright-report/**',
    ],
  },
  ...next,
  ...typescript,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      ...stoerrelse,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'import/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: retninger }],
      'no-restricted-imports': [
        'error',
        {
          name: '@digdir/designsystemet-react',
          message: 'Its door leads to all it has: use @/components/ui/ds.',
        },
      ],
      'import/no-default-export': 'error',
      'no-console': 'error',
    },
  },
  {
    // Next, Playwright, vitest and Prisma find these files by their default export.
    files: [
      'app/**',
      '*.config.ts',
      'proxy.ts',
      'lib/i18n/request.ts',
      'lib/i18n/formater.ts',
      'prisma.config.ts',
      'next.config.js',
      '**/global-setup.ts',
      'scripts/bilder/playwright.config.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'e2e/**'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      'react-hooks/rules-of-hooks': 'off',
      // A test may try a part on the real thing; the directions are about what is shipped.
      'import/no-restricted-paths': 'off',
    },
  },
  { files: ['components/ui/ds/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['scripts/**', 'testmiljo/**', 'bench/**'], rules: { 'no-console': 'off' } },
];
export default config;
