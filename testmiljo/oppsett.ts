import { z } from 'zod';
import type { JWK } from 'jose';

/** A client as the portal knows it; from `jwk` only the public half is kept. */
export interface Klient {
  id: string;
  jwk?: JWK | undefined;
  /** Registered beside it, while one key takes the place of the other. */
  ogsaa?: readonly JWK[] | undefined;
}

/** What the local authorities must be told. Everything has a default, so that tests can say `{}`. */
export interface Oppsett {
  /** 0 = a free port. */
  port?: number | undefined;
  /** Public base address, without a trailing slash. Default http://localhost:PORT. */
  url?: string | undefined;
  /** Of the catcher of e-mail; 0 = a free port. */
  smtpPort?: number | undefined;
  portalUrl?: string | undefined;
  idporten?: Klient | undefined;
  maskinporten?: Klient | undefined;
  /** Life of a Maskinporten token in seconds; Digdir's default is 120. */
  maskinportenLevetid?: number | undefined;
  backchannelLogoutUri?: string | undefined;
}

const jwkSchema = z.string().transform((tekst, ctx): JWK => {
  try {
    return z.looseObject({ kty: z.literal('RSA'), kid: z.string() }).parse(JSON.parse(tekst));
  } catch {
    ctx.addIssue({ code: 'custom', message: 'must be an RSA JWK with kid, as JSON' });
    return z.NEVER;
  }
});
const adresse = z.url().transform((verdi) => verdi.replace(/\/+$/, ''));

const envSchema = z.object({
  TESTMILJO_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  TESTMILJO_URL: adresse.optional(),
  TESTMILJO_SMTP_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  PORTAL_URL: adresse.optional(),
  IDPORTEN_CLIENT_ID: z.string().min(1).optional(),
  IDPORTEN_CLIENT_JWK: jwkSchema.optional(),
  MASKINPORTEN_CLIENT_ID: z.string().min(1).optional(),
  MASKINPORTEN_CLIENT_JWK: jwkSchema.optional(),
  TESTMILJO_MASKINPORTEN_LEVETID: z.coerce.number().int().positive().default(120),
  IDPORTEN_BACKCHANNEL_LOGOUT_URI: z.url().optional(),
});

const klient = (id: string | undefined, jwk: JWK | undefined): Klient | undefined =>
  id === undefined && jwk === undefined ? undefined : { id: id ?? 'oppgaveportalen', jwk };

/** Reads the environment; throws one line that names what is wrong, never a value. */
export function lesOppsett(env: Record<string, string | undefined>): Oppsett {
  const satt = Object.fromEntries(Object.entries(env).filter(([, verdi]) => verdi !== ''));
  const svar = envSchema.safeParse(satt);
  if (!svar.success) {
    throw new Error(svar.error.issues.map((sak) => `${sak.path.join('.')}: ${sak.message}`).join('; '));
  }
  const { data } = svar;
  return {
    port: data.TESTMILJO_PORT,
    url: data.TESTMILJO_URL,
    smtpPort: data.TESTMILJO_SMTP_PORT,
    portalUrl: data.PORTAL_URL,
    idporten: klient(data.IDPORTEN_CLIENT_ID, data.IDPORTEN_CLIENT_JWK),
    maskinporten: klient(data.MASKINPORTEN_CLIENT_ID, data.MASKINPORTEN_CLIENT_JWK),
    maskinportenLevetid: data.TESTMILJO_MASKINPORTEN_LEVETID,
    backchannelLogoutUri: data.IDPORTEN_BACKCHANNEL_LOGOUT_URI,
  };
}
