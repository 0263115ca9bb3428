import type { Ordning } from '@/lib/ordning/typer';
import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import { antallTreff } from '../oppsett/navn';
import type { Skilletegn } from '../typer';
import { delOppFoerste } from './delOpp';

/** Comma last: it is also the decimal sign of every Norwegian amount. */
const KANDIDATER: readonly Skilletegn[] = [';', '\t', '|', ','];
const PROEVE = 100;

/**
 * The separator that finds most of the headings; without any, the one that cuts most lines into the same number of
 * columns. A file of one column has none, and then it does not matter. `lovet` is what the file says of itself: obeyed
 * unless another sign finds headings and it finds none.
 */
export function velgSkilletegn(tekst: string, ordning?: Ordning, lovet?: Skilletegn): Skilletegn {
  const proeve = foersteLinjer(tekst);
  let best = lovet ?? ';';
  let bestPoeng = -1;
  for (const tegn of KANDIDATER) {
    if (!proeve.includes(tegn)) continue;
    const rader = delOppFoerste(proeve, tegn, PROEVE);
    const treff = overskriftstreff(rader, ordning);
    const poeng = tegn === lovet && (treff > 0 || !ordning) ? Infinity : 1000 * treff + jevnhet(rader);
    if (poeng > bestPoeng) {
      best = tegn;
      bestPoeng = poeng;
    }
  }
  return best;
}

function foersteLinjer(tekst: string): string {
  let slutt = 0;
  for (let i = 0; i < PROEVE && slutt !== -1; i += 1) slutt = tekst.indexOf('\n', slutt + 1);
  const linjer = slutt === -1 ? tekst : tekst.slice(0, slutt);
  const proeve = linjer.replace(/\r(\n|$)/g, '$1');
  // A hundred lines of legal cells are far shorter; this is no table, and trying four times would take long.
  return proeve.length > PROEVE * GRENSER.tegnLest ? stopp('ukjent_format') : proeve;
}

function overskriftstreff(rader: readonly string[][], ordning: Ordning | undefined): number {
  if (!ordning) return 0;
  return Math.max(0, ...rader.slice(0, GRENSER.overskriftInnen).map((rad) => antallTreff(rad, ordning)));
}

/** Share of the lines that have the most common number of columns, weighed by that number; 0 for one column. */
function jevnhet(rader: readonly string[][]): number {
  const fylte = rader.filter((rad) => rad.some((celle) => celle.trim() !== ''));
  const antall = new Map<number, number>();
  for (const { length } of fylte) antall.set(length, (antall.get(length) ?? 0) + 1);
  const [vanligst = 1, ganger = 0] = [...antall].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (vanligst < 2) return 0;
  return (ganger / Math.max(1, fylte.length)) * 100 + Math.min(vanligst, 50);
}
