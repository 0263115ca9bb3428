import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Organisasjon } from '../data/typer';
import type { Kontekst } from '../kontekst';
import { utfoer } from '../utfoer';

const FORMER: Record<string, string> = {
  AS: 'Aksjeselskap',
  SA: 'Samvirkeforetak',
  BEDR: 'Underenhet til næringsdrivende og offentlig forvaltning',
};

const adresse = {
  land: 'Norge',
  landkode: 'NO',
  postnummer: '0181',
  poststed: 'OSLO',
  adresse: ['Testveien 1'],
  kommune: 'OSLO',
  kommunenummer: '0301',
};

function enhet(org: Organisasjon, selv: string) {
  const grunn = {
    organisasjonsnummer: org.orgnr,
    navn: org.navn.toUpperCase(),
    organisasjonsform: { kode: org.form, beskrivelse: FORMER[org.form] ?? org.form },
  };
  const _links = { self: { href: selv } };
  if (org.slettedato !== undefined) return { ...grunn, slettedato: org.slettedato, _links };
  return {
    ...grunn,
    ...(org.overordnet === undefined
      ? { forretningsadresse: adresse }
      : { beliggenhetsadresse: adresse, overordnetEnhet: org.overordnet }),
    antallAnsatte: 12,
    registreringsdatoEnhetsregisteret: '2015-02-19',
    registrertIMvaregisteret: true,
    konkurs: false,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    maalform: 'Bokmål',
    _links,
  };
}

async function hent(
  kontekst: Kontekst,
  foresporsel: FastifyRequest<{ Params: { orgnr: string } }>,
  svar: FastifyReply,
  underenhet: boolean,
): Promise<FastifyReply> {
  const { orgnr } = foresporsel.params;
  kontekst.kall.noter('enhetsregisteret', foresporsel, orgnr);
  if (await utfoer(kontekst.scenarier.ta('enhetsregisteret', orgnr), svar)) return svar;
  if (!/^\d{9}$/.test(orgnr)) {
    const feilmelding = 'organisasjonsnummer må bestå av 9 siffer';
    const feil = { feilmelding, parametere: ['organisasjonsnummer'], feilaktigVerdi: orgnr };
    return svar.code(400).send({ status: 400, feilmelding: 'Ugyldig forespørsel', valideringsfeil: [feil] });
  }
  const org = kontekst.tilstand.organisasjoner.get(orgnr);
  if (!org || (org.overordnet !== undefined) !== underenhet) return svar.code(404).send();
  if (org.fjernet) return svar.code(410).send({ organisasjonsnummer: orgnr, slettedato: org.slettedato });
  return svar.send(enhet(org, `${kontekst.url}${foresporsel.url}`));
}

/** Enhetsregisteret: 404 unknown, 410 removed for legal reasons, 200 with slettedato when deleted (§6). */
export function enhetsregisteret(app: FastifyInstance, kontekst: Kontekst): void {
  app.get<{ Params: { orgnr: string } }>('/enhetsregisteret/enheter/:orgnr', (foresporsel, svar) =>
    hent(kontekst, foresporsel, svar, false),
  );
  app.get<{ Params: { orgnr: string } }>('/enhetsregisteret/underenheter/:orgnr', (foresporsel, svar) =>
    hent(kontekst, foresporsel, svar, true),
  );
}
