import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import { type Ark, type Celletype, typekode } from '../typer';

/** Cells that all sheets of a workbook together may still hold, and characters that stand in the cells themselves. */
export interface Budsjett {
  celler: number;
  tegn: number;
}

const PULS = 2000;

/** The rows of a sheet, cell by cell, within what a file may hold. */
export class Radbygger {
  private readonly ark: Ark;
  private readonly budsjett: Budsjett;
  private readonly puls: (rader: number) => void;
  private nummer = 0;
  private skjult = false;
  private celler: string[] = [];
  private readonly typer: number[] = [];
  private harAnnetEnnTekst = false;
  private forrige = '';

  /** `puls` is called now and then with the number of rows so far; it may stop the reading. */
  constructor(ark: Ark, { budsjett, puls }: { budsjett: Budsjett; puls: (rader: number) => void }) {
    this.ark = ark;
    this.budsjett = budsjett;
    this.puls = puls;
  }

  /** A row without a number is the next one. */
  start(nummer = this.nummer + 1, skjult = false): void {
    if (!Number.isInteger(nummer) || nummer <= this.nummer) stopp('oedelagt');
    this.nummer = nummer;
    this.skjult = skjult;
    this.celler = [];
    this.typer.length = 0;
    this.harAnnetEnnTekst = false;
  }

  /** Columns come in their order, from 0. */
  settInn(kolonne: number, tekst: string, type: Celletype): void {
    if (tekst === '' && type === 'tekst') return;
    if (kolonne >= GRENSER.kolonner)
      stopp('for_mange_kolonner', { maks: GRENSER.kolonner, ark: this.ark.navn });
    if (tekst.length > GRENSER.tegnLest)
      stopp('celle_for_lang', { maks: GRENSER.tegnLest, rad: this.nummer });
    while (this.celler.length < kolonne) {
      this.celler.push('');
      this.typer.push(0);
    }
    this.celler.push(tekst);
    this.typer.push(typekode(type));
    this.harAnnetEnnTekst ||= type !== 'tekst';
  }

  slutt(): void {
    if (this.celler.length === 0) return;
    const { rader } = this.ark;
    this.budsjett.celler -= this.celler.length;
    if (this.budsjett.celler < 0) stopp('for_mange_celler');
    if (rader.length >= GRENSER.rader + GRENSER.ekstraRader)
      stopp('for_mange_rader', { maks: GRENSER.rader, ark: this.ark.navn });
    if (this.skjult) this.ark.skjulteRader += 1;
    const { nummer, celler } = this;
    rader.push(this.harAnnetEnnTekst ? { nummer, celler, typer: this.moenster() } : { nummer, celler });
    if (rader.length % PULS === 0) this.puls(rader.length);
  }

  /** Most rows of a sheet have the same types as the one above: they share one string. */
  private moenster(): string {
    const { typer, forrige } = this;
    let likt = typer.length === forrige.length;
    for (let i = 0; likt && i < typer.length; i += 1) likt = typer[i] === forrige.charCodeAt(i) - 48;
    if (!likt) this.forrige = typer.join('');
    return this.forrige;
  }
}
