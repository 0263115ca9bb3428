import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import type { Arbeidsbok, Arkrad, Lesevalg, Skilletegn } from '../typer';
import { delOpp } from './delOpp';
import { velgSkilletegn } from './skilletegn';
import { lesTekst } from './tegnsett';

/** `sep=;` on the first line tells Excel the separator and is no row. */
const SEP = /^sep=(.)\n/i;
const LOVLIGE: readonly string[] = [';', ',', '\t', '|'];

/** A text file with separators as a workbook of one sheet. All cells are text: a csv has nothing else. */
export function lesCsv(bytes: Uint8Array, filnavn: string, valg: Lesevalg): Arbeidsbok {
  const { tekst: raa, tegnsett } = lesTekst(bytes, valg.tegnsett);
  if (raa.trim() === '') stopp('tom_fil');
  // One kind of line end: papaparse chooses one for the whole file, and some files mix them.
  const tekst = raa.includes('\r') ? raa.replace(/\r\n?/g, '\n') : raa;
  const sep = SEP.exec(tekst);
  const oensket = sep?.[1];
  const innhold = sep ? tekst.slice(sep[0].length) : tekst;
  const skilletegn =
    valg.skilletegn ?? velgSkilletegn(innhold, valg.ordning, erSkilletegn(oensket) ? oensket : undefined);

  valg.framdrift?.({ steg: 'leser_rader' });
  const { rader, anfoerselsfeil, avkortet } = delOpp(innhold, skilletegn, GRENSER.linjer);
  if (avkortet) stopp('for_mange_rader', { maks: GRENSER.rader });
  const navn = filnavn.replace(/\.[^.]*$/, '');
  const foerste = sep ? 2 : 1;
  if (anfoerselsfeil !== undefined) stopp('anfoerselstegn', { rad: anfoerselsfeil + foerste });
  return {
    format: 'csv',
    ark: [{ navn, rader: tilArkrader(rader, foerste), skjulteRader: 0, skjulteKolonner: 0 }],
    merker: new Map(),
    tegnsett,
    skilletegn,
  };
}

const erSkilletegn = (tegn: string | undefined): tegn is Skilletegn =>
  tegn !== undefined && LOVLIGE.includes(tegn);

/** `="0155"` is how a csv asks Excel to leave a text alone: a way of quoting, not a part of the text. */
const utenLikhetstegn = (celle: string): string => /^="([^"]*)"$/.exec(celle)?.[1] ?? celle;

function tilArkrader(rader: string[][], foerste: number): Arkrad[] {
  const ut: Arkrad[] = [];
  let celler = 0;
  rader.forEach((rad, i) => {
    const bredde = rad.findLastIndex((celle) => celle.trim() !== '') + 1;
    if (bredde === 0) return;
    const nummer = foerste + i;
    if (bredde > GRENSER.kolonner) stopp('for_mange_kolonner', { maks: GRENSER.kolonner });
    if (rad.some((celle) => celle.length > GRENSER.tegnLest))
      stopp('celle_for_lang', { maks: GRENSER.tegnLest, rad: nummer });
    celler += bredde;
    for (let k = 0; k < bredde; k += 1) if (rad[k]?.startsWith('="')) rad[k] = utenLikhetstegn(rad[k] ?? '');
    ut.push({ nummer, celler: rad.length === bredde ? rad : rad.slice(0, bredde) });
  });
  if (ut.length > GRENSER.rader + GRENSER.ekstraRader) stopp('for_mange_rader', { maks: GRENSER.rader });
  if (celler > GRENSER.celler) stopp('for_mange_celler');
  return ut;
}
