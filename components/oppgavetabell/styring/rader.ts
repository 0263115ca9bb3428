import type { Handling } from '../lager/typer';
import type { Styring } from './styring';
import { omraade } from './utvalg';

/** The rows that are meant by one of them: all the selected ones when it is among them, else that one alone. */
export function radeneMed(styring: Styring, rad: number): readonly string[] {
  const { fraRad, tilRad } = omraade(styring.hentUtvalg());
  const inne = rad >= fraRad && rad <= tilRad;
  return styring.utsnitt.hentRekkefoelge().slice(inne ? fraRad : rad, (inne ? tilRad : rad) + 1);
}

const valgteRader = (styring: Styring): readonly string[] =>
  radeneMed(styring, styring.hentUtvalg().aktiv.rad);

/** Does it to the rows, and tells the new ones. */
function utfoer(styring: Styring, handling: Handling): readonly string[] | undefined {
  styring.harFokus = true;
  const utfall = styring.lager.utfoer(handling);
  if (utfall.type === 'avvist') styring.vindu?.si(utfall);
  return utfall.type === 'utfoert' ? utfall.nye : undefined;
}

/** A new empty row beside these, ready to be written in. */
export function settInnRad(
  styring: Styring,
  side: 'over' | 'under',
  radIder: readonly string[] = valgteRader(styring),
): true {
  if (!styring.fullfoer()) return true;
  const [foerste, siste] = [radIder[0], radIder.at(-1)];
  const ved = side === 'over' ? foerste && { foer: foerste } : siste && { etter: siste };
  const ny = utfoer(styring, { type: 'leggTil', ...ved })?.[0];
  if (ny === undefined) return true;
  styring.gaaTilCelle(ny);
  styring.vindu?.si({ type: 'radSattInn', rad: styring.utsnitt.nummer(ny) });
  return true;
}

/** Copies of these rows after the last of them. The copies are selected, so that they can be seen and changed. */
export function dupliserRader(styring: Styring, radIder: readonly string[] = valgteRader(styring)): true {
  const siste = radIder.at(-1);
  if (siste === undefined || !styring.fullfoer()) return true;
  const rader = radIder.map((radId) => styring.lager.hentVerdier(radId) ?? {});
  const nye = utfoer(styring, { type: 'leggTil', etter: siste, rader });
  if (!nye) return true;
  const fra = styring.utsnitt.indeks(nye[0] ?? '');
  styring.merkRad(fra, false);
  if (nye.length > 1) styring.merkRad(fra + nye.length - 1, true);
  styring.vindu?.si({ type: 'duplisert', rader: nye.length });
  return true;
}

/** Deletes these rows. Focus stays at the same place, where the next row now is. */
export function slettRader(styring: Styring, radIder: readonly string[] = valgteRader(styring)): true {
  const [foerste] = radIder;
  if (foerste === undefined || !styring.fullfoer()) return true;
  const { utsnitt } = styring;
  const rad = utsnitt.indeks(foerste);
  const nummer = utsnitt.nummer(foerste);
  const { kol } = styring.hentUtvalg().aktiv;
  utfoer(styring, { type: 'slettRader', radIder });
  styring.gaaTil({ rad, kol });
  styring.vindu?.si(
    radIder.length === 1
      ? { type: 'radSlettet', rad: nummer }
      : { type: 'raderSlettet', rader: radIder.length },
  );
  return true;
}

/** Deletes one row, whatever is selected. */
export function slettRad(styring: Styring, rad: number): void {
  const radId = styring.utsnitt.hentRekkefoelge()[rad];
  if (radId !== undefined) slettRader(styring, [radId]);
}
