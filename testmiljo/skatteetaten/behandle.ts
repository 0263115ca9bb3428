import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { opprettForsendelse } from '../altinn/dialogporten/opprett';
import type { Kontekst } from '../kontekst';
import { feilkropp, gldfeil, spesifiser } from './feil';
import type { Gldfeil } from './feil';
import { header, sjekkAar, sjekkAccept, sjekkHoder } from './forespoersel';
import { kontroller, rader } from './kontroll';
import type { Ordning } from './ordninger';
import { skjemafeil } from './skjemafeil';
import { autentiser, autoriser } from './tilgang';
import type { Leveranse } from './typer';

export interface Anrop {
  ordning: Ordning;
  tjeneste: string;
  aar: string;
  hoder: IncomingHttpHeaders;
  bytes: Buffer;
}
export interface Utfall {
  status: number;
  kropp: unknown;
  /** Taken in as a delivery now, not an answer given again. */
  behandlet: boolean;
}

const avvis = (feil: Gldfeil): Utfall => ({ status: feil.status, kropp: feilkropp(feil), behandlet: false });

/** Strict UTF-8 and JSON, then the schema: everything here is structure, GLD_008. */
function lesLeveranse({ bytes, ordning }: Anrop): Leveranse | Gldfeil {
  let kropp: unknown;
  try {
    kropp = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return gldfeil('GLD_008', spesifiser('GLD_1022', { melding: 'Innholdet er ikke gyldig JSON i UTF-8' }));
  }
  if (!ordning.gyldig(kropp)) return gldfeil('GLD_008', ...skjemafeil(ordning.gyldig.errors));
  return (kropp as { leveranse: Leveranse }).leveranse;
}

/** Oppgavegiver must be a live main unit (fakta/skatteetaten.md §1.3). */
function sjekkOppgavegiver({ tilstand }: Kontekst, orgnr: string): Gldfeil | undefined {
  const organisasjon = tilstand.organisasjoner.get(orgnr);
  if (organisasjon && !organisasjon.overordnet && !organisasjon.slettedato) return undefined;
  const melding = 'Oppgavegiver må være en hovedenhet som ikke er slettet';
  const sti = 'leveranse/oppgavegiver/organisasjonsnummer';
  return gldfeil('GLD_011', spesifiser('GLD_1022', { melding, sti, verdi: orgnr }));
}

/** Decides the answer to a delivery that is authorised and new, and takes it in when all is well. */
function avgjoer(kontekst: Kontekst, anrop: Anrop, leveranse: Leveranse): Utfall {
  const { ordning, tjeneste, aar } = anrop;
  const feil =
    sjekkOppgavegiver(kontekst, leveranse.oppgavegiver.organisasjonsnummer) ??
    kontroller(leveranse, ordning, Number(aar));
  if (feil) return avvis(feil);
  const ider = opprettForsendelse(kontekst, { ordning, tjeneste, leveranse });
  const referanse = leveranse.oppgavegiversLeveranseReferanse;
  return {
    status: 200,
    kropp: {
      ...ider,
      ...(referanse === undefined ? {} : { oppgavegiversLeveranseReferanse: referanse }),
      antallOppgaver: rader(leveranse, ordning).length,
    },
    behandlet: true,
  };
}

/** Where the answer to a key is kept: keys of different clients and APIs are different keys. */
export const svarnoekkel = (ordning: Ordning, klientId: string, noekkel: string | undefined): string =>
  `${ordning.navn}|${klientId}|${noekkel?.toLowerCase()}`;

/**
 * One POST, in the order the seeds' codes suggest: request, token, body, authorisation, idempotency, content.
 * Same key and same bytes give the stored answer; same key and other bytes give 409 GLD_019. From the look-up of
 * the key to the storing of the answer nothing is awaited, so that parallel calls cannot both be first.
 */
export async function behandle(kontekst: Kontekst, anrop: Anrop): Promise<Utfall> {
  const { hoder, ordning, aar, bytes } = anrop;
  const forespoerselsfeil = sjekkAar(aar) ?? sjekkAccept(hoder);
  if (forespoerselsfeil) return avvis(forespoerselsfeil);
  const adgang = await autentiser(kontekst, header(hoder, 'authorization'));
  if ('kode' in adgang) return avvis(adgang);
  const hodefeil = sjekkHoder(hoder);
  if (hodefeil) return avvis(hodefeil);
  const leveranse = lesLeveranse(anrop);
  if ('kode' in leveranse) return avvis(leveranse as Gldfeil);
  const orgnr = leveranse.oppgavegiver.organisasjonsnummer;
  const nektet = autoriser(adgang, ordning, orgnr);
  if (nektet) return avvis(nektet);

  const noekkel = svarnoekkel(ordning, adgang.klientId, header(hoder, 'idempotencyKey'));
  const fingeravtrykk = createHash('sha256').update(`${aar}\n`).update(bytes).digest('hex');
  const lagret = kontekst.tilstand.svar.get(noekkel);
  if (lagret && lagret.fingeravtrykk !== fingeravtrykk) return avvis(gldfeil('GLD_019'));
  if (lagret) return { status: lagret.status, kropp: lagret.kropp, behandlet: false };
  const utfall = avgjoer(kontekst, anrop, leveranse);
  const { status, kropp } = utfall;
  kontekst.tilstand.svar.set(noekkel, { orgnr, fingeravtrykk, status, kropp });
  return utfall;
}
