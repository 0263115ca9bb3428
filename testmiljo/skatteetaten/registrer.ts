import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Kontekst } from '../kontekst';
import { header } from './forespoersel';
import type { Mottatt } from './typer';

/** The organisation that a body is about, read leniently: scenarios must find it in broken bodies too. */
function orgnrI(kropp: string): string | undefined {
  return /"organisasjonsnummer"\s*:\s*"(\d{9})"/.exec(kropp.slice(0, 2000))?.[1];
}

/** Keeps what came in, byte for byte as text, for GET /testmiljo/mottatt. Authorization is not kept. */
export function registrer(
  kontekst: Kontekst,
  foresporsel: FastifyRequest,
  tjeneste: string,
  bytes: Buffer,
): Mottatt {
  const kropp = bytes.toString('utf8');
  const { authorization, ...hoder } = foresporsel.headers;
  const post: Mottatt = {
    tid: new Date().toISOString(),
    tjeneste,
    url: foresporsel.url,
    orgnr: orgnrI(kropp),
    idempotencyKey: header(hoder, 'idempotencyKey'),
    hoder: {
      ...Object.fromEntries(Object.entries(hoder).map(([navn, verdi]) => [navn, String(verdi)])),
      ...(authorization ? { authorization: 'Bearer …' } : {}),
    },
    kropp,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    status: undefined,
    behandlet: false,
  };
  kontekst.tilstand.mottatt.push(post);
  return post;
}
