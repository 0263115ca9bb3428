import type { Ordning, Radverdier } from '@/lib/ordning/typer';
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
  const { fakta } = svar.verdi;
  const ark = verdi(fakta.ark);
  const antall = (kode: string): number | undefined => fakta.funn.find((funn) => funn.kode === kode)?.antall;
  const [skjulteRader, skjulteKolonner] = [antall('skjulte_rader'), antall('skjulte_kolonner')];
  return {
    forventet: {
      ...rader(svar.verdi),
      ark,
      overskriftsrad: verdi(fakta.overskriftsrad),
      sumrad: fakta.sumrad ? { rad: fakta.sumrad.rad, stemmer: fakta.sumrad.stemmer } : null,
      ...(skjulteRader && { skjulteRader }),
      ...(skjulteKolonner && { skjulteKolonner }),
      funn: fakta.funn.map(({ kode, felt }) => (felt ? `${felt} ${kode}` : kode)).sort(),
      spoersmaal: spoersmaal(fakta),
    },
  };
}

type Enten<V> = V | { verdi: V };
const verdi = <V extends string | number>(lest: Enten<V>): V =>
  typeof lest === 'object' ? lest.verdi : lest;

/** Rows are being moved from two lists into one of rows with their number. */
function rader(importert: unknown): { rader: Radverdier[]; radnumre: number[] } {
  const begge = importert as {
    rader: (Radverdier & { verdier?: Radverdier; radnummer?: number })[];
    radnumre?: number[];
  };
  return {
    rader: begge.rader.map((rad) => (rad.verdier as unknown as Radverdier | undefined) ?? rad),
    radnumre: begge.radnumre ?? begge.rader.map((rad) => Number(rad.radnummer)),
  };
}

function spoersmaal(fakta: object): string[] {
  const liste = (fakta as { spoersmaal?: { om: string; indeks?: number }[] }).spoersmaal ?? [];
  return liste.map(({ om, indeks }) => (indeks === undefined ? om : `${om} ${indeks}`));
}
