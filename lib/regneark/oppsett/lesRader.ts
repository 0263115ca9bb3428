import type { Ordning } from '@/lib/ordning/typer';
import { erRadId } from '../egneKolonner';
import { Funnteller } from '../funn';
import { RADER_I_PAKKEN } from '../pakk';
import { Radform } from '../radform';
import { type Arkrad, celletype } from '../typer';
import type { Kolonneforslag } from './kolonneforslag';
import { type Felleslesning, lagKilder } from './kilder';
import type { Lestrad } from './typer';

export interface Leste {
  rader: Lestrad[];
  /** The row of the file that each was read from. */
  arkrader: Arkrad[];
  teller: Funnteller;
}

/** Is told of the rows while they are being read, in their order and some at a time. */
export type Radmottaker = (rader: readonly Lestrad[]) => void;

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
  const form = new Radform(ordning.felter.map(({ noekkel }) => noekkel));
  const tekster = ordning.felter.map(() => '');
  const ut: Lestrad[] = [];
  const arkrader: Arkrad[] = [];
  let fortalt = 0;
  const fortell = (): void => {
    if (ut.length > fortalt) onRader?.(ut.slice(fortalt));
    fortalt = ut.length;
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
    const verdier = form.lag(tekster);
    const radId = noekkelkolonne === undefined ? '' : (rad.celler[noekkelkolonne]?.trim() ?? '');
    ut.push(erRadId(radId) ? { verdier, radnummer: rad.nummer, radId } : { verdier, radnummer: rad.nummer });
    arkrader.push(rad);
    if (ut.length - fortalt === RADER_I_PAKKEN) fortell();
  }
  fortell();
  return { rader: ut, arkrader, teller };
}

/** Columns that nobody has given a name, and that are read into nothing. */
const ukjentInnhold = (kolonner: readonly Kolonneforslag[]): number[] =>
  kolonner
    .filter(({ overskrift, valg, kilde }) => overskrift === '' && valg.slag === 'ingen' && kilde !== 'valgt')
    .map(({ indeks }) => indeks);
