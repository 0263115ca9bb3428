import { attributt, type Xmlmottaker } from './xml';

export interface Arkhenvisning {
  navn: string;
  relasjon: string;
  synlig: boolean;
}

/** workbook.xml: the sheets in their order, the epoch of dates, and names that people or we have given to cells. */
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
      this.ark.push({
        navn: les('name') ?? '',
        relasjon: les('id') ?? '',
        synlig: (les('state') ?? 'visible') === 'visible',
      });
    } else if (navn === 'definedName') {
      this.navnNaa = les('name') ?? '';
      this.navn.set(this.navnNaa, '');
      this.vilHaTekst = true;
    }
  }

  tekst(tekst: string): void {
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
