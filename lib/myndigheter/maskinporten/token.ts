import type { JWK } from 'jose';
import { z } from 'zod';
import { ok, type Resultat } from '@/lib/felles/resultat';
import type { Klient } from '../http/kall';
import { lagMetadata } from '../http/metadata';
import { lagSignering } from '../http/signering';
import { postSkjema } from '../http/skjema';
import { grantKrav, type Tokenbestilling } from './grant';
import { tolkTokensvar, type Tokenfeil } from './svar';

export type { Tokenfeil } from './svar';

export interface Maskinportenoppsett extends Klient {
  wellKnownUrl: string;
  clientId: string;
  /** Private RSA key with `kid`, as registered on the client. */
  clientJwk: JWK;
}

export interface Token {
  token: string;
  /** When the token stops working, milliseconds since 1970. */
  utloeperMs: number;
}

export interface Maskinporten {
  /**
   * A token for the scope, from memory while it has some life left. Same order at the same time: one grant.
   * @param bestilling `friskt` passes over the memory, for use after a 401.
   */
  hentToken(bestilling: Tokenbestilling & { friskt?: boolean }): Promise<Resultat<Token, Tokenfeil>>;
}

const metadataSchema = z.object({ issuer: z.string().min(1), token_endpoint: z.url() });
const MARGIN_MS = 20_000;

/** When to ask anew: 20 s before the end, or half-way for tokens so short that 20 s would be most of them. */
const fornyEtter = (levetidMs: number): number => Math.max(levetidMs - MARGIN_MS, levetidMs / 2);

/** A Maskinporten client. Tokens live in memory only; they are of about two minutes. */
export function lagMaskinporten(oppsett: Maskinportenoppsett): Maskinporten {
  const naa = oppsett.naa ?? Date.now;
  const metadata = lagMetadata(oppsett, oppsett.wellKnownUrl, metadataSchema);
  const signer = lagSignering(oppsett.clientJwk);
  const lager = new Map<string, Token & { fornyesMs: number }>();
  const underveis = new Map<string, Promise<Resultat<Token, Tokenfeil>>>();

  const hentNytt = async (
    noekkel: string,
    bestilling: Tokenbestilling,
  ): Promise<Resultat<Token, Tokenfeil>> => {
    const utsteder = await metadata();
    if (!utsteder.ok) return utsteder;
    const { issuer, token_endpoint: url } = utsteder.verdi;
    // Life is counted from before the call: the token was made somewhere between then and the answer.
    const start = naa();
    const assertion = await signer(grantKrav(oppsett.clientId, issuer, bestilling), start);
    const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
    const svar = tolkTokensvar(await postSkjema(oppsett, url, grant));
    if (!svar.ok) return svar;
    const { token, levetidMs } = svar.verdi;
    for (const [gammel, { utloeperMs }] of lager) if (utloeperMs <= start) lager.delete(gammel);
    const nytt = { token, utloeperMs: start + levetidMs };
    lager.set(noekkel, { ...nytt, fornyesMs: start + fornyEtter(levetidMs) });
    return ok(nytt);
  };

  return {
    async hentToken({ friskt = false, ...bestilling }) {
      const { scope, orgnr, externalRef } = bestilling;
      const noekkel = JSON.stringify([scope, orgnr ?? null, externalRef ?? null]);
      const lagret = lager.get(noekkel);
      if (!friskt && lagret && naa() < lagret.fornyesMs) {
        return ok({ token: lagret.token, utloeperMs: lagret.utloeperMs });
      }
      const paagaaende =
        underveis.get(noekkel) ?? hentNytt(noekkel, bestilling).finally(() => underveis.delete(noekkel));
      underveis.set(noekkel, paagaaende);
      return paagaaende;
    },
  };
}
