import createNextIntlPlugin from 'next-intl/plugin';

const medSpraak = createNextIntlPlugin('./lib/i18n/request.ts');

/** The one page that ID-porten shows in a frame; proxy.ts says who may. */
const UTLOGGING_I_RAMME = 'api/utlogging/front$';

/** Headers that are the same everywhere; the content security policy needs a nonce and is set in proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  // The old filter of browsers that still have one did more harm than good.
  { key: 'X-XSS-Protection', value: '0' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Origin-Agent-Cluster', value: '?1' },
  { key: 'X-Permitted-Cross-Domain-Policies', value: 'none' },
  {
    key: 'Permissions-Policy',
    value:
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=(), browsing-topics=()',
  },
];

export default medSpraak({
  poweredByHeader: false,
  // The title stands in the page from its first byte: streamed, it would come after what a screen reader reads first.
  htmlLimitedBots: /.*/,
  // Types are checked by npm test; a build that a newcomer waits for does not do it again.
  typescript: { ignoreBuildErrors: true },
  // These bring files or native parts of their own that must not be bundled.
  serverExternalPackages: [
    'graphile-worker',
    'pg',
    'pino',
    'exceljs',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
  turbopack: {
    resolveAlias: {
      '@digdir/designsystemet-web': './components/ui/ds/web.ts',
      // Messages come to the browser compiled (lib/i18n/tilNettleser.ts): the parser of their format stays here.
      'use-intl/format-message': {
        browser: 'use-intl/format-message/format-only',
        default: './lib/i18n/formater.ts',
      },
    },
  },
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // The package's one door pulls in every icon it knows.
    optimizePackageImports: ['@digdir/designsystemet-react'],
  },
  headers: () => [
    { source: '/:sti*', headers },
    {
      source: `/((?!${UTLOGGING_I_RAMME}).*)`,
      headers: [{ key: 'X-Frame-Options', value: 'DENY' }],
    },
  ],
});
