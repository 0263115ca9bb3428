import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sjekkFoedselsnummer } from '@/lib/felles/identifikator';
import type { Kontekst } from '../kontekst';
import { leggTilPerson } from '../tilstand';
import { INTERAKSJON } from './oppsett';
import { ACR, acrFor } from './policy';
import { feilside, innloggingsside } from './sider';

interface Skjema {
  pid?: string;
  avbryt?: string;
}

/** The page shows the named persons, and those that tests have made only when asked (`?alle=1`). */
function vis(kontekst: Kontekst, svar: FastifyReply, valg: { feil?: string; alle: boolean }): FastifyReply {
  const personer = [...kontekst.tilstand.personer.values()].filter(
    (person) => valg.alle || !person.opprettet,
  );
  const status = valg.feil === undefined ? 200 : 422;
  return svar.code(status).type('text/html; charset=utf-8').send(innloggingsside(personer, valg));
}

/** Any valid synthetic number may log in; a new one becomes a person without organisations. */
function finnPerson({ tilstand }: Kontekst, pid: string) {
  const kjent = tilstand.personer.get(pid);
  if (kjent) return kjent;
  if (sjekkFoedselsnummer(pid, 'test') !== undefined) return undefined;
  return leggTilPerson(tilstand, {
    pid,
    navn: 'Ukjent Testperson',
    beskrivelse: 'Uten virksomhet',
    opprettet: true,
  });
}

async function loggInn(
  kontekst: Kontekst,
  foresporsel: FastifyRequest<{ Body: Skjema }>,
  svar: FastifyReply,
) {
  const { idporten, scenarier } = kontekst;
  const { params } = await idporten.interaksjon(foresporsel.raw, svar.raw);
  if (foresporsel.body.avbryt !== undefined) {
    const avbrutt = { error: 'access_denied', error_description: 'The user cancelled the login' };
    return svar.redirect(await idporten.fullfoer(foresporsel.raw, svar.raw, avbrutt), 303);
  }
  const pid = (foresporsel.body.pid ?? '').trim();
  const person = finnPerson(kontekst, pid);
  if (!person) {
    return vis(kontekst, svar, { feil: 'Fødselsnummeret er ikke et gyldig syntetisk nummer.', alle: false });
  }
  kontekst.kall.noter('idporten-innlogging', foresporsel, pid);
  const forLav = scenarier.ta('innlogging', pid)?.navn === 'idporten-for-lav-acr';
  const login = {
    accountId: pid,
    acr: forLav ? ACR[0] : acrFor(params.acr_values),
    amr: ['TestID'],
    remember: true,
  };
  return svar.redirect(await idporten.fullfoer(foresporsel.raw, svar.raw, { login }), 303);
}

/** The login page. All else beneath /idporten is oidc-provider's. */
export function idporten(app: FastifyInstance, kontekst: Kontekst): void {
  const rute = `${INTERAKSJON}/:uid`;
  app.setErrorHandler((feil, _foresporsel, svar) => {
    const ctx = { body: undefined, type: '' };
    feilside(ctx as never, { error: 'interaction_not_found', error_description: (feil as Error).message });
    return svar.code(400).type('text/html; charset=utf-8').send(ctx.body);
  });
  app.get<{ Querystring: { alle?: string } }>(rute, async (foresporsel, svar) => {
    await kontekst.idporten.interaksjon(foresporsel.raw, svar.raw);
    return vis(kontekst, svar, { alle: foresporsel.query.alle !== undefined });
  });
  app.post<{ Body: Skjema }>(rute, (foresporsel, svar) => loggInn(kontekst, foresporsel, svar));
}
