import { gjelderAnnenEnhet } from '../enhet';
import type { Funn } from '../funn';
import { enhetAv } from './kolonneforslag';
import type { Grunnlag } from './tilFakta';

/** What was noticed in the cells while they were read, and what the file as a whole has to tell. */
export function alleFunn(grunnlag: Grunnlag): Funn[] {
  const { funn, sum, teller, tegn } = grunnlag;
  teller.meldAntall('skjulte_rader', funn.tabell.ark.skjulteRader);
  teller.meldAntall('skjulte_kolonner', funn.tabell.ark.skjulteKolonner);
  teller.meldAntall('delsum', sum.delsummer);
  teller.meldAntall('flere_ark', funn.andre.length, { ark: funn.andre.map(({ navn }) => navn).join(', ') });
  const eksempel = tegn.datoform?.eksempel;
  if (tegn.datoAntatt && eksempel) teller.meldAntall('datoform_antatt', 1, { eksempel });
  meldEnheter(grunnlag);
  meldMalensAar(grunnlag);
  return teller.alle();
}

/** Amounts that are read as they stand though a heading, or a line above the table, says that they are no kroner. */
function meldEnheter({ funn, kolonner, ordning, teller }: Grunnlag): void {
  for (const kolonne of kolonner) {
    if (enhetAv(kolonne, ordning))
      teller.meld('enhet_i_overskrift', undefined, undefined, kolonne.overskrift);
  }
  const { ark, overskrift, data } = funn.tabell;
  const over = ark.rader.slice(0, overskrift.indeks === -1 ? data : overskrift.indeks + 1 - overskrift.rader);
  const tittel = over.flatMap(({ celler }) => celler).find(gjelderAnnenEnhet);
  if (tittel) teller.meld('enhet_i_overskrift', undefined, undefined, tittel);
}

function meldMalensAar({ bok, valg, teller }: Grunnlag): void {
  const aar = bok.merker.get('inntektsaar');
  if (aar && valg.inntektsaar && aar !== String(valg.inntektsaar))
    teller.meldAntall('annet_aar', 1, { mal: aar, valgt: String(valg.inntektsaar) });
}
