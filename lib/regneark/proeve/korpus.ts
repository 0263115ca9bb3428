import type { Ordning } from '@/lib/ordning/typer';
import { importerRegneark } from '../importer';

/** What the file is read as, in the shape of the `.json` beside it. */
export async function lesKorpusfil(
  bytes: Uint8Array,
  navn: string,
  ordning: Ordning,
  inntektsaar: number,
): Promise<Record<string, unknown>> {
  const svar = await importerRegneark(bytes, navn, ordning, { inntektsaar });
  if (!svar.ok) return { avvises: svar.feil.kode };
  const { hentRader, fakta } = svar.verdi;
  const rader = hentRader();
  const antall = (kode: string): number | undefined => fakta.funn.find((funn) => funn.kode === kode)?.antall;
  const [skjulteRader, skjulteKolonner] = [antall('skjulte_rader'), antall('skjulte_kolonner')];
  return {
    forventet: {
      rader: rader.map(({ verdier }) => verdier),
      radnumre: rader.map(({ radnummer }) => radnummer),
      ark: fakta.ark.verdi,
      overskriftsrad: fakta.overskriftsrad.verdi,
      sumrad: fakta.sumrad ? { rad: fakta.sumrad.rad, stemmer: fakta.sumrad.stemmer } : null,
      ...(skjulteRader && { skjulteRader }),
      ...(skjulteKolonner && { skjulteKolonner }),
      funn: fakta.funn.map(({ kode, felt }) => (felt ? `${felt} ${kode}` : kode)).sort(),
      spoersmaal: fakta.spoersmaal.map((ett) => ('indeks' in ett ? `${ett.om} ${ett.indeks}` : ett.om)),
    },
  };
}
