import { erForbindelsesfeil, feilkode } from './forbindelsesfeil';

/** What every client needs: whom it may call, for how long, and (in tests) with which fetch and clock. */
export interface Klient {
  /** Origins (`https://host[:port]`) that may be called. Anything else is refused before a byte is sent. */
  tillatte: ReadonlySet<string>;
  /** HTTP_TIMEOUT_MS: limit of one whole call, headers and body. */
  timeoutMs: number;
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds since 1970. */
  naa?: (() => number) | undefined;
}

export interface Kall {
  url: string;
  metode?: 'GET' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  /** Sent byte for byte. */
  kropp?: Uint8Array;
  /** Cap on the answer after decompression. */
  maksBytes?: number;
  /** Ends the call early, e.g. at shutdown. The outcome is then `ingen_svar`. */
  avbryt?: AbortSignal | undefined;
}

export interface Svar {
  type: 'svar';
  status: number;
  headers: Headers;
  bytes: Uint8Array;
}

/**
 * `ingen_forbindelse`: nothing was sent, that is certain. `ingen_svar`: sent or unknown. `for_stort_svar` and
 * `omdirigert`: the server was reached and may have acted. `ikke_tillatt_vert`: nothing was sent, and never will be.
 */
export type Transportfeil =
  | { type: 'ingen_forbindelse'; kode: string }
  | { type: 'ingen_svar'; kode: string }
  | { type: 'for_stort_svar'; status: number }
  | { type: 'omdirigert'; status: number }
  | { type: 'ikke_tillatt_vert' };

export const MAKS_JSON_BYTES = 1_000_000;
export const MAKS_DOKUMENT_BYTES = 10 * 1024 * 1024;

/**
 * One HTTP call, never repeated here. Redirects are not followed: a token must not travel to a host that was not
 * chosen. Throws only for a header that cannot be sent, without naming its value.
 */
export async function kall(klient: Klient, oppdrag: Kall): Promise<Svar | Transportfeil> {
  if (!erTillatt(klient, oppdrag.url)) return { type: 'ikke_tillatt_vert' };
  const headers = lagHeaders(oppdrag.headers ?? {});
  if (oppdrag.avbryt?.aborted) return { type: 'ingen_forbindelse', kode: 'AVBRUTT' };
  const styring = new AbortController();
  const avbryt = (): void => styring.abort('AVBRUTT');
  const klokke = setTimeout(() => styring.abort('TIDSAVBRUDD'), klient.timeoutMs);
  oppdrag.avbryt?.addEventListener('abort', avbryt, { once: true });
  try {
    const svar = await (klient.fetch ?? globalThis.fetch)(oppdrag.url, {
      method: oppdrag.metode ?? 'GET',
      headers,
      redirect: 'manual',
      cache: 'no-store',
      signal: styring.signal,
      ...(oppdrag.kropp && { body: new Uint8Array(oppdrag.kropp) }),
    });
    if (svar.status >= 300 && svar.status < 400) return { type: 'omdirigert', status: svar.status };
    const bytes = await lesKropp(svar, oppdrag.maksBytes ?? MAKS_JSON_BYTES);
    if (!bytes) return { type: 'for_stort_svar', status: svar.status };
    return { type: 'svar', status: svar.status, headers: svar.headers, bytes };
  } catch (error) {
    if (styring.signal.aborted) return { type: 'ingen_svar', kode: String(styring.signal.reason) };
    return { type: erForbindelsesfeil(error) ? 'ingen_forbindelse' : 'ingen_svar', kode: feilkode(error) };
  } finally {
    clearTimeout(klokke);
    oppdrag.avbryt?.removeEventListener('abort', avbryt);
    // A body that was not read to its end would hold the socket.
    styring.abort();
  }
}

/** Basic auth in a URL would be sent to the host as well, and no configured address has it. */
function erTillatt(klient: Klient, adresse: string): boolean {
  if (!URL.canParse(adresse)) return false;
  const url = new URL(adresse);
  return klient.tillatte.has(url.origin) && url.username === '' && url.password === '';
}

/** fetch would name the offending value, which may be a token, in its error. */
function lagHeaders(par: Record<string, string>): Headers {
  const headers = new Headers();
  for (const [navn, verdi] of Object.entries(par)) {
    try {
      headers.set(navn, verdi);
    } catch {
      throw new Error(`header ${navn} cannot be sent`);
    }
  }
  return headers;
}

/** Counts while reading, since content-length may be absent or untrue. `undefined` when the cap is passed. */
async function lesKropp(svar: Response, maksBytes: number): Promise<Uint8Array | undefined> {
  if (Number(svar.headers.get('content-length') ?? 0) > maksBytes) return undefined;
  if (!svar.body) return new Uint8Array();
  const biter: Uint8Array[] = [];
  let lengde = 0;
  for await (const bit of svar.body as unknown as AsyncIterable<Uint8Array>) {
    lengde += bit.byteLength;
    if (lengde > maksBytes) return undefined;
    biter.push(bit);
  }
  return new Uint8Array(Buffer.concat(biter, lengde));
}
