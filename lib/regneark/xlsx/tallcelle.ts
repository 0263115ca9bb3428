import { medEnhet } from '../enhet';
import { stopp } from '../feil';
import type { Celletype } from '../typer';
import { fraSerienummer } from './dato';
import type { Stil } from './stiler';

const MAKS_HUSKEDE = 4000;
const TALL = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** The longest way to write a double has fewer digits; a longer text would take TALL very long. */
const MAKS_TALL = 1100;

/** A number as its cell shows it: a day, digits filled up with zeros, or the number itself. */
export class Tallcelle {
  /** What the number that was read last is as text. */
  tekst = '';
  /** Days already computed: a sheet has few different ones. */
  private readonly dager = new Map<string, string>();

  constructor(private readonly epoke1904: boolean) {}

  /** Reads into `tekst`, and tells what it became. */
  les(raa: string, stil: Stil | undefined): Celletype {
    if (raa.length > MAKS_TALL || !TALL.test(raa)) stopp('oedelagt');
    this.tekst = raa;
    const dato = stil?.dato ? this.dato(raa) : undefined;
    if (dato) {
      this.tekst = dato;
      return 'dato';
    }
    if (stil?.enhet) {
      this.tekst = medEnhet(raa, stil.enhet);
      return 'annenEnhet';
    }
    const sifre = stil && stil.nuller > 0 ? heltallssifre(raa) : '';
    if (!stil || sifre === '' || sifre.length >= stil.nuller) return 'tall';
    this.tekst = sifre.padStart(stil.nuller, '0');
    return 'nullfylt';
  }

  private dato(raa: string): string | undefined {
    let dag = this.dager.get(raa);
    if (dag === undefined) {
      dag = fraSerienummer(raa, this.epoke1904) ?? '';
      if (this.dager.size < MAKS_HUSKEDE) this.dager.set(raa, dag);
    }
    return dag || undefined;
  }
}

/** The digits of a whole number, also of `2.825010109E9`, as Java writes it; '' for any other. */
function heltallssifre(raa: string): string {
  const sifre = String(Number(raa));
  return /^\d+$/.test(sifre) ? sifre : '';
}
