import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import type { Ark, Celletype } from '../typer';
import type { Stil } from './stiler';
import { utenEntiteter, utenExcelkoder } from './tegn';
import { Enkelcelle } from './enkelcelle';
import { type Budsjett, Radbygger } from './radbygger';
import { Tallcelle } from './tallcelle';
import { attributt, enesteBokstav, finnSitat, tagslutt, type Xmlmottaker } from './xml';

/** What all sheets of a workbook share. */
export interface Arkgrunnlag {
  strenger: readonly string[];
  stiler: readonly Stil[];
  epoke1904: boolean;
  budsjett: Budsjett;
  /** Called now and then with the number of rows so far; may stop the reading. */
  puls: (rader: number) => void;
}

const RADSKIFTE = '</row><row ';
const SKRAASTREK = 0x2f;
/** As many as Excel has columns. */
const MAKS_KOLONNESETT = 16_384;
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d|$)/;

/** One sheet's XML into rows. Rows and cells may lack their references; merged cells and hidden ones are just cells. */
export class Arkleser implements Xmlmottaker {
  readonly ark: Ark;
  vilHaTekst = false;
  private iData = false;
  private uttale = 0;
  private kolonne = -1;
  private type = '';
  private stil = '';
  private verdi = '';
  /** Which of the workbook's texts the cell holds, or −1. */
  private delt = -1;
  private formel = false;
  private readonly skjulte = new Set<number>();
  private kolonnesett = 0;
  private readonly enkel = new Enkelcelle();
  private readonly tall: Tallcelle;
  private readonly rad: Radbygger;

  constructor(
    navn: string,
    private readonly grunnlag: Arkgrunnlag,
  ) {
    this.tall = new Tallcelle(grunnlag.epoke1904);
    this.ark = { navn, rader: [], skjulteRader: 0, skjulteKolonner: 0 };
    this.rad = new Radbygger(this.ark, grunnlag);
  }

  start(navn: string, xml: string, fra: number, til: number): void {
    if (!this.iData) {
      this.iData = navn === 'sheetData';
      if (navn === 'col') this.lesKolonne(xml.slice(fra, til));
      return;
    }
    if (navn === 'c') this.startCelle(xml, fra, til);
    else if (navn === 'v' || navn === 't') this.vilHaTekst = this.uttale === 0;
    else if (navn === 'row') this.startRad(xml.slice(fra, til));
    else if (navn === 'f') this.formel = true;
    else if (navn === 'rPh') this.uttale += 1;
  }

  element(xml: string, fra: number): number {
    if (!this.iData || this.uttale > 0) return -1;
    let pos = fra;
    // The next cell begins where this one ends, and the next row where this row ends.
    for (;;) {
      if (this.enkel.finn(xml, pos)) {
        this.taEnkel(xml);
        pos = this.enkel.slutt;
        continue;
      }
      const neste = this.nesteRad(xml, pos);
      if (neste === -1) return pos === fra ? -1 : pos;
      pos = neste;
    }
  }

  /** Past the end of a row and the tag that begins the next; −1 when anything else stands there, or not all of it. */
  private nesteRad(xml: string, fra: number): number {
    if (!xml.startsWith(RADSKIFTE, fra)) return -1;
    const til = tagslutt(xml, fra + RADSKIFTE.length);
    if (til === -1 || xml.charCodeAt(til - 1) === SKRAASTREK) return -1;
    this.rad.slutt();
    this.startRad(xml.slice(fra + RADSKIFTE.length, til));
    return til + 1;
  }

  private taEnkel(xml: string): void {
    const { r, s, t, verdi, tall } = this.enkel;
    this.nyCelle();
    if (r.til > 0) this.settKolonne(xml, r.fra, r.til);
    if (tall !== -1 && this.enkel.erDelt(xml)) return this.settInnDelt(tall);
    if (s.til > 0) this.stil = xml.slice(s.fra, s.til);
    if (t.til > 0) this.type = xml.slice(t.fra, t.til);
    this.tekst(utenEntiteter(xml.slice(verdi.fra, verdi.til)));
    this.sluttCelle();
  }

  /** Most cells hold nothing but the number of a text. */
  raatekst(xml: string, fra: number, til: number): boolean {
    if (this.type !== 's' || this.verdi !== '' || this.delt !== -1) return false;
    let nummer = 0;
    for (let i = fra; i < til; i += 1) {
      const siffer = xml.charCodeAt(i) - 48;
      if (siffer < 0 || siffer > 9) return false;
      nummer = nummer * 10 + siffer;
    }
    this.delt = nummer;
    return true;
  }

  tekst(tekst: string): void {
    this.verdi += tekst;
    if (this.verdi.length > GRENSER.tegnLest * 8) stopp('celle_for_lang', { maks: GRENSER.tegnLest });
  }

  slutt(navn: string): void {
    if (!this.iData) return;
    if (navn === 'v' || navn === 't') this.vilHaTekst = false;
    else if (navn === 'c') this.sluttCelle();
    else if (navn === 'row') this.rad.slutt();
    else if (navn === 'rPh') this.uttale -= 1;
    else if (navn === 'sheetData') this.sluttArk();
  }

  private lesKolonne(attributter: string): void {
    this.kolonnesett += 1;
    if (this.kolonnesett > MAKS_KOLONNESETT) stopp('oedelagt');
    if (!erSkjult(attributter)) return;
    const [fra, til] = ['min', 'max'].map((navn) => Number(attributt(attributter, navn)));
    // Everything to the right of a table may be hidden: a range of 16 000 columns costs nothing.
    for (let i = fra || 1; i <= Math.min(til || 0, GRENSER.kolonner); i += 1) this.skjulte.add(i - 1);
  }

  private sluttArk(): void {
    this.iData = false;
    const { rader } = this.ark;
    for (const kolonne of this.skjulte) {
      if (rader.some(({ celler }) => celler[kolonne])) this.ark.skjulteKolonner += 1;
    }
  }

  private startRad(attributter: string): void {
    const nummer = attributt(attributter, 'r');
    this.rad.start(nummer === undefined ? undefined : Number(nummer), erSkjult(attributter));
    this.kolonne = -1;
  }

  private nyCelle(): void {
    this.type = '';
    this.stil = '';
    this.verdi = '';
    this.delt = -1;
    this.formel = false;
    this.kolonne += 1;
  }

  private startCelle(xml: string, fra: number, til: number): void {
    this.nyCelle();
    // `r`, `s` and `t` are the only attributes wanted, and there are millions of them: no regular expression here.
    let pos = fra;
    for (;;) {
      const lik = xml.indexOf('=', pos);
      if (lik === -1 || lik >= til) return;
      const apner = finnSitat(xml, lik + 1);
      const lukker = xml.indexOf(xml.charAt(apner), apner + 1);
      if (lukker === -1 || lukker >= til) return;
      const navn = enesteBokstav(xml, pos, lik);
      if (navn === 'r') this.settKolonne(xml, apner + 1, lukker);
      else if (navn === 's') this.stil = xml.slice(apner + 1, lukker);
      else if (navn === 't') this.type = xml.slice(apner + 1, lukker);
      pos = lukker + 1;
    }
  }

  private settKolonne(tekst: string, fra: number, til: number): void {
    let kolonne = 0;
    for (let i = fra; i < til; i += 1) {
      const bokstav = (tekst.charCodeAt(i) | 32) - 96;
      if (bokstav < 1 || bokstav > 26) break;
      kolonne = Math.min(kolonne * 26 + bokstav, 1 << 20);
    }
    if (kolonne <= this.kolonne) stopp('oedelagt');
    this.kolonne = kolonne - 1;
  }

  private sluttCelle(): void {
    // Text that was cut in two by a comment is put together again.
    const verdi = this.delt === -1 ? this.verdi : this.verdi && `${this.delt}${this.verdi}`;
    if (this.delt !== -1 && verdi === '') return this.settInnDelt(this.delt);
    if (verdi === '') {
      if (this.formel && this.type !== 'str') this.settInn('', 'uberegnet');
      return;
    }
    switch (this.type) {
      case 's':
        return this.settInnDelt(Number(verdi));
      case 'str':
      case 'inlineStr':
        this.grunnlag.budsjett.tegn -= verdi.length;
        if (this.grunnlag.budsjett.tegn < 0) stopp('for_mange_celler');
        return this.settInn(utenExcelkoder(verdi), 'tekst');
      case 'b':
        return this.settInn(/^\s*(1|true)\s*$/.test(verdi) ? 'SANN' : 'USANN', 'boolsk');
      case 'e':
        return this.settInn(verdi, 'feil');
      case 'd':
        return this.settInnIso(verdi.trim());
      default:
        return this.settInnTall(verdi.trim());
    }
  }

  /** A day of the strict dialect; a time alone, or what is no date at all, is a text like any other. */
  private settInnIso(verdi: string): void {
    if (!ISO.test(verdi)) this.settInn(verdi, 'tekst');
    else this.settInn(/T(?!00:00(:00)?)/.test(verdi) ? verdi.slice(0, 19) : verdi.slice(0, 10), 'dato');
  }

  private settInnDelt(nummer: number): void {
    this.settInn(this.grunnlag.strenger[nummer] ?? stopp('oedelagt'), 'tekst');
  }

  private settInnTall(raa: string): void {
    const type = this.tall.les(raa, this.grunnlag.stiler[Number(this.stil)]);
    this.settInn(this.tall.tekst, type);
  }

  private settInn(tekst: string, type: Celletype): void {
    this.rad.settInn(this.kolonne, tekst, type);
  }
}

const erSkjult = (attributter: string): boolean => /\bhidden\s*=\s*["'](1|true)/.test(attributter);
