import type { Oere } from '@/lib/felles/beloep';
import { bareSifre } from '@/lib/felles/sifre';
import type { Avvikskode, FeltAv, Felttypenavn, Kontekst } from './typer';

/** A cell that could be read. `variant` chooses the path where a field has several. */
export interface Lest {
  ok: true;
  /** As it is sent: text, or a whole number. Amounts are sent from `oere`. */
  verdi: string | number;
  oere?: Oere;
  variant?: string;
  /** The cell can be read but may not be sent, such as a number whose check digit is wrong. */
  feil?: Brudd;
  varsler?: readonly Brudd[];
}

export interface Brudd {
  kode: Avvikskode;
  param?: Readonly<Record<string, string | number>>;
}

export type Lesning = Lest | { ok: false; brudd: Brudd };

export const brudd = (kode: Avvikskode, param?: Brudd['param']): Lesning => ({
  ok: false,
  brudd: param ? { kode, param } : { kode },
});

/** Everything the engine must know about one kind of field. Adding a kind is one file and one line in `felttyper`. */
export interface Felttype<T extends Felttypenavn> {
  /** Reads a cell that is not empty. Never repairs anything but blanks around and inside numbers. */
  les(raa: string, felt: FeltAv<T>, kontekst: Kontekst): Lesning;
  /** How a readable cell is shown; the cell keeps what was typed. */
  vis?(lest: Lest, felt: FeltAv<T>): string;
  /** Every code the kind can give for this field; documentation and the contract test go by it. */
  koder(felt: FeltAv<T>): readonly Avvikskode[];
  justering: 'venstre' | 'hoeyre';
  inputMode: 'text' | 'numeric' | 'decimal';
}

/** Blanks of every kind, also the invisible ones that come along from web pages and mail. */
const MELLOMROM = /[\s\u200b-\u200f\u2060\ufeff]/g;

/** Removes blanks: people write `02825 010109` and `707057 5000 …`. */
export const utenMellomrom = (tekst: string): string =>
  bareSifre(tekst) ? tekst : tekst.replace(MELLOMROM, '');

/** `7,07E+17`: a spreadsheet has replaced the digits, and what was there is lost. */
export const erForkortetAvExcel = (tekst: string): boolean =>
  !bareSifre(tekst) && /^\d+([.,]\d+)?e\+?\d+$/i.test(tekst);
