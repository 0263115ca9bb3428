import type { Datoform, Desimaltegn } from '@/lib/regneark/oppsett/typer';

/** The file's own part of an example that also shows what became of it: `1.234 → 1234`. */
export const iFilen = (eksempel: string | undefined): string | undefined => eksempel?.split(' → ')[0];

/** An amount as it is read with this decimal sign, as a Norwegian writes it: `1.234` → `1,234` or `1 234`. */
export function medDesimaltegn(beloep: string, tegn: Desimaltegn): string {
  const [heltall = '', ...desimaler] = beloep.replace(/[^\d,.-]/g, '').split(tegn);
  const hele = heltall.replace(/[,.]/g, '').replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return desimaler.length > 0 ? `${hele},${desimaler.join('').replace(/[,.]/g, '')}` : hele;
}

const REKKEFOELGE: Record<Datoform, readonly [number, number, number]> = {
  dmy: [0, 1, 2],
  mdy: [1, 0, 2],
  ymd: [2, 1, 0],
};

/** A date as it is read in this order, at noon so that it is the same day in Norway; undefined when it is none. */
export function medDatoform(tekst: string, form: Datoform): number | undefined {
  const deler = tekst.split(/\D+/).map(Number);
  const [d, m, a] = REKKEFOELGE[form].map((i) => deler[i] ?? 0);
  if (!d || !m || a === undefined || deler.length < 3 || d > 31 || m > 12) return undefined;
  return Date.UTC(a < 100 ? 2000 + a : a, m - 1, d, 12);
}
