import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = join(import.meta.dirname, '../../.next/server/server-reference-manifest.json');

interface Handling {
  id: string;
  /** Pages that have the action, as their addresses in the app folder. */
  sider: string[];
}

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> };

/** Every server action that the build has, by name. */
export function handlingerIBygget(): Map<string, Handling> {
  const { node } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  return new Map(
    Object.entries(node).map(([id, { exportedName, workers }]) => {
      const sider = Object.keys(workers).map((sti) => sti.replace(/^app/, '').replace(/\/page$/, '') || '/');
      return [exportedName, { id, sider: sider.filter((side) => side !== '/_not-found') }];
    }),
  );
}

/** The fields of a form, where an action takes one. */
export const skjema = (felter: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [navn, verdi] of Object.entries(felter)) data.set(navn, verdi);
  return data;
};

/** What an action is called with, as the browser's scripts write it: JSON, or a form beside it. */
function kropp(argumenter: readonly unknown[]): string | FormData {
  const form = argumenter.find((en) => en instanceof FormData);
  const json = JSON.stringify(argumenter.map((en) => (en === form ? '$K1' : (en ?? null))));
  if (!form) return json;
  const ut = new FormData();
  form.forEach((verdi, navn) => ut.append(`_1_${navn}`, verdi));
  ut.append('0', json);
  return ut;
}

export interface Svar {
  status: number;
  /** Where the answer sends the browser. */
  til: string;
  tekst: string;
  hoder: Headers;
}

/** A browser without pages: cookies, requests, and server actions called as its scripts call them. */
export class Klient {
  private kaker = new Map<string, string>();

  constructor(private readonly adresse = process.env['E2E_PORTAL'] ?? '') {}

  private async hent(adresse: string, valg: RequestInit = {}): Promise<Response> {
    const cookie = [...this.kaker].map(([navn, verdi]) => `${navn}=${verdi}`).join('; ');
    const headers = { ...(valg.headers as Record<string, string>), ...(cookie && { cookie }) };
    const svar = await fetch(adresse, { ...valg, redirect: 'manual', headers });
    for (const linje of svar.headers.getSetCookie()) {
      const [navn = '', verdi = ''] = (linje.split(';')[0] ?? '').split(/=(.*)/s);
      if (verdi === '') this.kaker.delete(navn);
      else this.kaker.set(navn, verdi);
    }
    return svar;
  }

  private async foelg(adresse: string, valg?: RequestInit): Promise<string> {
    let [naa, svar] = [adresse, await this.hent(adresse, valg)];
    for (let i = 0; i < 12 && svar.headers.has('location'); i += 1) {
      naa = new URL(svar.headers.get('location') ?? '', naa).href;
      svar = await this.hent(naa);
    }
    return naa;
  }

  /** Logs in through the real OIDC flow as the person with this number. */
  async loggInn(pid: string): Promise<this> {
    const side = await this.foelg(`${this.adresse}/logg-inn`);
    const slutt = await this.foelg(side, { method: 'POST', body: new URLSearchParams({ pid }) });
    if (!slutt.startsWith(this.adresse)) throw new Error(`the login ended at ${slutt}`);
    return this;
  }

  /** A page or a file, or the beginning of what does not end. */
  async les(sti: string): Promise<Svar> {
    const avbrudd = new AbortController();
    const svar = await this.hent(`${this.adresse}${sti}`, { signal: avbrudd.signal });
    const endeloes = svar.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const tekst = endeloes ? await foersteBit(svar) : await svar.text();
    if (endeloes) avbrudd.abort();
    return tilSvar(svar, tekst);
  }

  async kall({ id, sider }: Handling, leveranseId: string, argumenter: readonly unknown[]): Promise<Svar> {
    const innhold = kropp(argumenter);
    const side = sider.find((en) => leveranseId !== '' || !en.includes('[')) ?? '/';
    const svar = await this.hent(`${this.adresse}${side.replace('[leveranseId]', leveranseId)}`, {
      method: 'POST',
      headers: {
        'next-action': id,
        origin: this.adresse,
        accept: 'text/x-component',
        ...(typeof innhold === 'string' && { 'content-type': 'text/plain;charset=UTF-8' }),
      },
      body: innhold,
    });
    return tilSvar(svar, await svar.text());
  }
}

const tilSvar = (svar: Response, tekst: string): Svar => ({
  status: svar.status,
  til: svar.headers.get('x-action-redirect') ?? svar.headers.get('location') ?? '',
  tekst,
  hoder: svar.headers,
});

async function foersteBit(svar: Response): Promise<string> {
  const { value } = (await svar.body?.getReader().read()) ?? {};
  return new TextDecoder().decode(value);
}
