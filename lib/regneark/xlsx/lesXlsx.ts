import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import { MERKEPREFIKS } from '../merker';
import type { Arbeidsbok, Ark, Lesevalg } from '../typer';
import type { Zip } from '../zip/zip';
import { type Arkgrunnlag, Arkleser } from './ark';
import { Arbeidsbokleser, lesCellehenvisning } from './arbeidsbok';
import { lesRelasjoner, type Relasjon, skannDel } from './pakke';
import { Stilleser } from './stiler';
import { Strengleser } from './strenger';

/** The visible sheets of a workbook, and what our own template has written in its named cells. */
export async function lesXlsx(zip: Zip, valg: Lesevalg): Promise<Arbeidsbok> {
  const rot = await lesRelasjoner(zip, '');
  const sti = rot.find((relasjon) => relasjon.type === 'officeDocument')?.sti ?? 'xl/workbook.xml';
  const bok = new Arbeidsbokleser();
  await skannDel(zip, sti, bok);
  const relasjoner = await lesRelasjoner(zip, sti);

  valg.framdrift?.({ steg: 'pakker_ut' });
  const grunnlag = await lesGrunnlag(zip, relasjoner, bok.epoke1904, valg);
  const merkesteder = [...bok.navn].flatMap(([navn, henvisning]) => {
    const sted = navn.startsWith(MERKEPREFIKS) ? lesCellehenvisning(henvisning) : undefined;
    return sted ? [{ navn: navn.slice(MERKEPREFIKS.length), ...sted }] : [];
  });

  const ark: Ark[] = [];
  const merker = new Map<string, string>();
  for (const henvisning of bok.ark) {
    const mine = merkesteder.filter((merke) => merke.ark === henvisning.navn);
    const relasjon = relasjoner.find((r) => r.id === henvisning.relasjon);
    // Sheets of charts and old macros have no cells; hidden sheets hold lists that nobody meant to report.
    if (relasjon?.type !== 'worksheet' || (!henvisning.synlig && mine.length === 0)) continue;
    const leser = new Arkleser(henvisning.navn, grunnlag);
    await skannDel(zip, relasjon.sti, leser);
    for (const { navn, rad, kolonne } of mine) {
      merker.set(navn, leser.ark.rader.find(({ nummer }) => nummer === rad)?.celler[kolonne] ?? '');
    }
    if (henvisning.synlig) ark.push(leser.ark);
  }
  if (ark.length === 0) stopp('ingen_ark');
  return { format: 'xlsx', ark, merker };
}

async function lesGrunnlag(
  zip: Zip,
  relasjoner: readonly Relasjon[],
  epoke1904: boolean,
  valg: Lesevalg,
): Promise<Arkgrunnlag> {
  const stiFor = (type: string): string | undefined =>
    relasjoner.find((relasjon) => relasjon.type === type && zip.har(relasjon.sti))?.sti;
  const [stilsti, strengsti] = [stiFor('styles'), stiFor('sharedStrings')];
  const stilleser = new Stilleser();
  const strengleser = new Strengleser();
  if (stilsti) await skannDel(zip, stilsti, stilleser);
  if (strengsti) await skannDel(zip, strengsti, strengleser);
  return {
    strenger: strengleser.strenger,
    stiler: stilleser.stiler(),
    epoke1904,
    budsjett: { celler: GRENSER.celler, tegn: GRENSER.tegn },
    puls: (antall) => {
      if (valg.signal?.aborted) stopp('avbrutt');
      valg.framdrift?.({ steg: 'leser_rader', antall });
    },
  };
}
