import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Klient } from './kall';

/** For tests only: a real HTTP server on a free port, closed when the test ends. */
export interface Proevetjener {
  origin: string;
  klient: Klient;
  mottatt: Mottatt[];
}

export interface Mottatt {
  metode: string;
  url: string;
  headers: IncomingHttpHeaders;
  kropp: Buffer;
}

export type Besvar = (foresporsel: Mottatt, svar: ServerResponse) => void;

/** Starts the server; every request is read to its end, remembered and handed to `besvar`. */
export async function startTjener(besvar: Besvar): Promise<Proevetjener> {
  const mottatt: Mottatt[] = [];
  const origin = await lytt((foresporsel, svar) => {
    const biter: Buffer[] = [];
    foresporsel.on('data', (bit: Buffer) => biter.push(bit));
    foresporsel.on('end', () => {
      const { method = '', url = '', headers } = foresporsel;
      const lest = { metode: method, url, headers, kropp: Buffer.concat(biter) };
      mottatt.push(lest);
      besvar(lest, svar);
    });
  });
  return { origin, mottatt, klient: { tillatte: new Set([origin]), timeoutMs: 5000 } };
}

/** An origin where nobody listens. */
export async function lukketOrigin(): Promise<string> {
  const tjener = createServer();
  await new Promise<void>((klar) => tjener.listen(0, '127.0.0.1', klar));
  const { port } = tjener.address() as AddressInfo;
  await new Promise((lukket) => tjener.close(lukket));
  return `http://127.0.0.1:${port}`;
}

export function json(svar: ServerResponse, status: number, innhold: unknown): void {
  svar.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(innhold));
}

async function lytt(lytter: RequestListener): Promise<string> {
  const tjener = createServer(lytter);
  await new Promise<void>((klar) => tjener.listen(0, '127.0.0.1', klar));
  onTestFinished(async () => {
    tjener.closeAllConnections();
    await new Promise((lukket) => tjener.close(lukket));
  });
  const { port } = tjener.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
