import { enhetIFormat } from '../enhet';
import { stopp } from '../feil';
import { attributt, type Xmlmottaker } from './xml';

/** What a cell's style says about its number. */
export interface Stil {
  dato: boolean;
  /** Digits that the format always shows (`00000000000`), or 0. */
  nuller: number;
  /** What stands beside the number when that is not kroner (`€`, `%`), or ''. */
  enhet: string;
}

const INNEBYGDE_DATOER = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** A format code shows a day when y, d or m stands outside quotes and brackets; h:mm or [h]:mm alone is a time. */
export function erDatoformat(kode: string): boolean {
  const medTimer = kode.replace(/\[[hms]+\]/gi, 'h');
  const [positive = ''] = medTimer.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').split(';');
  return /[yd]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}

/** Zeros that a format always shows: `00000000000`, and `000000\ 00000`, as Norwegian Excel writes a fødselsnummer. */
export function antallNuller(kode: string): number {
  const [positive = ''] = kode.replace(/\[[^\]]*\]|"[ \u00a0-]*"|\\?[ \u00a0-]/g, '').split(';');
  return /^0{2,18}$/.test(positive) ? positive.length : 0;
}

/** Those below are Excel's own: the currency that some of them show is that of whoever opens the file. */
const EGNE_FORMATER = 164;
const innebygdEnhet = (id: number): string => (id === 9 || id === 10 ? '%' : '');

/** Excel takes 65 490 styles and codes of 255 characters: what is beyond them is no spreadsheet. */
const MAKS_FORMATER = 100_000;
const MAKS_KODE = 255;

/** styles.xml: the formats, and which one each style of a cell uses. */
export class Stilleser implements Xmlmottaker {
  private readonly koder = new Map<number, string>();
  private readonly formatnumre: number[] = [];
  private iCelleformater = false;

  start(navn: string, xml: string, fra: number, til: number): void {
    const les = (attributtnavn: string): string | undefined => attributt(xml.slice(fra, til), attributtnavn);
    if (this.koder.size > MAKS_FORMATER || this.formatnumre.length > MAKS_FORMATER) stopp('oedelagt');
    if (navn === 'numFmt') {
      this.koder.set(Number(les('numFmtId')), (les('formatCode') ?? '').slice(0, MAKS_KODE));
    } else if (navn === 'cellXfs') this.iCelleformater = true;
    else if (navn === 'xf' && this.iCelleformater) {
      this.formatnumre.push(Number(les('numFmtId') ?? 0));
    }
  }

  slutt(navn: string): void {
    if (navn === 'cellXfs') this.iCelleformater = false;
  }

  stiler(): Stil[] {
    return this.formatnumre.map((id) => {
      const kode = this.koder.get(id);
      if (kode === undefined) return { dato: INNEBYGDE_DATOER(id), nuller: 0, enhet: innebygdEnhet(id) };
      const enhet = id < EGNE_FORMATER ? innebygdEnhet(id) : enhetIFormat(kode);
      return { dato: erDatoformat(kode), nuller: antallNuller(kode), enhet };
    });
  }
}
