import { armer, nyOrganisasjon, settTilbakemelding } from '../fixtures/myndigheter';
import { eldOekt } from '../fixtures/database';
import { handlingerIBygget, Klient, skjema, type Svar } from './klient';

export const HANDLINGER = handlingerIBygget();

/** Calls an action by name. */
export function kall(
  klient: Klient,
  navn: string,
  leveranseId: string,
  ...argumenter: unknown[]
): Promise<Svar> {
  const handling = HANDLINGER.get(navn);
  if (!handling) throw new Error(`the build has no action ${navn}`);
  return klient.kall(handling, leveranseId, argumenter);
}

export const NAVN_I_RAD = 'Hemmelige Truls';
export const FNR = '02825010109';
export const AAR = '2025';
export const HODE = {
  navn: 'Kari',
  telefonnummer: '80080000',
  epost: 'k@example.com',
  mobilnummer: '',
  referanse: '',
};
const TOMT = { navn: '', telefonnummer: '', epost: '', mobilnummer: '', referanse: '' };

export const nyRad = () => ({
  type: 'ny',
  radId: crypto.randomUUID(),
  posisjon: `a${Math.floor(Math.random() * 9)}`,
  verdier: { oppgaveeier: FNR, navn: NAVN_I_RAD, utbetaltBeloep: '5700' },
});

const idI = ({ til }: Svar): string => /\/leveranse\/([0-9a-f-]{36})/.exec(til)?.[1] ?? '';

/** A draft that can be sent. */
export async function nyttUtkast(eier: Klient, inntektsaar = AAR): Promise<string> {
  const form = skjema({ ordning: 'kundeutbytte', inntektsaar });
  const svar = await kall(eier, 'opprettUtkastHandling', '', null, form);
  const id = idI(svar);
  if (!id) throw new Error(`no draft was made: ${svar.status} ${svar.til} ${svar.tekst.slice(0, 300)}`);
  const innhold = (hode: typeof HODE) => ({ hode, ingenOppgaver: false });
  await kall(eier, 'lagreHodeHandling', id, { leveranseId: id, fra: innhold(TOMT), til: innhold(HODE) });
  const operasjoner = [nyRad()];
  await kall(eier, 'lagreRaderHandling', id, {
    leveranseId: id,
    redigererId: crypto.randomUUID(),
    operasjoner,
  });
  return id;
}

/** What a confirmation must say. */
export async function bekreftelse(eier: Klient, leveranseId: string): Promise<FormData> {
  const revisjon =
    (await eier.les(`/api/leveranse/${leveranseId}/rader`)).hoder.get('leveranse-revisjon') ?? '';
  return skjema({ leveranseId, revisjon, bekreftet: 'on' });
}

export async function nySendt(eier: Klient, inntektsaar = AAR): Promise<string> {
  const id = await nyttUtkast(eier, inntektsaar);
  await kall(eier, 'sendInnHandling', id, null, await bekreftelse(eier, id));
  return id;
}

/** Sent, and stopped for the reason of this scenario. */
export async function nyStanset(eier: Klient, orgnr: string, scenario: string): Promise<string> {
  await armer(scenario, orgnr);
  return nySendt(eier);
}

export async function nyKlar(eier: Klient): Promise<string> {
  const id = await nyttUtkast(eier);
  await kall(eier, 'klarHandling', id, null, skjema({ leveranseId: id, kommentar: 'Klar' }));
  return id;
}

export async function nyRettelse(eier: Klient): Promise<string> {
  const id = await nySendt(eier);
  return idI(await kall(eier, 'opprettRettelseHandling', id, null, skjema({ leveranseId: id })));
}

export interface Verden {
  orgnr: string;
  navn: string;
  eier: Klient;
  eierId: string;
  /** innsenderId and session of everybody who is not to do more than they may. */
  lese: { klient: Klient; innsenderId: string };
  fylleUt: { klient: Klient; innsenderId: string };
  fremmed: Klient;
  /** Altinn has taken the right away since the login. */
  tilbaketrukket: { klient: Klient; innsenderId: string };
}

const INNSENDER = /name="innsenderId" value="([0-9a-f-]{36})"/g;

/** An organisation with everybody who has, and has not, something to do with it. */
export async function byggVerden(): Promise<Verden> {
  const { orgnr, navn, person } = await nyOrganisasjon();
  await settTilbakemelding(orgnr, 0);
  const eier = await new Klient().loggInn(person.pid);
  const kjente = new Set<string>();
  const kollega = async (rolle: string) => {
    // A plain package, and no deciding role: such a one can be given less.
    const { person: en } = await nyOrganisasjon({ orgnr, navn, roller: [] });
    const klient = await new Klient().loggInn(en.pid);
    const side = (await eier.les('/organisasjon/roller')).tekst;
    const innsenderId =
      [...side.matchAll(INNSENDER)].map(([, id]) => id ?? '').find((id) => !kjente.has(id)) ?? '';
    kjente.add(innsenderId);
    await kall(eier, 'giRolleHandling', '', null, skjema({ orgnr, innsenderId, rolle }));
    return { klient, innsenderId, pid: en.pid };
  };
  const lese = await kollega('lese');
  const fylleUt = await kollega('fylle_ut');
  const tilbaketrukket = await kollega('sende_inn');
  await nyOrganisasjon({ orgnr, navn, person: { pid: tilbaketrukket.pid }, roller: [], pakker: [] });
  // Old enough that Altinn is asked again when a page is opened.
  await eldOekt(orgnr, { kontrollert: 30 });
  await tilbaketrukket.klient.les('/');
  const fremmed = await new Klient().loggInn((await nyOrganisasjon()).person.pid);
  const alle = await eksport(eier);
  const eierId = String(alle.find((linje) => linje['type'] === 'rolle_gitt')?.['innsenderId']);
  return { orgnr, navn, eier, eierId, lese, fylleUt, tilbaketrukket, fremmed };
}

export type Eksportlinje = Readonly<Record<string, unknown>> & { slag: string };

/** Everything that the portal holds about the organisation, as its own export gives it. */
export async function eksport(eier: Klient): Promise<Eksportlinje[]> {
  const { tekst } = await eier.les('/api/organisasjon/eksport');
  return tekst
    .split('\n')
    .filter(Boolean)
    .map((linje) => JSON.parse(linje) as Eksportlinje);
}
