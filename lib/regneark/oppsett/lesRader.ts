import type { Ordning } from '@/lib/ordning/typer';
import { erRadId } from '../egneKolonner';
import { Funnteller } from '../funn';
import { erAntallsrad, sumradslag } from '../sumrad';
import { type Arkrad, celletype } from '../typer';
import type { Tabell } from './finnTabell';
import type { Kolonneforslag } from './kolonneforslag';
import { type Felleslesning, lagKilder } from './kilder';
import { Leste, type Radmottaker } from './leste';
import { lagValutaleser } from './valutakolonne';

/** Every row below the heading that holds something, total rows too, as a person would have typed it. */
export function lesRader(
  { ark: { rader }, data, overskrift }: Tabell,
  kolonner: readonly Kolonneforslag[],
  noekkelkolonne: number | undefined,
  ordning: Ordning,
  felles: Felleslesning,
  onRader?: Radmottaker,
): Leste {
  const teller = new Funnteller();
  const stand = { rad: 0, teller };
  const kilder = lagKilder({ rader, data }, kolonner, ordning, felles, stand);
  const ukjente = ukjentInnhold(kolonner);
  const medValuta = lagValutaleser(kolonner, ordning, teller);
  const hode = rader[overskrift.indeks];
  const harRadIder = noekkelkolonne !== undefined;
  const leste = new Leste(ordning, { teller, harRadIder, onRader });
  const tekster = ordning.felter.map(() => '');
  for (let i = data; i < rader.length; i += 1) {
    const rad = rader[i];
    if (!rad) continue;
    if (hode && erLik(rad, hode)) {
      teller.meld('gjentatt_overskrift', undefined, rad.nummer);
      continue;
    }
    stand.rad = rad.nummer;
    tekster.fill('');
    for (const { indeks, les } of kilder) {
      const raa = rad.celler[indeks] ?? '';
      const type = celletype(rad, indeks);
      if (raa !== '' || type !== 'tekst') les(raa, type, tekster);
    }
    if (ukjente.some((indeks) => rad.celler[indeks])) teller.meld('uten_overskrift', undefined, rad.nummer);
    if (tekster.every((tekst) => tekst === '')) continue;
    medValuta?.(rad, tekster);
    const oppgaver = leste.antall - leste.sumrader.length;
    if (erAntallsrad(tekster, rad, oppgaver)) {
      teller.meld('antallsrad', undefined, rad.nummer);
      continue;
    }
    const slag = sumradslag(tekster, rad, oppgaver, ordning);
    if (slag) (slag === 'sikker' ? leste.sumrader : leste.mulige).push(leste.antall);
    const radId = noekkelkolonne === undefined ? '' : (rad.celler[noekkelkolonne]?.trim() ?? '');
    leste.leggTil(tekster, rad, erRadId(radId) ? radId : '');
  }
  leste.ferdig();
  return leste;
}

/** The same texts in the same columns; a heading of one word is no proof. */
const erLik = ({ celler }: Arkrad, hode: Arkrad): boolean =>
  celler[0] === hode.celler[0] &&
  celler.length > 1 &&
  celler.length === hode.celler.length &&
  celler.every((celle, i) => celle === hode.celler[i]);

/** Columns that nobody has given a name, and that are read into nothing. */
const ukjentInnhold = (kolonner: readonly Kolonneforslag[]): number[] =>
  kolonner
    .filter(({ overskrift, valg, kilde }) => overskrift === '' && valg.slag === 'ingen' && kilde !== 'valgt')
    .map(({ indeks }) => indeks);
