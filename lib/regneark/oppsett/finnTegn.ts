import type { Felt, Ordning } from '@/lib/ordning/typer';
import { tilBeloepstekst } from '../beloepstekst';
import { utenVern } from '../formelvern';
import { type Arkrad, celletype } from '../typer';
import { Datoteller } from './datoform';
import { Desimalteller } from './desimaltegn';
import { tegnIEnkeltTall } from './siffertekst';
import type { Kolonneforslag } from './kolonneforslag';
import type { Datoform, Desimaltegn, HusketOppsett, Leseoppsett, Lest } from './typer';

export interface Tegn {
  desimaltegn: Lest<Desimaltegn> | undefined;
  datoform: Lest<Datoform> | undefined;
  /** The order of day and month is Norwegian only because nothing says otherwise. */
  datoAntatt: boolean;
}

const ingenting = (): void => undefined;

/** What amounts and dates that are text say together of how they are written. */
export function finnTegn(
  rader: readonly Arkrad[],
  data: number,
  kolonner: readonly Kolonneforslag[],
  ordning: Ordning,
  { oppsett, husket, inntektsaar }: { oppsett: Leseoppsett; husket?: HusketOppsett; inntektsaar?: number },
): Tegn {
  const beloep = new Desimalteller();
  const datoer = new Datoteller(inntektsaar);
  const medType = (type: Felt['type']): number[] =>
    kolonner
      .filter(({ valg }) =>
        ordning.felter.some(
          (felt) => felt.type === type && valg.slag === 'felt' && valg.felt === felt.noekkel,
        ),
      )
      .map(({ indeks }) => indeks);
  const [beloepskolonner, datokolonner] = [medType('beloep'), medType('dato')];
  for (let i = data; i < rader.length; i += 1) {
    const rad = rader[i];
    if (!rad) continue;
    for (const indeks of beloepskolonner) {
      const raa = rad.celler[indeks];
      if (!raa || celletype(rad, indeks) !== 'tekst') continue;
      const tegn = tegnIEnkeltTall(raa);
      if (tegn) beloep.tellSom(tegn, raa);
      else if (raa.includes(',') || raa.includes('.')) beloep.tell(tilBeloepstekst(utenVern(raa), ingenting));
    }
    for (const indeks of datokolonner) {
      const raa = rad.celler[indeks];
      if (raa && celletype(rad, indeks) === 'tekst') datoer.tell(raa);
    }
  }
  const dato = datoer.velg(oppsett.datoform, husket?.datoform);
  return {
    desimaltegn: beloep.velg(oppsett.desimaltegn, husket?.desimaltegn),
    datoform: dato?.lest,
    datoAntatt: dato?.antatt ?? false,
  };
}
