import { nyUuid } from '@/lib/felles/uuid';
import { MAKS_CELLELENGDE, MAKS_RADER } from '@/lib/leveranse/grenser';
import { erTom } from '@/lib/ordning/rad';
import type { Radverdier } from '@/lib/ordning/typer';
import { type FinnPlass, noeklerEtter, nyePosisjoner } from './rekkefoelge';
import type { Avvisningsgrunn, Endring, Handling, Plassertrad } from './typer';

/** What planning must know of the table; it changes nothing. */
export interface Oversikt {
  rekkefoelge: readonly string[];
  felter: readonly string[];
  finn(radId: string): Plassertrad | undefined;
  indeks(radId: string): number;
}

export type Plan =
  { ok: true; endringer: Endring[]; nye: string[]; utelatt: number } | { ok: false; grunn: Avvisningsgrunn };

type Celle = { radId: string; felt: string; til: string };

/** Turns what a person does into the changes that it means, or says why it cannot be done. */
export function planlegg(handling: Handling, oversikt: Oversikt): Plan {
  const plan = lagPlan(handling, oversikt);
  const tillagt = plan.endringer.reduce(
    (sum, e) => sum + (e.type === 'inn' ? 1 : e.type === 'ut' ? -1 : 0),
    0,
  );
  if (tillagt > 0 && oversikt.rekkefoelge.length + tillagt > MAKS_RADER)
    return { ok: false, grunn: 'for_mange_rader' };
  return plan.endringer.some(harForLang) ? { ok: false, grunn: 'for_lang' } : { ok: true, ...plan };
}

/** Rows in one step of `planleggIBiter`. */
const RADER_I_STEG = 100;

/** What a file does to a table, and may be about very many rows. */
type Filhandling = Extract<Handling, { type: 'erstatt' | 'leggTil' | 'oppdater' }>;

const erFilhandling = (handling: Handling): handling is Filhandling =>
  handling.type === 'erstatt' ||
  handling.type === 'oppdater' ||
  (handling.type === 'leggTil' && handling.etter === undefined && handling.foer === undefined);

/**
 * The same changes as those of `planlegg`, a few at a time: cells, rows that come last, then those that go. Anything
 * that a file does not do is one step.
 */
export function* planleggIBiter(handling: Handling, o: Oversikt): Generator<readonly Endring[]> {
  if (!erFilhandling(handling)) {
    yield lagPlan(handling, o).endringer;
    return;
  }
  const gamle = [...o.rekkefoelge];
  const ut = handling.type === 'erstatt' ? gamle : viker(handling, o);
  const celler = handling.type === 'oppdater' ? handling.celler : [];
  for (let i = 0; i < celler.length; i += RADER_I_STEG) yield sett(celler.slice(i, i + RADER_I_STEG), o);
  const rader = handling.rader ?? [{}];
  let siste = o.finn(gamle.at(-1) ?? '')?.posisjon ?? null;
  for (let i = 0; i < rader.length; i += RADER_I_STEG) {
    const del = rader.slice(i, i + RADER_I_STEG).map(utenTomme);
    const posisjoner = noeklerEtter(siste, del.length);
    siste = posisjoner.at(-1) ?? siste;
    yield del.map((verdier, j) => ny(verdier, posisjoner[j] ?? ''));
  }
  for (let i = 0; i < ut.length; i += RADER_I_STEG) yield slett(ut.slice(i, i + RADER_I_STEG), o);
}

/** Empty rows at the end give way to rows that are put in below them: else they would stand in the middle. */
function viker(handling: Filhandling, { rekkefoelge, finn }: Oversikt): readonly string[] {
  if (!handling.rader || handling.rader.length === 0) return [];
  const skrives = new Set(handling.type === 'oppdater' ? handling.celler.map(({ radId }) => radId) : []);
  const erIBruk = (radId: string): boolean => skrives.has(radId) || !erTom(finn(radId)?.verdier ?? {});
  return rekkefoelge.slice(rekkefoelge.findLastIndex(erIBruk) + 1);
}

/** Rows that are looked through in one step of `finnAvslag`. */
const RADER_I_BLIKK = 1000;

/** Why the whole of it cannot be done, found a few rows at a time before any of it is. */
export function* finnAvslag(handling: Handling, o: Oversikt): Generator<Avvisningsgrunn | undefined> {
  if (!erFilhandling(handling)) return;
  const rader = handling.rader ?? [{}];
  const foer = handling.type === 'erstatt' ? 0 : o.rekkefoelge.length - viker(handling, o).length;
  if (rader.length > 0 && rader.length + foer > MAKS_RADER) yield 'for_mange_rader';
  const celler = handling.type === 'oppdater' ? handling.celler : [];
  if (celler.some(({ til }) => til.length > MAKS_CELLELENGDE)) yield 'for_lang';
  for (let i = 0; i < rader.length; i += RADER_I_BLIKK) {
    yield rader.slice(i, i + RADER_I_BLIKK).some(harForLangCelle) ? 'for_lang' : undefined;
  }
}

type Skisse = Omit<Extract<Plan, { ok: true }>, 'ok'>;

function lagPlan(handling: Handling, o: Oversikt): Skisse {
  switch (handling.type) {
    case 'sett':
      return bare(sett(handling.celler, o));
    case 'limInn':
      return limInn(handling, o);
    case 'slettRader':
      return bare(slett(handling.radIder, o));
    case 'leggTil': {
      const nye = nyeRader((handling.rader ?? [{}]).map(utenTomme), plassFoerNye(handling, o), o);
      return bare([...nye, ...slett(erFilhandling(handling) ? viker(handling, o) : [], o)]);
    }
    case 'erstatt': {
      const nye = nyeRader(handling.rader.map(utenTomme), o.rekkefoelge.length - 1, o);
      return bare([...nye, ...slett(o.rekkefoelge, o)]);
    }
    case 'oppdater': {
      const nye = handling.rader.map(utenTomme);
      const inn = nyeRader(nye, o.rekkefoelge.length - 1, o);
      return bare([...sett(handling.celler, o), ...inn, ...slett(viker(handling, o), o)]);
    }
    case 'fyllNed':
      return bare(fyllNed(handling.radIder, handling.felter, o));
    case 'toem':
      return bare(
        sett(
          handling.radIder.flatMap((radId) =>
            handling.felter.map((felt): Celle => ({ radId, felt, til: '' })),
          ),
          o,
        ),
      );
  }
}

/** Index of the row that the new ones come after; −1 is before all of them. A row that is gone means the end. */
function plassFoerNye({ etter, foer }: Extract<Handling, { type: 'leggTil' }>, o: Oversikt): number {
  const indeks = o.indeks(foer ?? etter ?? '');
  if (indeks < 0) return o.rekkefoelge.length - 1;
  return foer === undefined ? indeks : indeks - 1;
}

const bare = (endringer: Endring[]): Skisse => ({
  endringer,
  nye: endringer.flatMap((e) => (e.type === 'inn' ? [e.rad.radId] : [])),
  utelatt: 0,
});

function harForLang(endring: Endring): boolean {
  if (endring.type === 'celle') return endring.til.length > MAKS_CELLELENGDE;
  if (endring.type === 'ut') return false;
  return harForLangCelle(endring.rad.verdier);
}

function harForLangCelle(verdier: Radverdier): boolean {
  for (const felt in verdier) if ((verdier[felt]?.length ?? 0) > MAKS_CELLELENGDE) return true;
  return false;
}

/** Only cells that become different. The same cell twice: the last one counts. */
function sett(celler: readonly Celle[], o: Oversikt): Endring[] {
  const rader = new Map<string, Map<string, string>>();
  for (const { radId, felt, til } of celler) {
    const rad = rader.get(radId);
    if (rad) rad.set(felt, til);
    else rader.set(radId, new Map([[felt, til]]));
  }
  const ut: Endring[] = [];
  for (const [radId, felter] of rader) {
    const rad = o.finn(radId);
    if (!rad) continue;
    for (const [felt, til] of felter) if (o.felter.includes(felt)) leggTilUlik(ut, rad, felt, til);
  }
  return ut;
}

function leggTilUlik(ut: Endring[], { radId, verdier }: Plassertrad, felt: string, til: string): void {
  const fra = verdier[felt] ?? '';
  if (fra !== til) ut.push({ type: 'celle', radId, felt, fra, til });
}

function slett(radIder: readonly string[], o: Oversikt): Endring[] {
  return [...new Set(radIder)].flatMap((radId): Endring[] => {
    const rad = o.finn(radId);
    return rad ? [{ type: 'ut', rad }] : [];
  });
}

export function nyeRader(rader: readonly Radverdier[], etter: number, o: Oversikt): Endring[] {
  const finn: FinnPlass = (radId) => o.finn(radId);
  const posisjoner = nyePosisjoner(o.rekkefoelge, finn, etter, rader.length);
  return rader.map((verdier, i) => ny(verdier, posisjoner[i] ?? ''));
}

const ny = (verdier: Radverdier, posisjon: string): Endring => ({
  type: 'inn',
  rad: { radId: nyUuid(), posisjon, verdier },
});

/** A missing key is an empty cell, so that there is one way to write it. */
function utenTomme(verdier: Radverdier): Radverdier {
  for (const felt in verdier) {
    if (verdier[felt] === '')
      return Object.fromEntries(Object.entries(verdier).filter(([, verdi]) => verdi !== ''));
  }
  return verdier;
}

function limInn(handling: Extract<Handling, { type: 'limInn' }>, o: Oversikt): Skisse {
  const rad0 = o.indeks(handling.radId);
  const kol0 = o.felter.indexOf(handling.felt);
  if (rad0 < 0 || kol0 < 0) return bare([]);
  const endringer: Endring[] = [];
  const rader: Radverdier[] = [];
  let utelatt = 0;
  handling.tekst.forEach((linje, i) => {
    const radId = handling.rader ? handling.rader[i] : o.rekkefoelge[rad0 + i];
    const rad = radId === undefined ? undefined : o.finn(radId);
    const verdier: Record<string, string> = {};
    linje.forEach((til, j) => {
      const felt = o.felter[kol0 + j];
      if (felt === undefined) utelatt += til === '' ? 0 : 1;
      else if (rad) leggTilUlik(endringer, rad, felt, til);
      else if (til !== '') verdier[felt] = til;
    });
    if (radId === undefined) rader.push(verdier);
  });
  const nye = rader.length > 0 ? nyeRader(rader, o.rekkefoelge.length - 1, o) : [];
  return { ...bare([...endringer, ...nye]), utelatt };
}

function fyllNed(radIder: readonly string[], felter: readonly string[], o: Oversikt): Endring[] {
  const [foerste, ...andre] = radIder;
  const kilde = o.finn(foerste ?? '');
  if (!kilde) return [];
  const celler = andre.flatMap((radId) =>
    felter.map((felt): Celle => ({ radId, felt, til: kilde.verdier[felt] ?? '' })),
  );
  return sett(celler, o);
}
