import type { FastifyReply } from 'fastify';
import type { Postkasse } from './epost/smtp';
import type { Kalloversikt } from './kall';
import type { Klient, Oppsett } from './oppsett';
import type { Noekkel } from './felles/noekler';
import type { Samtidighet } from './samtidighet';
import type { Scenariobord } from './scenariobord';
import type { Tilstand } from './tilstand';
import type { Idporten } from './idporten/provider';

/** What every route of the authorities gets. */
export interface Kontekst {
  url: string;
  portalUrl: string;
  oppsett: Oppsett & {
    idporten: Required<Klient>;
    maskinporten: Required<Klient>;
    maskinportenLevetid: number;
  };
  tilstand: Tilstand;
  scenarier: Scenariobord;
  kall: Kalloversikt;
  /** Deliveries that are being posted, by organisation and service. */
  samtidige: Samtidighet;
  noekler: { maskinporten: Noekkel; altinn: Noekkel };
  idporten: Idporten;
  postkasse: Postkasse;
}

/** Maskinporten's issuer ends in a slash, and the slash is checked (fakta/integrasjoner.md §0). */
export const maskinportenIssuer = (url: string): string => `${url}/maskinporten/`;
export const altinnIssuer = (url: string): string => `${url}/altinn/authentication/api/v1/openid/`;

/** Cuts the connection without an answer, as a broken network does. */
export function kutt(svar: FastifyReply): FastifyReply {
  svar.hijack();
  svar.raw.socket?.destroy();
  return svar;
}
