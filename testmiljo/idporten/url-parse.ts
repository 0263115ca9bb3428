import type * as Oidc from 'oidc-provider';

/** oidc-provider wants Node 22's URL.parse; the portal also runs on Node 20, so it is given here when missing. */
const klasse = URL as unknown as { parse?: (adresse: string, base?: string | URL) => URL | null };
klasse.parse ??= (adresse, base) => (URL.canParse(adresse, base) ? new URL(adresse, base) : null);

/** Loads oidc-provider after the gap is filled, without its notice about the Node version. */
export async function lastProvider(): Promise<typeof Oidc> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
