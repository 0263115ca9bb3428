import { kall, type Klient, type Svar, type Transportfeil } from './kall';

/** POST of a form to a token endpoint. */
export const postSkjema = (
  klient: Klient,
  url: string,
  felter: Record<string, string>,
): Promise<Svar | Transportfeil> =>
  kall(klient, {
    url,
    metode: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    kropp: new TextEncoder().encode(new URLSearchParams(felter).toString()),
  });
