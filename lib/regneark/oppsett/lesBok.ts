import type { Ordning } from '@/lib/ordning/typer';
import { egenKolonne } from '../egneKolonner';
import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import type { Importert, Tabellvalg } from '../importer';
import { kuttNavn, normaliser } from '../normaliser';
import type { Arbeidsbok } from '../typer';
import { lagDatoleser } from './datoform';
import { finnKolonner } from './finnKolonner';
import type { Kolonnegrunnlag } from './kolonneforslag';
import { finnSumrad } from './finnSumrad';
import { type Tabell, velgTabell } from './finnTabell';
import { finnTegn } from './finnTegn';
import { lesRader } from './lesRader';
import { lagProfil, type Profilkontekst, proeverader } from './profil';
import { tilFakta } from './tilFakta';

/** The understanding of a workbook, step by step: sheet and heading, columns, signs, rows, total. */
export function lesBok(bok: Arbeidsbok, filnavn: string, ordning: Ordning, valg: Tabellvalg): Importert {
  sjekkMal(bok, ordning);
  valg.framdrift?.({ steg: 'finner_kolonner' });
  const { inntektsaar, registre, husket, oppsett = {} } = valg;
  const kontekst = { ...(inntektsaar && { inntektsaar }), ...(registre && { registre }) };
  const funn = velgTabell(bok, ordning, oppsett, husket, kontekst);
  const { tabell } = funn;
  if (bok.skilletegn === ',') sjekkKomma(tabell);
  const { rader, data } = { rader: tabell.ark.rader, data: tabell.data };
  const { grunnlag, noekkelkolonne } = lagGrunnlag(tabell, kontekst);
  const kolonner = finnKolonner(grunnlag, ordning, {
    valgte: oppsett.kolonner ?? {},
    husket,
    registre,
    inntektsaar,
  });
  const tegn = finnTegn(rader, data, kolonner, ordning, {
    oppsett,
    ...(husket && { husket }),
    ...(inntektsaar && { inntektsaar }),
  });
  const felles = { desimaltegn: tegn.desimaltegn, lesDato: lagDatoleser(tegn.datoform?.verdi) };
  const lest = lesRader(tabell, kolonner, noekkelkolonne, ordning, felles, valg.onRader);
  const sum = finnSumrad(lest, ordning, oppsett.sumrad);
  // Whoever has pointed at something must see what came of it, and point elsewhere.
  if (sum.antall === 0 && Object.keys(oppsett).length === 0)
    stopp('ingen_rader', { ark: tabell.ark.navn, rad: rader[tabell.overskrift.indeks]?.nummer ?? 0 });
  if (sum.antall > GRENSER.rader) stopp('for_mange_rader', { maks: GRENSER.rader });
  valg.framdrift?.({ steg: 'klargjoer', antall: sum.antall });
  return {
    hentRader: () => lest.rader(sum.utelatt),
    utelatt: [...sum.utelatt],
    fakta: tilFakta({ bok, filnavn, ordning, valg, funn, kolonner, tegn, sum, teller: lest.teller }),
  };
}

/** `Kari,5700,50` under `Navn,Beløp`: an amount was cut in two, and what stands under the headings is not theirs. */
function sjekkKomma({ ark, data, overskrift }: Tabell): void {
  const bredde = overskrift.tekster.length;
  const delt = ark.rader
    .slice(data)
    .find(
      ({ celler }) =>
        celler.length > bredde &&
        celler.some((oere, i) => /^\d{1,2}$/.test(oere) && /^-?\d+$/.test(celler[i - 1]?.trim() ?? '')),
    );
  if (bredde > 1 && delt) stopp('komma_i_beloep', { rad: delt.nummer });
}

function sjekkMal(bok: Arbeidsbok, ordning: Ordning): void {
  const malordning = bok.merker.get('ordning');
  if (malordning !== undefined && malordning !== ordning.id)
    stopp('feil_ordning', {
      mal: kuttNavn(bok.merker.get('ordningsnavn') ?? malordning),
      valgt: ordning.navn.nb,
    });
}

/** The columns that have a heading or hold something, but for our own. */
function lagGrunnlag(
  { ark, data, overskrift }: Tabell,
  kontekst: Profilkontekst,
): { grunnlag: Kolonnegrunnlag[]; noekkelkolonne: number | undefined } {
  const proeve = proeverader(ark.rader, data);
  const bredde = Math.max(overskrift.tekster.length, ...proeve.map((rad) => rad.celler.length));
  const grunnlag: Kolonnegrunnlag[] = [];
  let noekkelkolonne: number | undefined;
  for (let indeks = 0; indeks < bredde; indeks += 1) {
    const tekst = kuttNavn(overskrift.tekster[indeks] ?? '');
    const egen = egenKolonne(normaliser(overskrift.navn[indeks] ?? ''));
    if (egen === 'radnoekkel') noekkelkolonne ??= indeks;
    if (egen) continue;
    const profil = lagProfil(proeve, indeks, kontekst);
    if (tekst === '' && profil.antall === 0) continue;
    const navn = overskrift.navn[indeks] ?? '';
    grunnlag.push({
      indeks,
      overskrift: tekst,
      navn,
      profil,
      proeve: proeve.map((rad) => rad.celler[indeks] ?? ''),
    });
  }
  return { grunnlag, noekkelkolonne };
}
