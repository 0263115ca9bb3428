import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { tilNettleser } from '@/lib/i18n/tilNettleser';
import { ROOT } from '@/scripts/lib/prosess';

export const DIST = join(ROOT, 'bench/dist');

/** Production bundles, one a contestant, so that each carries what it needs and nothing of another's. */
export async function byggDeltaker(inngang: string, navn: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    // A worker's script is found beside the page that starts it.
    base: './',
    logLevel: 'error',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      // As the portal gives them to the browser: compiled, and without their parser.
      TEKSTER: JSON.stringify(tilNettleser('nb')),
    },
    resolve: {
      alias: [
        { find: '@', replacement: ROOT },
        { find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' },
      ],
    },
    build: {
      outDir: join(DIST, navn),
      emptyOutDir: true,
      modulePreload: false,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: join(ROOT, inngang),
        output: { entryFileNames: 'side.js', assetFileNames: 'side[extname]', format: 'es' },
      },
    },
  });
}

export const slettDist = (): void => rmSync(DIST, { recursive: true, force: true });

/** What a visitor downloads: all the script and style of the page, compressed. */
export function gzKB(navn: string): number {
  const mappe = join(DIST, navn);
  const filer = readdirSync(mappe, { recursive: true, encoding: 'utf8' }).filter((fil) =>
    /\.(js|css)$/.test(fil),
  );
  return (
    filer.reduce((sum, fil) => sum + gzipSync(readFileSync(join(mappe, fil)), { level: 9 }).length, 0) / 1024
  );
}
