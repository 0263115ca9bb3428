import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Interaksjon } from 'oidc-provider';
import { lagOppsett } from './oppsett';
import type { Grunnlag } from './oppsett';
import { lastProvider } from './url-parse';

/** What the rest of the environment may do with the local ID-porten. */
export interface Idporten {
  haandter: (req: IncomingMessage, res: ServerResponse) => void;
  interaksjon: (req: IncomingMessage, res: ServerResponse) => Promise<Interaksjon>;
  /** Stores the outcome of the login page and gives the address to go on to. */
  fullfoer: (req: IncomingMessage, res: ServerResponse, resultat: object) => Promise<string>;
  /** A live access token, for Altinn's exchange. An id_token or an expired one is not found. */
  finnTilgangstoken: (token: string) => Promise<{ pid: string; scope: string; exp: number } | undefined>;
}

/** ID-porten as an OpenID provider beneath `${url}/idporten`; the issuer has no trailing slash. */
export async function lagIdporten(url: string, grunnlag: Omit<Grunnlag, 'issuer'>): Promise<Idporten> {
  const bibliotek = await lastProvider();
  const issuer = `${url}/idporten`;
  const provider = new bibliotek.Provider(issuer, lagOppsett({ ...grunnlag, issuer }, bibliotek));
  const callback = provider.callback();
  return {
    haandter(req, res) {
      // oidc-provider finds its mount path from the difference between the two.
      Object.assign(req, { originalUrl: req.url, url: req.url?.slice('/idporten'.length) });
      void callback(req, res);
    },
    interaksjon: (req, res) => provider.interactionDetails(req, res),
    fullfoer: (req, res, resultat) =>
      provider.interactionResult(req, res, resultat, { mergeWithLastSubmission: false }),
    async finnTilgangstoken(token) {
      const funnet = await provider.AccessToken.find(token);
      if (!funnet || funnet.exp <= Date.now() / 1000) return undefined;
      return { pid: funnet.accountId, scope: funnet.scope ?? '', exp: funnet.exp };
    },
  };
}
