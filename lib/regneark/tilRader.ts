import type { Felt, Ordning, Radverdier } from '@/lib/ordning/typer';
import { tilCelletekst } from './celleverdi';
import { stopp } from './feil';
import { type Funn, type Funnkode, Funnteller } from './funn';
import { GRENSER } from './grenser';
import type { Tabell } from './kolonner';
import { avstem, erSumrad, erUmerketSumrad, type LestArkrad, type Sumrad } from './sumrad';
import { type Arkrad, celletype } from './typer';

export interface Radlesning {
  rader: LestArkrad[];
  funn: Funn[];
  sumrad?: Sumrad;
}

/** Where a field's text comes from, and where its findings go. */
interface Kilde {
  felt: Felt;
  indekser: readonly number[];
  meld: (kode: Funnkode) => void;
}

/** The rows below the heading as rows of the table. Blank rows are skipped; a total row is checked, not taken in. */
export function tilRader(tabell: Tabell, ordning: Ordning): Radlesning {
  const teller = new Funnteller();
  let naa = 0;
  const kilder = ordning.felter.flatMap((felt): Kilde[] => {
    const indekser = tabell.kolonner.filter((k) => k.felt === felt.noekkel).map((k) => k.indeks);
    const meld = (kode: Funnkode): void => teller.meld(kode, felt.noekkel, naa);
    return indekser.length > 0 ? [{ felt, indekser, meld }] : [];
  });
  const overskrifter: boolean[] = [];
  for (const { indeks } of tabell.kolonner) overskrifter[indeks] = true;
  const rader: LestArkrad[] = [];
  const sumrader: LestArkrad[] = [];
  for (const rad of tabell.ark.rader.slice(tabell.overskriftsindeks + 1)) {
    naa = rad.nummer;
    const lest = lesRad(rad, kilder);
    if (harUtenOverskrift(rad, overskrifter)) teller.meld('uten_overskrift', undefined, naa);
    if (erSumrad(lest.verdier, rad.celler, ordning)) sumrader.push(lest);
    else if (harNoe(lest.verdier)) rader.push(lest);
  }
  const siste = rader.at(-1);
  if (sumrader.length === 0 && siste && erUmerketSumrad(siste.verdier, rader.slice(0, -1), ordning)) {
    sumrader.push(siste);
    rader.pop();
  }
  if (rader.length > GRENSER.rader) stopp('for_mange_rader', { maks: GRENSER.rader });
  teller.meldAntall('skjulte_rader', tabell.ark.skjulteRader);
  teller.meldAntall('skjulte_kolonner', tabell.ark.skjulteKolonner);
  teller.meldAntall('delsum', sumrader.length - 1);
  const sum = sumrader.at(-1);
  return { rader, funn: teller.alle(), ...(sum && { sumrad: avstem(sum, rader, ordning) }) };
}

function harUtenOverskrift({ celler }: Arkrad, overskrifter: readonly boolean[]): boolean {
  for (let i = 0; i < celler.length; i += 1) if (celler[i] !== '' && !overskrifter[i]) return true;
  return false;
}

function harNoe(verdier: Radverdier): boolean {
  for (const felt in verdier) if (felt) return true;
  return false;
}

function lesRad(rad: Arkrad, kilder: readonly Kilde[]): LestArkrad {
  const verdier: Record<string, string> = {};
  for (const { felt, indekser, meld } of kilder) {
    for (const indeks of indekser) {
      const raa = rad.celler[indeks] ?? '';
      const type = celletype(rad, indeks);
      if (raa === '' && type === 'tekst') continue;
      const tekst = tilCelletekst(felt, raa, type, meld);
      if (tekst.trim() === '') continue;
      if (tekst.length > GRENSER.tegnICelle)
        stopp('celle_for_lang', { maks: GRENSER.tegnICelle, rad: rad.nummer, kolonne: felt.ledetekst.nb });
      const hittil = verdier[felt.noekkel];
      if (hittil === undefined) verdier[felt.noekkel] = tekst;
      else if (hittil !== tekst) meld('dobbel_verdi');
    }
  }
  return { verdier, radnummer: rad.nummer };
}
