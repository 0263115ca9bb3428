/** oidc-provider publishes no types; this is the part of it that the local ID-porten uses. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Sesjon {
    accountId?: string;
    acr?: string;
    authorizations?: Record<string, unknown>;
    sidFor(clientId: string): string;
  }
  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  export interface Tilgangstoken {
    accountId: string;
    scope?: string;
    exp: number;
    clientId: string;
  }
  export interface OidcKontekst {
    body: unknown;
    type: string;
    query: Record<string, string | string[] | undefined>;
    oidc: {
      provider: Provider;
      session: Sesjon;
      client: { clientId: string };
      params: Record<string, string | undefined>;
      result?: { login?: unknown };
    };
  }
  export interface Interaksjon {
    uid: string;
    prompt: { name: string };
    params: Record<string, string | undefined>;
  }
  export interface Prompt {
    checks: { add(check: interactionPolicy.Check): void };
  }
  export interface Policy {
    get(navn: string): Prompt;
    remove(navn: string): void;
  }
  export namespace interactionPolicy {
    class Check {
      static REQUEST_PROMPT: boolean;
      static NO_NEED_TO_PROMPT: boolean;
      constructor(aarsak: string, tekst: string, sjekk: (ctx: OidcKontekst) => boolean);
    }
    function base(): Policy;
  }
  export namespace errors {
    class InvalidRequest extends Error {
      constructor(beskrivelse: string);
    }
    class InvalidScope extends Error {
      constructor(beskrivelse: string, scope: string);
    }
    class InvalidClientAuth extends Error {
      constructor(beskrivelse: string);
    }
  }
  export class Provider {
    constructor(issuer: string, oppsett: object);
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interaksjon>;
    interactionResult(
      req: IncomingMessage,
      res: ServerResponse,
      resultat: object,
      valg?: object,
    ): Promise<string>;
    AccessToken: { find(token: string): Promise<Tilgangstoken | undefined> };
    Grant: new (grunnlag: { clientId: string; accountId: string | undefined }) => Grant;
  }
}
