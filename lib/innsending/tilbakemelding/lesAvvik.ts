import { barnetekst, finnAlle } from './finn';
import type { Oppgavetall, Tilbakemeldingsavvik } from './typer';
import type { Element } from './xml';

/** More remarks than this are in the document itself, which can be downloaded. */
export const MAKS_AVVIK = 5_000;
const MAKS_TEGN = 2_000;

/** Every remark in the document, wherever it stands: on the delivery as a whole, a file, a leveranse or an oppgave. */
export function lesAvvik(rot: Element): Tilbakemeldingsavvik[] {
  const avvik: Tilbakemeldingsavvik[] = [];
  const besoek = (element: Element): void => {
    if (avvik.length >= MAKS_AVVIK) return;
    const kode = barnetekst(element, 'avvikskode');
    if (kode === undefined) element.barn.forEach(besoek);
    else avvik.push(lesEtt(element, kode));
  };
  besoek(rot);
  return avvik;
}

function lesEtt(element: Element, kode: string): Tilbakemeldingsavvik {
  const tekst = (navn: string): string | undefined => barnetekst(element, navn)?.slice(0, MAKS_TEGN);
  return {
    avvikskode: kode.slice(0, 100),
    avvikstekst: tekst('avvikstekst') ?? '',
    beskrivelse: tekst('beskrivelse'),
    veiledning: tekst('veiledning'),
    alvorlighetsgrad: tekst('alvorlighetsgrad') ?? '',
    sti: tekst('sti'),
    angittVerdi: tekst('angittVerdi'),
  };
}

/** The counts of `oppgaveoppsummering`; of a document with several, none, since they would have to be interpreted. */
export function lesTall(rot: Element): Oppgavetall {
  const [oppsummering, ...flere] = finnAlle(rot, 'oppgaveoppsummering');
  const tall = (navn: string): number | undefined => {
    const tekst = oppsummering && flere.length === 0 ? barnetekst(oppsummering, navn) : undefined;
    return tekst !== undefined && /^\d{1,9}$/.test(tekst) ? Number(tekst) : undefined;
  };
  return {
    oppgaver: tall('antallOppgaver'),
    avviste: tall('antallAvvisteOppgaver'),
    medVarsel: tall('antallOppgaverMedVarsel'),
  };
}
