import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import { utenExcelkoder } from './tegn';
import type { Xmlmottaker } from './xml';

/** sharedStrings.xml: every text of the workbook once. The pieces of a rich text are joined; readings aloud are not. */
export class Strengleser implements Xmlmottaker {
  readonly strenger: string[] = [];
  vilHaTekst = false;
  private samlet = '';
  private tegn = 0;
  private uttale = 0;

  start(navn: string): void {
    if (navn === 'si') this.samlet = '';
    else if (navn === 'rPh') this.uttale += 1;
    else if (navn === 't') this.vilHaTekst = this.uttale === 0;
  }

  tekst(tekst: string): void {
    this.samlet += tekst;
    if (this.samlet.length > GRENSER.tegnLest * 8) stopp('celle_for_lang', { maks: GRENSER.tegnLest });
  }

  slutt(navn: string): void {
    if (navn === 't') this.vilHaTekst = false;
    else if (navn === 'rPh') this.uttale -= 1;
    else if (navn === 'si') {
      const tekst = utenExcelkoder(this.samlet);
      if (tekst.length > GRENSER.tegnLest) stopp('celle_for_lang', { maks: GRENSER.tegnLest });
      this.strenger.push(tekst);
      this.tegn += tekst.length;
      if (this.strenger.length > GRENSER.celler || this.tegn > GRENSER.tegn) stopp('for_mange_celler');
    }
  }
}
