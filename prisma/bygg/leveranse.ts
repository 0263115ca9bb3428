import { generateNKeysBetween } from 'fractional-indexing';
import type { Resultat } from '@/lib/felles/resultat';
import type { Hodeutkast } from '@/lib/leveranse/hode';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { eksempelrader } from '@/lib/ordning/eksempel';
import type { Radverdier } from '@/lib/ordning/typer';
import { ordningMed } from '@/lib/ordninger/register';
import { lagreHode } from '@/lib/server/leveranse/lagreHode';
import { lagreRader } from '@/lib/server/leveranse/lagreRader';
import { opprettUtkast } from '@/lib/server/leveranse/opprettUtkast';
import { hentLeveransetilgang, type Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import type { Bygdutfoerer } from './utfoerer';

/** A contact form that may be sent. */
export const HODE: Hodeutkast = {
  navn: 'Kari Kontakt',
  telefonnummer: '80080000',
  epost: 'kari@example.com',
  mobilnummer: '',
  referanse: '',
};

export interface Leveransevalg {
  ordning?: string;
  inntektsaar?: number;
  /** Default: the examples of the declaration. */
  rader?: readonly Radverdier[];
  hode?: Partial<Hodeutkast>;
  ingenOppgaver?: boolean;
}

/** The value, where a failure would be a mistake in the builder. */
export function krev<V>(resultat: Resultat<V, unknown>): V {
  if (!resultat.ok) throw new Error(`refused: ${String(resultat.feil)}`);
  return resultat.verdi;
}

/** Operations that append these rows to an empty draft. */
export function nyeRader(rader: readonly Radverdier[]): (Operasjon & { type: 'ny' })[] {
  const posisjoner = generateNKeysBetween(null, null, rader.length);
  return rader.map((verdier, i) => ({
    type: 'ny',
    radId: crypto.randomUUID(),
    posisjon: posisjoner[i] ?? 'a0',
    verdier: { ...verdier },
  }));
}

/** As many valid rows as wanted, from the examples of the declaration. */
export function eksempler(ordningId: string, antall: number, inntektsaar = 2025): Radverdier[] {
  const ferdige = eksempelrader(ordningMed(ordningId), inntektsaar);
  return Array.from({ length: antall }, (_, i) => ferdige[i % ferdige.length] ?? {});
}

/** The delivery as it is stored now, for the same person. */
export async function lesPaaNytt({ oekt }: Bygdutfoerer, id: string): Promise<Leveransetilgang> {
  const tilgang = await hentLeveransetilgang(oekt, id);
  if (!tilgang) throw new Error('lesPaaNytt: no such delivery for this person');
  return tilgang;
}

/** A draft with a filled form and rows, made by the same verbs as the pages use. */
export async function byggLeveranse(
  person: Bygdutfoerer,
  valg: Leveransevalg = {},
): Promise<Leveransetilgang> {
  const { ordning = 'kundeutbytte', inntektsaar = 2025, ingenOppgaver = false } = valg;
  const rader = valg.rader ?? (ingenOppgaver ? [] : eksempelrader(ordningMed(ordning), inntektsaar));
  const id = krev(await opprettUtkast(person.utfoerer, { ordning, inntektsaar }));
  const tilgang = await lesPaaNytt(person, id);
  krev(await lagreHode(tilgang, { hode: { ...HODE, ...valg.hode }, ingenOppgaver }));
  if (rader.length > 0) krev(await lagreRader(tilgang, nyeRader(rader)));
  return lesPaaNytt(person, id);
}
