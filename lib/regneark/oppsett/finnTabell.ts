import type { Ordning } from '@/lib/ordning/typer';
import { nevnerAnnetAar } from '../aar';
import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import { normaliser } from '../normaliser';
import type { Arbeidsbok, Ark } from '../typer';
import { finnOverskrift, fylte, type Kjenner, lesOverskrift, type Overskrift } from './finnOverskrift';
import { innholdSier } from './innhold';
import { kjentNavn, valgnoekkel } from './navn';
import { lagProfil, type Profilkontekst, proeverader } from './profil';
import type { HusketOppsett, Leseoppsett } from './typer';

export interface Tabell {
  ark: Ark;
  overskrift: Overskrift;
  /** Index in `ark.rader` of the first row below the heading. */
  data: number;
}

export interface Tabellfunn {
  tabell: Tabell;
  /** Other sheets with rows under headings that are known. */
  andre: { navn: string; treff: number }[];
}

const UTEN: Overskrift = { indeks: -1, rader: 0, tekster: [], navn: [], treff: 0 };

interface Soek {
  ordning: Ordning;
  oppsett: Leseoppsett;
  kontekst: Profilkontekst;
  kjent: Kjenner;
}

/**
 * The sheet that knows most of the columns and its heading; of equals one that names no other year, and then the first. A
 * person's choice of either is obeyed. Only when no sheet has a heading that is known are the contents asked what they
 * are.
 */
export function velgTabell(
  bok: Arbeidsbok,
  ordning: Ordning,
  oppsett: Leseoppsett,
  husket: HusketOppsett | undefined,
  kontekst: Profilkontekst,
): Tabellfunn {
  const soek: Soek = { ordning, oppsett, kontekst, kjent: lagKjenner(ordning, husket) };
  const valgt = bok.ark.find((ark) => ark.navn === oppsett.ark);
  if (valgt) return { tabell: iValgtArk(valgt, soek), andre: [] };
  const iAnnetAar = ({ ark }: Tabell): boolean => nevnerAnnetAar(ark.navn, kontekst.inntektsaar);
  const kreves = Math.min(2, ordning.felter.length);
  const medNavn = bok.ark
    .map((ark) => medOverskrift(ark, soek))
    .filter((tabell) => tabell.overskrift.treff >= kreves);
  const [tabell, ...resten] = medNavn.toSorted(
    (a, b) =>
      Number(harRader(b)) - Number(harRader(a)) ||
      b.overskrift.treff - a.overskrift.treff ||
      Number(iAnnetAar(a)) - Number(iAnnetAar(b)),
  );
  if (tabell) {
    const andre = resten.filter(harRader).map((t) => ({ navn: t.ark.navn, treff: t.overskrift.treff }));
    return { tabell: somValgt(tabell, soek), andre };
  }
  for (const ark of bok.ark) {
    const funnet = utenKjentOverskrift(ark, soek);
    if (funnet) return { tabell: somValgt(funnet, soek), andre: [] };
  }
  const foerste = bok.ark.find((ark) => ark.rader.length > 0);
  if (foerste && oppsett.overskriftsrad !== undefined) return { tabell: iValgtArk(foerste, soek), andre: [] };
  return stopp('feil_overskrift', overskriftsparam(bok, ordning));
}

const harRader = ({ ark, data }: Tabell): boolean => ark.rader.length > data;

function lagKjenner(ordning: Ordning, husket: HusketOppsett | undefined): Kjenner {
  const egne = new Map<string, string>();
  for (const { overskrift, valg } of husket?.kolonner ?? []) {
    const noekkel = valgnoekkel(valg);
    if (noekkel) egne.set(normaliser(overskrift), noekkel);
  }
  const slaaOpp = (tekst: string): string | undefined =>
    kjentNavn(tekst, ordning) ?? (egne.size > 0 ? egne.get(normaliser(tekst)) : undefined);
  return slaaOpp;
}

function medOverskrift(ark: Ark, { kjent }: Soek): Tabell {
  const overskrift = finnOverskrift(ark, kjent) ?? UTEN;
  return { ark, overskrift, data: overskrift.indeks + 1 };
}

/** Where a person has pointed, something is always read. */
function iValgtArk(ark: Ark, soek: Soek): Tabell {
  const medNavn = medOverskrift(ark, soek);
  const kjent = medNavn.overskrift.treff > 0 ? medNavn : utenKjentOverskrift(ark, soek);
  if (kjent) return somValgt(kjent, soek);
  const indeks = videstRad(ark);
  const overskrift = lesOverskrift(ark, indeks, 1, soek.kjent);
  return somValgt({ ark, overskrift, data: indeks + 1 }, soek);
}

function somValgt(tabell: Tabell, { oppsett, kjent }: Soek): Tabell {
  const { overskriftsrad, overskriftsrader } = oppsett;
  const { ark, overskrift } = tabell;
  if (overskriftsrad === undefined) return tabell;
  const indeks = ark.rader.findLastIndex((rad) => rad.nummer <= overskriftsrad);
  if (overskriftsrad === 0 || indeks === -1) {
    const utenFoer = overskrift.indeks === -1 ? tabell.data : 0;
    return { ark, overskrift: UTEN, data: utenFoer };
  }
  const rader = overskriftsrader ?? (indeks === overskrift.indeks ? overskrift.rader : 1);
  return { ark, overskrift: lesOverskrift(ark, indeks, Math.max(1, rader), kjent), data: indeks + 1 };
}

const SAERPREGET = 0.8;

/** A table that no heading is known of: it begins at the first row with a number that proves itself. */
function utenKjentOverskrift(ark: Ark, { ordning, kontekst, kjent }: Soek): Tabell | undefined {
  const proeve = proeverader(ark.rader, 0);
  const bredde = Math.max(0, ...proeve.map((rad) => rad.celler.length));
  const sikre = Array.from({ length: bredde }, (_, i) => i).flatMap((i) => {
    const profil = lagProfil(proeve, i, kontekst);
    const felt = ordning.felter.find((ett) => innholdSier(ett, utenFoerste(profil)) >= SAERPREGET);
    return felt ? [{ i, felt }] : [];
  });
  if (sikre.length === 0 || bredde < Math.min(2, ordning.felter.length)) return undefined;
  const data = ark.rader
    .slice(0, GRENSER.overskriftInnen)
    .findIndex((rad) => sikre.some(({ i, felt }) => innholdSier(felt, lagProfil([rad], i, kontekst)) > 0));
  if (data === -1) return undefined;
  const foran = ark.rader[data - 1];
  const erOverskrift =
    fylte(foran) >= 2 && foran?.celler.filter((celle) => /\p{L}{2}/u.test(celle)).length !== 0;
  const overskrift = erOverskrift ? lesOverskrift(ark, data - 1, 1, kjent) : UTEN;
  return { ark, overskrift, data };
}

/** A heading or a title is one text among the numbers, and in a short file one is many. */
const utenFoerste = (profil: ReturnType<typeof lagProfil>): ReturnType<typeof lagProfil> =>
  profil.bokstaver > 0 && profil.bokstaver <= 3
    ? { ...profil, antall: profil.antall - profil.bokstaver, bokstaver: 0 }
    : profil;

function videstRad(ark: Ark): number {
  let best = 0;
  ark.rader.slice(0, GRENSER.overskriftInnen).forEach((rad, i) => {
    if (fylte(rad) > fylte(ark.rader[best])) best = i;
  });
  return best;
}

const MAKS_NEVNT = 15;

/** Nothing is known of the file, so the widest of the first rows is what most looks like a heading. */
function overskriftsparam(bok: Arbeidsbok, ordning: Ordning): { funnet: string; forventet: string } {
  const ark = bok.ark.find(({ rader }) => rader.length > 0);
  const celler = (ark && ark.rader[videstRad(ark)]?.celler) ?? [];
  const funnet = celler.filter((celle) => celle.trim() !== '').map((celle) => celle.trim().slice(0, 40));
  return {
    funnet: funnet.slice(0, MAKS_NEVNT).join(', '),
    forventet: ordning.felter.map((felt) => felt.ledetekst.nb).join(', '),
  };
}
