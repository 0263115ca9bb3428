import lighthouse, { type Result } from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';

/** What one visit gives: scores of 100, the layout shift, and kB of script as it came over the wire. */
export interface Sidemaal {
  ytelse: number;
  tilgjengelighet: number;
  god_praksis: number;
  cls: number;
  skriptKB: number;
  /** What took points, for whoever is to put it right. */
  merknader: string[];
}

const KATEGORIER = ['performance', 'accessibility', 'best-practices'];

interface Sporring {
  resourceType?: string;
  transferSize?: number;
}

const FORSOEK = 3;

/** Now and then a recording of the browser's fails, which says nothing of the page: it is made again. */
async function besoek(adresse: string, port: number): Promise<Result> {
  let sist: string | undefined;
  for (let nr = 0; nr < FORSOEK; nr += 1) {
    const svar = await lighthouse(
      adresse,
      { port, output: 'json', logLevel: 'error', onlyCategories: KATEGORIER, disableStorageReset: true },
      desktop,
    );
    if (svar && !svar.lhr.runtimeError) return svar.lhr;
    sist = svar?.lhr.runtimeError?.message;
  }
  throw new Error(`${adresse}: ${sist ?? 'no answer'}`);
}

/** Lighthouse's own view of the address, as somebody at a desk with the cookies of the browser on `port`. */
export async function maalSide(adresse: string, port: number): Promise<Sidemaal> {
  const { categories, audits, finalDisplayedUrl } = await besoek(adresse, port);
  if (new URL(finalDisplayedUrl).pathname !== new URL(adresse).pathname)
    throw new Error(`${adresse} led to ${finalDisplayedUrl}`);
  const poeng = (kategori: string): number => Math.round((categories[kategori]?.score ?? 0) * 100);
  const detaljer = audits['network-requests']?.details as { items?: Sporring[] } | undefined;
  const skript = (detaljer?.items ?? []).filter(({ resourceType }) => resourceType === 'Script');
  const trekk = KATEGORIER.flatMap((navn) => categories[navn]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
  return {
    ytelse: poeng('performance'),
    tilgjengelighet: poeng('accessibility'),
    god_praksis: poeng('best-practices'),
    cls: audits['cumulative-layout-shift']?.numericValue ?? NaN,
    skriptKB: skript.reduce((sum, { transferSize }) => sum + (transferSize ?? 0), 0) / 1024,
    merknader: trekk,
  };
}
