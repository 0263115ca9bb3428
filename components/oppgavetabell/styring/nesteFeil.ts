import type { Alvor } from '@/lib/ordning/typer';
import type { Utsnitt } from '../utsnitt/utsnitt';
import type { Plass } from './utvalg';

/** The next cell with an avvik of this kind, going round the shown rows once. An avvik of a whole row stands in its first cell. */
export function finnNeste(utsnitt: Utsnitt, fra: Plass, bakover: boolean, alvor: Alvor): Plass | undefined {
  const { lager } = utsnitt;
  const rader = utsnitt.hentRekkefoelge();
  const felter = lager.ordning.felter;
  const steg = bakover ? -1 : 1;
  for (let i = 0; i <= rader.length; i += 1) {
    const rad = (fra.rad + steg * i + rader.length * 2) % rader.length;
    const avvik = lager.hentRad(rader[rad] ?? '')?.avvik ?? [];
    const kolonner = avvik
      .filter((a) => a.alvor === alvor)
      .map((a) =>
        Math.max(
          0,
          felter.findIndex((f) => f.noekkel === a.felt),
        ),
      )
      .sort((a, b) => (a - b) * steg);
    const kol = kolonner.find((k) => i > 0 || (k - fra.kol) * steg > 0);
    if (kol !== undefined) return { rad, kol };
  }
  return undefined;
}
