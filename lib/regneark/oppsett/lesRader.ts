import type { Ordning } from '@/lib/ordning/typer';
import { type Bunke, RADER_I_BUNKEN } from '../bunke';
import { erRadId } from '../egneKolonner';
import { Funnteller } from '../funn';
import { erSumrad } from '../sumrad';
import { type Arkrad, celletype } from '../typer';
import type { Kolonneforslag } from './kolonneforslag';
import { type Felleslesning, lagKilder } from './kilder';
import { Bunkebygger, Leste } from './leste';

/** Is told of the rows while they are being read, in their order and some at a time. */
export type Radmottaker = (bunke: Bunke) => void;

/** Every row below the heading that holds something, total rows too, as a person would have typed it. */
export function lesRader(
  rader: readonly Arkrad[],
  data: number,
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
  const leste = new Leste(ordning, teller);
  const tekster = ordning.felter.map(() => '');
  const nyBunke = (): Bunkebygger => new Bunkebygger(tekster.length, noekkelkolonne !== undefined);
  let bunke = nyBunke();
  const ferdig = (): void => {
    if (bunke.antall === 0) return;
    leste.bunker.push(bunke);
    onRader?.(bunke);
    bunke = nyBunke();
  };
  for (let i = data; i < rader.length; i += 1) {
    const rad = rader[i];
    if (!rad) continue;
    stand.rad = rad.nummer;
    tekster.fill('');
    for (const { indeks, les } of kilder) {
      const raa = rad.celler[indeks] ?? '';
      const type = celletype(rad, indeks);
      if (raa !== '' || type !== 'tekst') les(raa, type, tekster);
    }
    if (ukjente.some((indeks) => rad.celler[indeks])) teller.meld('uten_overskrift', undefined, rad.nummer);
    if (tekster.every((tekst) => tekst === '')) continue;
    const oppgaver = leste.antall - leste.sumrader.length;
    if (erSumrad(tekster, rad, oppgaver, ordning)) leste.sumrader.push(leste.antall);
    leste.arkrader.push(rad);
    const radId = noekkelkolonne === undefined ? '' : (rad.celler[noekkelkolonne]?.trim() ?? '');
    bunke.leggTil(tekster, rad.nummer, erRadId(radId) ? radId : '');
    if (bunke.antall === RADER_I_BUNKEN) ferdig();
  }
  ferdig();
  return leste;
}

/** Columns that nobody has given a name, and that are read into nothing. */
const ukjentInnhold = (kolonner: readonly Kolonneforslag[]): number[] =>
  kolonner
    .filter(({ overskrift, valg, kilde }) => overskrift === '' && valg.slag === 'ingen' && kilde !== 'valgt')
    .map(({ indeks }) => indeks);
