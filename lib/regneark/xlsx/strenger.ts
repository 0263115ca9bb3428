import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import { utenEntiteter, utenExcelkoder } from './tegn';
import type { Xmlmottaker } from './xml';

const FORAN = '<si><t>';
const BAK = '</t></si>';

/** sharedStrings.xml: every text of the workbook once. The pieces of a rich text are joined; readings aloud are not. */
export class Strengleser implements Xmlmottaker {
  readonly strenger: string[] = [];
  vilHaTekst = false;
  private samlet = '';
  private tegn = 0;
  private uttale = 0;
  private harBegynt = false;

  start(navn: string): void {
    this.harBegynt = true;
    if (navn === 'si') this.samlet = '';
    else if (navn === 'rPh') this.uttale += 1;
    else if (navn === 't') this.vilHaTekst = this.uttale === 0;
  }

  /** Texts without formats, as nearly all are, one after another where the scanner would stop at each of their tags. */
  element(xml: string, fra: number): number {
    if (!this.harBegynt || this.uttale !== 0) return -1;
    let pos = fra;
    while (xml.startsWith(FORAN, pos)) {
      const til = xml.indexOf('<', pos + FORAN.length);
      if (til === -1 || !xml.startsWith(BAK, til)) break;
      this.samlet = '';
      this.tekst(utenEntiteter(xml.slice(pos + FORAN.length, til)));
      this.vilHaTekst = false;
      this.taStreng();
      pos = til + BAK.length;
    }
    return pos === fra ? -1 : pos;
  }

  tekst(tekst: string): void {
    this.samlet += tekst;
    if (this.samlet.length > GRENSER.tegnLest * 8) stopp('celle_for_lang', { maks: GRENSER.tegnLest });
  }

  slutt(navn: string): void {
    if (navn === 't') this.vilHaTekst = false;
    else if (navn === 'rPh') this.uttale -= 1;
    else if (navn === 'si') this.taStreng();
  }

  private taStreng(): void {
    const tekst = utenExcelkoder(this.samlet);
    if (tekst.length > GRENSER.tegnLest) stopp('celle_for_lang', { maks: GRENSER.tegnLest });
    this.strenger.push(tekst);
    this.tegn += tekst.length;
    if (this.strenger.length > GRENSER.celler || this.tegn > GRENSER.tegn) stopp('for_mange_celler');
  }
}
