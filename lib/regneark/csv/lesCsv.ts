import { erBlank } from '@/lib/felles/sifre';
import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import type { Arbeidsbok, Arkrad, Lesevalg, Skilletegn } from '../typer';
import { delEnkel, erEnkel } from './delEnkel';
import { delOpp } from './delOpp';
import { velgSkilletegn } from './skilletegn';
import { lesTekst } from './tegnsett';

/** `sep=;` on the first line tells Excel the separator and is no row. */
const SEP = /^sep=(.)(?:\r\n|\n)/i;
const LOVLIGE: readonly string[] = [';', ',', '\t', '|'];

/** A text file with separators as a workbook of one sheet. All cells are text: a csv has nothing else. */
export function lesCsv(bytes: Uint8Array, filnavn: string, valg: Lesevalg): Arbeidsbok {
  const { tekst: raa, tegnsett } = lesTekst(bytes, valg.tegnsett);
  if (raa.trim() === '') stopp('tom_fil');
  const enkel = erEnkel(raa);
  // One kind of line end: papaparse chooses one for the whole file, and some files mix them.
  const tekst = !enkel && raa.includes('\r') ? raa.replace(/\r\n?/g, '\n') : raa;
  const sep = SEP.exec(tekst);
  const oensket = sep?.[1];
  const innhold = sep ? tekst.slice(sep[0].length) : tekst;
  const skilletegn =
    valg.skilletegn ?? velgSkilletegn(innhold, valg.ordning, erSkilletegn(oensket) ? oensket : undefined);

  valg.framdrift?.({ steg: 'leser_rader' });
  const foerste = sep ? 2 : 1;
  const samler = new Radsamler(foerste);
  if (valg.signal?.aborted) stopp('avbrutt');
  if (enkel) delEnkel(innhold, skilletegn, samler);
  else
    delOpp(innhold, skilletegn, {
      rader: (rader) => samler.ta(rader),
      anfoerselsfeil: (rad) => stopp('anfoerselstegn', { rad: rad + foerste }),
    });
  const navn = filnavn.replace(/\.[^.]*$/, '');
  return {
    format: 'csv',
    ark: [{ navn, rader: samler.rader, skjulteRader: 0, skjulteKolonner: 0 }],
    merker: new Map(),
    tegnsett,
    skilletegn,
  };
}

const erSkilletegn = (tegn: string | undefined): tegn is Skilletegn =>
  tegn !== undefined && LOVLIGE.includes(tegn);

const LIK = 0x3d;

/** `="0155"` is how a csv asks Excel to leave a text alone: a way of quoting, not a part of the text. */
const utenLikhetstegn = (celle: string): string => /^="([^"]*)"$/.exec(celle)?.[1] ?? celle;

/** Separators that stand for nothing are not kept, but many enough of them would fill the memory all the same. */
const MAKS_RAA_CELLER = 3 * GRENSER.celler;

/** Keeps the rows that hold something, with their numbers, and stops at the limits. */
class Radsamler {
  readonly rader: Arkrad[] = [];
  private linjer = 0;
  private celler = 0;
  private raaCeller = 0;

  constructor(private readonly foerste: number) {}

  ta(bit: string[][]): void {
    for (const rad of bit) this.taRad(rad, rad.length);
  }

  get over(): readonly string[] | undefined {
    return this.rader.at(-1)?.celler;
  }

  /** `antall` cells stood in the line; those that are not in `rad` are blank. */
  taRad(rad: string[], antall: number): void {
    const nummer = this.foerste + this.linjer;
    this.linjer += 1;
    this.raaCeller += antall;
    const bredde = rad.findLastIndex((celle) => !erBlank(celle)) + 1;
    if (bredde > 0) this.taFylt(rad, bredde, nummer);
    if (this.linjer > GRENSER.linjer || this.rader.length > GRENSER.rader + GRENSER.ekstraRader)
      stopp('for_mange_rader', { maks: GRENSER.rader });
    if (this.celler > GRENSER.celler || this.raaCeller > MAKS_RAA_CELLER) stopp('for_mange_celler');
  }

  private taFylt(rad: string[], bredde: number, nummer: number): void {
    if (bredde > GRENSER.kolonner) stopp('for_mange_kolonner', { maks: GRENSER.kolonner });
    const { over } = this;
    for (let k = 0; k < bredde; k += 1) {
      const celle = rad[k] ?? '';
      const lik = over?.[k];
      if (celle.length > GRENSER.tegnLest) stopp('celle_for_lang', { maks: GRENSER.tegnLest, rad: nummer });
      // One text for all like it below each other: a column of days or places is otherwise most of the memory.
      if (celle === lik) rad[k] = lik;
      else if (celle.charCodeAt(0) === LIK) rad[k] = utenLikhetstegn(celle);
    }
    this.celler += bredde;
    this.rader.push({ nummer, celler: rad.length === bredde ? rad : rad.slice(0, bredde) });
  }
}
