import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import { MERKEPREFIKS } from '../merker';
import { kuttNavn } from '../normaliser';
import { attributt, type Xmlmottaker } from './xml';

export interface Arkhenvisning {
  navn: string;
  relasjon: string;
  synlig: boolean;
}

const MAKS_MERKER = 100;

/** workbook.xml: the sheets in their order, the epoch of dates, and the names that our templates give to cells. */
export class Arbeidsbokleser implements Xmlmottaker {
  readonly ark: Arkhenvisning[] = [];
  readonly navn = new Map<string, string>();
  epoke1904 = false;
  vilHaTekst = false;
  private navnNaa = '';

  start(navn: string, xml: string, fra: number, til: number): void {
    const les = (attributtnavn: string): string | undefined => attributt(xml.slice(fra, til), attributtnavn);
    if (navn === 'workbookPr') this.epoke1904 = /^(1|true)$/.test(les('date1904') ?? '');
    else if (navn === 'sheet') {
      if (this.ark.length >= GRENSER.medlemmer) stopp('oedelagt');
      this.ark.push({
        navn: kuttNavn(les('name') ?? ''),
        relasjon: les('id') ?? '',
        synlig: (les('state') ?? 'visible') === 'visible',
      });
    } else if (navn === 'definedName') {
      this.navnNaa = les('name') ?? '';
      // People's own names are many, and of no interest.
      this.vilHaTekst = this.navnNaa.startsWith(MERKEPREFIKS);
      if (this.vilHaTekst) this.navn.set(this.navnNaa, '');
    }
  }

  tekst(tekst: string): void {
    if (this.navn.size > MAKS_MERKER) stopp('oedelagt');
    this.navn.set(this.navnNaa, (this.navn.get(this.navnNaa) ?? '') + tekst);
  }

  slutt(navn: string): void {
    if (navn === 'definedName') this.vilHaTekst = false;
  }
}

/** `'Mitt ark'!$B$3` → sheet, row and column (from 0). */
export function lesCellehenvisning(tekst: string): { ark: string; rad: number; kolonne: number } | undefined {
  const treff = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/.exec(tekst.trim());
  if (!treff) return undefined;
  const [, sitert, rett, bokstaver = '', rad] = treff;
  const kolonne = [...bokstaver].reduce((sum, bokstav) => sum * 26 + bokstav.charCodeAt(0) - 64, 0) - 1;
  return { ark: sitert?.replaceAll("''", "'") ?? rett ?? '', rad: Number(rad), kolonne };
}
