import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lagApp } from './app';
import { nyNoekkel, offentligDel } from './felles/noekler';
import { Postkasse, startSmtp } from './epost/smtp';
import { lagIdporten } from './idporten/provider';
import { INTERAKSJON } from './idporten/oppsett';
import { Kalloversikt } from './kall';
import type { Kontekst } from './kontekst';
import type { Klient, Oppsett } from './oppsett';
import { Samtidighet } from './samtidighet';
import { Scenariobord } from './scenariobord';
import { nyTilstand, SYSTEM_ID } from './tilstand';

export interface Testmiljoe {
  url: string;
  port: number;
  /** The portal's environment variables that point to these authorities. */
  env: Record<string, string>;
  /** Where e-mail goes that nobody else is to see; the portal's SMTP_URL when it is to send any. */
  smtpUrl: string;
  stop: () => Promise<void>;
}
type Haandterer = (req: IncomingMessage, res: ServerResponse) => void;

/** A client with the public half of its key; without a key one is made, and its private half goes to `env`. */
async function gjoerKlarKlient(klient: Klient | undefined, standardId: string) {
  const egen = klient?.jwk ? undefined : await nyNoekkel();
  const jwk = klient?.jwk ? offentligDel(klient.jwk) : egen?.offentlig;
  if (!jwk) throw new Error('A client key is missing');
  const ogsaa = (klient?.ogsaa ?? []).map(offentligDel);
  return { id: klient?.id ?? standardId, jwk, ogsaa, privat: egen?.privat };
}

/** Binds first and handles later: the issuer must know the port before ID-porten can be made. */
async function lytt(
  port: number,
  haandterer: { naa: Haandterer },
): Promise<{ server: Server; port: number }> {
  const server = createServer((req, res) => haandterer.naa(req, res));
  await new Promise<void>((ferdig, feilet) => {
    server.once('error', feilet);
    server.listen(port, ferdig);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

const lagEnv = (url: string, klienter: { idporten: KlarKlient; maskinporten: KlarKlient }) => ({
  IDPORTEN_WELL_KNOWN_URL: `${url}/idporten/.well-known/openid-configuration`,
  IDPORTEN_CLIENT_ID: klienter.idporten.id,
  ...(klienter.idporten.privat ? { IDPORTEN_CLIENT_JWK: JSON.stringify(klienter.idporten.privat) } : {}),
  MASKINPORTEN_WELL_KNOWN_URL: `${url}/maskinporten/.well-known/oauth-authorization-server`,
  MASKINPORTEN_CLIENT_ID: klienter.maskinporten.id,
  ...(klienter.maskinporten.privat
    ? { MASKINPORTEN_CLIENT_JWK: JSON.stringify(klienter.maskinporten.privat) }
    : {}),
  SKATTEETATEN_URL: `${url}/skatteetaten/{tjeneste}`,
  ALTINN_URL: `${url}/altinn`,
  ALTINN_SYSTEM_ID: SYSTEM_ID,
  ENHETSREGISTERET_URL: `${url}/enhetsregisteret`,
});
type KlarKlient = Awaited<ReturnType<typeof gjoerKlarKlient>>;

/** oidc-provider takes raw requests; the login page and all else is ours. */
async function lagHaandterer(
  kontekst: Kontekst,
): Promise<{ haandterer: Haandterer; lukk: () => Promise<void> }> {
  const app = await lagApp(kontekst);
  const haandterer: Haandterer = (req, res) => {
    const sti = req.url ?? '';
    if (!sti.startsWith('/idporten/') || sti.startsWith(`${INTERAKSJON}/`)) {
      app.routing(req, res);
      return;
    }
    const nede = kontekst.scenarier.ta('idporten')?.virkning;
    if (nede?.slag === 'http') res.writeHead(nede.status, { 'content-type': nede.type }).end(nede.kropp);
    else kontekst.idporten.haandter(req, res);
  };
  return { haandterer, lukk: () => app.close() };
}

/** Starts the local authorities: in this process for tests, in one of its own from main.ts. */
export async function startTestmiljoe(oppsett: Oppsett = {}): Promise<Testmiljoe> {
  const inngang = { naa: ((_req, res) => res.writeHead(503).end()) as Haandterer };
  const { server, port } = await lytt(oppsett.port ?? 0, inngang);
  const url = (oppsett.url ?? `http://localhost:${port}`).replace(/\/+$/, '');
  const portalUrl = (oppsett.portalUrl ?? 'http://localhost:3000').replace(/\/+$/, '');
  const [idporten, maskinporten, idportennoekkel, maskinportennoekkel, altinnnoekkel] = await Promise.all([
    gjoerKlarKlient(oppsett.idporten, 'oppgaveportalen-idporten'),
    gjoerKlarKlient(oppsett.maskinporten, 'oppgaveportalen-maskinporten'),
    nyNoekkel(),
    nyNoekkel(),
    nyNoekkel(),
  ]);
  const { backchannelLogoutUri } = oppsett;
  const grunnlag = { portalUrl, klient: idporten, noekkel: idportennoekkel, backchannelLogoutUri };
  const kontekst: Kontekst = {
    url,
    portalUrl,
    oppsett: { idporten, maskinporten, maskinportenLevetid: oppsett.maskinportenLevetid ?? 120 },
    tilstand: nyTilstand(),
    scenarier: new Scenariobord(),
    kall: new Kalloversikt(),
    samtidige: new Samtidighet(),
    noekler: { maskinporten: maskinportennoekkel, altinn: altinnnoekkel },
    idporten: await lagIdporten(url, grunnlag),
    postkasse: new Postkasse(),
  };
  const smtp = await startSmtp(kontekst.postkasse, oppsett.smtpPort ?? 0);
  const { haandterer, lukk } = await lagHaandterer(kontekst);
  inngang.naa = haandterer;
  const stop = async () => {
    const lukket = new Promise<void>((ferdig) => server.close(() => ferdig()));
    server.closeAllConnections();
    await Promise.all([lukket, lukk(), smtp.stop()]);
  };
  return { url, port, env: lagEnv(url, { idporten, maskinporten }), smtpUrl: smtp.url, stop };
}
