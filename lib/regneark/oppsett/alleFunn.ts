import { nevnerAnnetAar } from '../aar';
import { gjelderAnnenEnhet } from '../enhet';
import { GRENSER } from '../grenser';
import { forkort, type Funn } from '../funn';
import type { Tabellfunn } from './finnTabell';
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
  meldNevntAar(grunnlag);
  return teller.alle();
}

/** Amounts that are read as they stand though a heading, or a line above the table, says that they are no kroner. */
function meldEnheter({ funn, kolonner, ordning, teller }: Grunnlag): void {
  for (const kolonne of kolonner) {
    if (enhetAv(kolonne, ordning))
      teller.meld('enhet_i_overskrift', undefined, undefined, kolonne.overskrift);
  }
  const tittel = titler(funn).find(gjelderAnnenEnhet);
  if (tittel) teller.meld('enhet_i_overskrift', undefined, undefined, tittel);
}

/** What stands above the table. */
function titler({ tabell: { ark, overskrift, data } }: Tabellfunn): string[] {
  const til = overskrift.indeks === -1 ? data : overskrift.indeks + 1 - overskrift.rader;
  return ark.rader
    .slice(0, til)
    .flatMap(({ celler }) => celler.map((celle) => celle.slice(0, GRENSER.tegnICelle)));
}

/** A file that calls itself another year's, and nowhere this one's. */
function meldNevntAar({ filnavn, funn, valg, teller }: Grunnlag): void {
  const { inntektsaar } = valg;
  const navn = [...titler(funn), funn.tabell.ark.navn, filnavn];
  if (inntektsaar === undefined || navn.some((en) => en.includes(String(inntektsaar)))) return;
  const eksempel = navn.find((en) => nevnerAnnetAar(en, inntektsaar));
  if (eksempel)
    teller.meldAntall('nevner_annet_aar', 1, { eksempel: forkort(eksempel), valgt: String(inntektsaar) });
}

function meldMalensAar({ bok, valg, teller }: Grunnlag): void {
  const aar = bok.merker.get('inntektsaar');
  if (aar && valg.inntektsaar && aar !== String(valg.inntektsaar))
    teller.meldAntall('annet_aar', 1, { mal: aar, valgt: String(valg.inntektsaar) });
}
