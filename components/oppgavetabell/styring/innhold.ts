import { lesHtmltabell, tilHtml } from '../utklipp/html';
import { erOmraade, tilUtklipp, tolkUtklipp } from '../utklipp/tekst';
import type { Styring } from './styring';
import { innenfor, omraade } from './utvalg';

export function toem(styring: Styring): true {
  if (styring.utfoerILager({ type: 'toem', ...styring.valgte() })) styring.vindu?.si({ type: 'toemt' });
  return true;
}

/** The clipboard's contents: the same cells as text and as a table. */
export interface Utklipp {
  tekst: string;
  html: string;
}

/** What was typed in the selected cells. */
export function kopier(styring: Styring): Utklipp {
  const { radIder, felter } = styring.valgte();
  const rader = radIder.map((radId) => {
    const verdier = styring.lager.hentVerdier(radId) ?? {};
    return felter.map((felt) => verdier[felt] ?? '');
  });
  const beloep = felter.map((felt) =>
    styring.lager.ordning.felter.some(({ noekkel, type }) => noekkel === felt && type === 'beloep'),
  );
  return { tekst: tilUtklipp(rader), html: tilHtml(rader, beloep) };
}

/** Pastes at the corner of the selection; one value fills all of it. False: it is text for the cell one writes in. */
export function limInn(styring: Styring, utklipp: Utklipp): boolean {
  // The table says what the text does not: which cells are numbers, and where a cell ends.
  const tekst = lesHtmltabell(utklipp.html) ?? tolkUtklipp(utklipp.tekst);
  const flere = erOmraade(tekst);
  if (styring.hentUtvalg().modus !== 'ser') {
    if (!flere) return false;
    // What was begun in the cell is given up for what was pasted over it.
    styring.sett({ ...styring.hentUtvalg(), modus: 'ser' });
  } else styring.gaaTilVentetRad();
  if (flere) limInnOmraade(styring, tekst);
  else fyllMed(styring, (tekst[0]?.[0] ?? '').trim());
  return true;
}

function fyllMed(styring: Styring, til: string): void {
  const { radIder, felter } = styring.valgte();
  const celler = radIder.flatMap((radId) => felter.map((felt) => ({ radId, felt, til })));
  styring.utfoerILager({ type: 'sett', celler });
}

function limInnOmraade(styring: Styring, tekst: readonly (readonly string[])[]): void {
  const { fraRad, fraKol } = omraade(styring.hentUtvalg());
  const radId = styring.utsnitt.hentRekkefoelge()[fraRad] ?? '';
  const rader = styring.utsnitt.raderFra(fraRad, tekst.length);
  const felt = styring.felter[fraKol] ?? '';
  const utfall = styring.lager.utfoer({ type: 'limInn', radId, felt, tekst, ...(rader && { rader }) });
  if (utfall.type === 'avvist') styring.vindu?.si(utfall);
  if (utfall.type !== 'utfoert') return;
  styring.vindu?.si({ type: 'limtInn', rader: tekst.length, utelatt: utfall.utelatt });
  const bredde = tekst.reduce((maks, rad) => Math.max(maks, rad.length), 0);
  const slutt = { rad: fraRad + tekst.length - 1, kol: fraKol + bredde - 1 };
  styring.sett({
    aktiv: { rad: fraRad, kol: fraKol },
    anker: innenfor(slutt, styring.ramme()),
    modus: 'ser',
  });
}

/** A new row at the end, ready to be written in. */
export function leggTilRad(styring: Styring): void {
  if (!styring.fullfoer()) return;
  styring.harFokus = true;
  const utfall = styring.lager.utfoer({ type: 'leggTil' });
  if (utfall.type === 'avvist') styring.vindu?.si(utfall);
  if (utfall.type === 'utfoert' && utfall.nye[0] !== undefined) styring.gaaTilCelle(utfall.nye[0]);
}
