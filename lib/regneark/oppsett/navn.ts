import type { Felt, Ordning } from '@/lib/ordning/typer';
import { GRENSER } from '../grenser';
import { normaliser } from '../normaliser';
import { avstand } from './avstand';
import type { Kolonnevalg } from './typer';

/** What a heading says, and how surely: the label itself before the API's word before a synonym. */
export interface Navnetreff {
  valg: Kolonnevalg;
  /** 0–1. */
  sikkerhet: number;
  /** Edit distance or a part of the heading was needed, so the content must not speak against it. */
  omtrentlig?: boolean;
}

const SIKKERHET = { ledetekst: 1, api: 0.98, alias: 0.95, omtrentlig: 0.8 } as const;

/** `Postnr.` and `Postnummer` are the same word. */
const kanonisk = (tekst: string): string => normaliser(tekst).replaceAll('nummer', 'nr');

type Register = ReadonlyMap<string, Navnetreff>;
const registre = new WeakMap<Ordning, Register>();

const ledetekster = (felt: Felt): string[] => Object.values(felt.ledetekst);

function apiNavn(felt: Felt): string[] {
  const stier = typeof felt.sti === 'string' ? [felt.sti] : Object.values(felt.sti);
  return [felt.noekkel, ...stier.map((sti) => sti.slice(sti.lastIndexOf('/') + 1))];
}

function navneregister(ordning: Ordning): Register {
  const kjent = registre.get(ordning);
  if (kjent) return kjent;
  const register = new Map<string, Navnetreff>();
  const legg = (navn: readonly string[], treff: Navnetreff): void => {
    for (const ett of navn.map(kanonisk)) if (ett && !register.has(ett)) register.set(ett, treff);
  };
  const feltnavn = [
    [ledetekster, SIKKERHET.ledetekst],
    [apiNavn, SIKKERHET.api],
    [(felt: Felt) => felt.aliaser, SIKKERHET.alias],
  ] as const;
  for (const [navn, sikkerhet] of feltnavn) {
    for (const felt of ordning.felter)
      legg(navn(felt), { valg: { slag: 'felt', felt: felt.noekkel }, sikkerhet });
  }
  for (const { noekkel, aliaser } of ordning.delinger)
    legg(aliaser, { valg: { slag: 'deling', deling: noekkel }, sikkerhet: SIKKERHET.alias });
  for (const { noekkel, ledetekst, aliaser } of ordning.sammensetninger.flatMap(({ ledd }) => ledd)) {
    const valg = { slag: 'ledd', ledd: noekkel } as const;
    legg(Object.values(ledetekst), { valg, sikkerhet: SIKKERHET.ledetekst });
    legg(aliaser, { valg, sikkerhet: SIKKERHET.alias });
  }
  registre.set(ordning, register);
  return register;
}

/** The heading as it stands, and without `(kr)`, `i kroner`, `i 2025` and such. */
function eksakt(tekst: string, register: Register): Navnetreff | undefined {
  const hel = register.get(kanonisk(tekst));
  if (hel) return hel;
  const uten = tekst
    .replace(/[([{].*?[)\]}]/g, ' ')
    .replace(/\b(?:i\s+)?(?:hele\s+)?(?:kroner|kr|nok)\b\.?/gi, ' ')
    .replace(/(?<!\d)(?:i |for )?20\d\d(?!\d)/gi, ' ');
  return uten === tekst ? undefined : register.get(kanonisk(uten));
}

/** `Kundens fødselsnummer`: the last words are a heading that is known. */
function siste(tekst: string, register: Register): Navnetreff | undefined {
  const ord = tekst.trim().split(/[\s:/–]+/);
  for (let i = 1; i < ord.length; i += 1) {
    const slutt = kanonisk(ord.slice(i).join(' '));
    const treff = slutt.length > 3 ? register.get(slutt) : undefined;
    if (treff) return treff;
  }
  return undefined;
}

/** A slip of the keyboard away from exactly one field's name. */
function naer(tekst: string, register: Register): Navnetreff | undefined {
  const norm = kanonisk(tekst);
  const maks = norm.length >= 9 ? 2 : norm.length >= 5 ? 1 : 0;
  if (maks === 0 || norm.length > 40) return undefined;
  let best: Navnetreff | undefined;
  let minst = maks + 1;
  let tvetydig = false;
  for (const [navn, treff] of register) {
    if (navn.length < 5) continue;
    const d = avstand(norm, navn, maks);
    if (d < minst) [best, minst, tvetydig] = [treff, d, false];
    else if (d === minst && best && !likt(best.valg, treff.valg)) tvetydig = true;
  }
  return tvetydig ? undefined : best;
}

export const likt = (a: Kolonnevalg, b: Kolonnevalg): boolean => valgnoekkel(a) === valgnoekkel(b);

const kanVaereNavn = (tekst: string): boolean => tekst.length <= GRENSER.navn && tekst.trim() !== '';

/** What a heading means: as it stands, else its last words, else the one field it is nearly spelled as. */
export function kjennOverskrift(tekst: string, ordning: Ordning): Navnetreff | undefined {
  if (!kanVaereNavn(tekst)) return undefined;
  const register = navneregister(ordning);
  const sikkert = eksakt(tekst, register);
  if (sikkert) return sikkert;
  const annet = siste(tekst, register) ?? naer(tekst, register);
  return annet && { valg: annet.valg, sikkerhet: SIKKERHET.omtrentlig, omtrentlig: true };
}

/** A choice as a key that no other choice has; undefined for none. */
export function valgnoekkel(valg: Kolonnevalg): string | undefined {
  switch (valg.slag) {
    case 'felt':
      return valg.felt;
    case 'deling':
      return `/${valg.deling}`;
    case 'ledd':
      return `+${valg.ledd}`;
    case 'ingen':
      return undefined;
  }
}

/** What the heading surely names, as `valgnoekkel`. */
export const kjentNavn = (tekst: string, ordning: Ordning): string | undefined => {
  const treff = kanVaereNavn(tekst) ? eksakt(tekst, navneregister(ordning)) : undefined;
  return treff && valgnoekkel(treff.valg);
};

/** How many different fields the row's texts are headings of. */
export const antallTreff = (celler: readonly string[], ordning: Ordning): number =>
  new Set(celler.flatMap((celle) => kjentNavn(celle, ordning) ?? [])).size;
