import { type Oere, skrivOere } from '@/lib/felles/beloep';
import type { Lest } from './felttype';
import { bidrag, type Oppsummering, oppsummerBidrag, oppsummerLeste, summerteFelter } from './oppsummering';
import type { Felt, Kontekst, Ordning, Rad } from './typer';
import { lagRadleser, type LestRad } from './validering';

export interface Kontaktinformasjon {
  navn: string;
  telefonnummer: string;
  varselEpostadresse: string;
  varselSmsMobilnummer?: string;
}

/** Everything about a delivery besides its rows. */
export interface Leveransehode {
  kildesystem: string;
  organisasjonsnummer: string;
  kontaktinformasjon: Kontaktinformasjon;
  inntektsaar: number;
  /** The reporter's own reference; voluntary, echoed in the receipt. */
  referanse?: string;
  /** "Nothing to report": no rows, sums of zero. */
  ingenOppgaver?: boolean;
}

type Json = string | number | boolean | Json[] | { [noekkel: string]: Json };
export type Melding = { leveranse: { [noekkel: string]: Json } };

/**
 * The exact body of a delivery, as the seed of the ordning shows it. Rows must be free of errors: a row with an
 * unreadable cell is a bug here and throws. Empty rows are left out; sums are the sums of the rows as sent.
 */
export function tilMelding(
  ordning: Ordning,
  hode: Leveransehode,
  rader: readonly Rad[],
  kontekst: Kontekst,
): Melding {
  const leste = rader.map(lagRadleser(ordning, kontekst)).filter((lest) => !lest.tom);
  if (leste.some((lest) => lest.avvik.some((a) => a.alvor === 'feil')))
    throw new Error('tilMelding: a row has errors');
  return byggMelding(ordning, hode, leste);
}

/** The same from rows already read; used where reading was done for another reason, and by the seeds' own examples. */
export const byggMelding = (ordning: Ordning, hode: Leveransehode, leste: readonly LestRad[]): Melding =>
  lagMelding(
    ordning,
    hode,
    leste.map((lest) => tilOppgave(ordning, lest)),
    oppsummerLeste(ordning, leste),
  );

function lagMelding(
  ordning: Ordning,
  hode: Leveransehode,
  oppgaver: Json[],
  oppsummering: Oppsummering,
): Melding {
  const { api } = ordning;
  const ingen = hode.ingenOppgaver === true;
  return {
    leveranse: {
      kildesystem: hode.kildesystem,
      oppgavegiver: {
        organisasjonsnummer: hode.organisasjonsnummer,
        kontaktinformasjon: { ...hode.kontaktinformasjon },
      },
      inntektsaar: hode.inntektsaar,
      ...(hode.referanse && { oppgavegiversLeveranseReferanse: hode.referanse }),
      leveransetype: ingen ? api.leveransetype.ingenOppgaver : api.leveransetype.ordinaer,
      ...(!ingen && { [api.noekler.oppgaver]: oppgaver }),
      [api.noekler.oppsummering]: tilOppsummering(
        ordning,
        ingen ? oppsummerBidrag(ordning, []) : oppsummering,
      ),
    },
  };
}

/** A row as it stands in the message, and what it adds to each sum: all that a large delivery need hold of it. */
export interface Skrevet {
  json: string;
  bidrag: readonly Oere[];
}

/** Only of a row that is free of errors. */
export const skrivOppgave = (ordning: Ordning, lest: LestRad): Skrevet => ({
  json: JSON.stringify(tilOppgave(ordning, lest)),
  bidrag: bidrag(summerteFelter(ordning), lest),
});

/** Few enough that the text of a piece is small, many enough that there are few pieces. */
const RADER_I_BIT = 500;

/**
 * The exact text of a delivery: `byggMelding` as JSON, from rows that are written already. In pieces, so that the
 * whole of a large one is never in memory as text.
 */
export function* skrivMelding(
  ordning: Ordning,
  hode: Leveransehode,
  skrevne: readonly Skrevet[],
): Generator<string> {
  const oppsummering = oppsummerBidrag(
    ordning,
    skrevne.map((skrevet) => skrevet.bidrag),
  );
  const tom = JSON.stringify(lagMelding(ordning, hode, [], oppsummering));
  if (hode.ingenOppgaver === true) return yield tom;
  // After the empty list stands only the summary, which has numbers: the last brackets are the list's.
  const sted = tom.lastIndexOf('[]') + 1;
  yield tom.slice(0, sted);
  for (let fra = 0; fra < skrevne.length; fra += RADER_I_BIT) {
    const rader = skrevne.slice(fra, fra + RADER_I_BIT).map(({ json }) => json);
    yield (fra > 0 ? ',' : '') + rader.join(',');
  }
  yield tom.slice(sted);
}

/** One row as it stands in the message. */
export function tilOppgave(ordning: Ordning, lest: LestRad): { [noekkel: string]: Json } {
  const oppgave: { [noekkel: string]: Json } = {};
  for (const felt of ordning.felter) {
    const celle = lest.celler.get(felt.noekkel);
    if (celle) sett(oppgave, stiFor(ordning, felt, celle, lest).split('/'), celle.verdi);
  }
  return oppgave;
}

function stiFor(ordning: Ordning, felt: Felt, celle: Lest, lest: LestRad): string {
  if (typeof felt.sti === 'string') return felt.sti;
  const valg = ordning.valg.find((v) => v.felles.includes(felt.noekkel));
  const variant = celle.variant ?? (valg && lest.valgt.get(valg.noekkel));
  const sti = variant && felt.sti[variant];
  if (!sti) throw new Error(`${ordning.id}.${felt.noekkel}: no path for the variant ${variant}`);
  return sti;
}

function sett(maal: { [noekkel: string]: Json }, sti: readonly string[], verdi: string | number): void {
  const [noekkel, ...resten] = sti;
  if (noekkel === undefined) return;
  if (resten.length === 0) {
    maal[noekkel] = verdi;
    return;
  }
  const neste = (maal[noekkel] ??= {});
  if (typeof neste === 'object' && !Array.isArray(neste)) sett(neste, resten, verdi);
}

/** The summary as it stands in the message. Throws on a sum that is not exact. */
export function tilOppsummering(
  ordning: Ordning,
  { antall, summer }: Oppsummering,
): { [noekkel: string]: Json } {
  const felter = summerteFelter(ordning).map((felt, i): [string, Json] => {
    const sum = summer[i];
    if (sum === undefined) throw new Error(`${ordning.id}: the sum of ${felt.noekkel} is not exact`);
    return [felt.sum.noekkel, felt.desimaler === 0 ? sum / 100 : skrivOere(sum, 2, '.')];
  });
  return { antallOppgaver: antall, ...Object.fromEntries(felter) };
}
