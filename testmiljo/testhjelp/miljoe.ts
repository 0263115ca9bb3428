import type { JWK } from 'jose';
import { startTestmiljoe } from '../start';
import type { Testmiljoe } from '../start';
import type { Oppsett } from '../oppsett';
import type { Scenarionavn } from '../scenarier';

export interface Testorganisasjon {
  orgnr: string;
  navn: string;
  person: { pid: string; navn: string };
  systembrukerId?: string;
}

/** A started environment with the steering calls a test needs. */
export interface Proevemiljoe extends Testmiljoe {
  maskinportenJwk: JWK;
  idportenJwk: JWK;
  post: <T>(sti: string, kropp?: object) => Promise<T>;
  get: <T>(sti: string) => Promise<T>;
  organisasjon: (valg?: object) => Promise<Testorganisasjon>;
  scenario: (navn: Scenarionavn, mer?: object) => Promise<void>;
}

export async function startProevemiljoe(oppsett: Oppsett = {}): Promise<Proevemiljoe> {
  const miljoe = await startTestmiljoe(oppsett);
  const kall = async (sti: string, init?: RequestInit) => {
    const svar = await fetch(`${miljoe.url}/testmiljo/${sti}`, init);
    if (!svar.ok) throw new Error(`${sti}: ${svar.status} ${await svar.text()}`);
    return svar.json();
  };
  const post = <T>(sti: string, kropp: object = {}) =>
    kall(sti, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(kropp),
    }) as Promise<T>;
  return {
    ...miljoe,
    maskinportenJwk: JSON.parse(miljoe.env.MASKINPORTEN_CLIENT_JWK ?? '{}') as JWK,
    idportenJwk: JSON.parse(miljoe.env.IDPORTEN_CLIENT_JWK ?? '{}') as JWK,
    post,
    get: <T>(sti: string) => kall(sti) as Promise<T>,
    organisasjon: (valg = {}) => post<Testorganisasjon>('organisasjon', valg),
    scenario: async (navn, mer = {}) => {
      await post('scenario', { navn, ...mer });
    },
  };
}
