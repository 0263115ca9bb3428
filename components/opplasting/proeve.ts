import { createTranslator } from 'next-intl';
import type { Ordning } from '@/lib/ordning/typer';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import type { Lesefakta, Leseoppsett, Lest } from '@/lib/regneark/oppsett/typer';
import nb from '@/messages/nb.json';
import { Leser } from './leser';
import type { Tekstkilde } from './typer';

/** The bokmål texts as tests read them; a missing text or parameter throws. */
export function nbTekster(): Tekstkilde {
  const t = createTranslator({
    locale: 'nb',
    messages: nb.opplasting as object,
    onError: (grunn) => {
      throw grunn;
    },
  });
  return (noekkel, param) => t(noekkel as never, param as never);
}

export const fil = (tekst: string, navn = 'kunder.csv'): File => new File([tekst], navn);

/** How this csv is read. */
export async function lestFakta(
  tekst: string,
  oppsett: Leseoppsett = {},
  ordning: Ordning = kundeutbytte,
): Promise<Lesefakta> {
  const svar = await new Leser({ fil: fil(tekst), ordning }, () => undefined).les(oppsett);
  if (!svar.ok) throw new Error(svar.feil.kode);
  return svar.verdi.fakta;
}

export const lest = <V extends string | number>(verdi: V, ...andre: V[]): Lest<V> => ({
  verdi,
  kilde: 'funnet',
  muligheter: [verdi, ...andre],
});

/** A workbook that was read without doubt; what a test is about is put in its place. */
export const fakta = (om: Partial<Lesefakta> = {}): Lesefakta => ({
  filnavn: 'a.xlsx',
  format: 'xlsx',
  ark: lest('Ark1'),
  overskriftsrad: lest(1),
  overskriftsrader: 1,
  sumradvalg: lest(0),
  antallRader: 12,
  kolonner: [],
  manglende: [],
  funn: [],
  spoersmaal: [],
  ...om,
});
