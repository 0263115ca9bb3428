import { handlingerPaaDisk, ruterPaaDisk } from './fixtures/ruter';
import { expect, test } from './fixtures/test';
import { HANDLINGSPROEVER, type Krav } from './tilgangsmatrise/handlinger';
import { Klient, type Svar } from './tilgangsmatrise/klient';
import { type Leveranser, RUTER } from './tilgangsmatrise/ruter';
import {
  byggVerden,
  eksport,
  FNR,
  HANDLINGER,
  kall,
  NAVN_I_RAD,
  nySendt,
  nyStanset,
  nyttUtkast,
  type Verden,
} from './tilgangsmatrise/verden';

test('hver rute og hver handling er med: på disk, i bygget og her', () => {
  expect(Object.keys(RUTER).sort()).toEqual(ruterPaaDisk());
  expect([...HANDLINGER.keys()].sort()).toEqual(handlingerPaaDisk());
  expect(Object.keys(HANDLINGSPROEVER).sort()).toEqual(handlingerPaaDisk());
});

let verden: Verden;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => void (verden = await byggVerden()));

interface Part {
  hvem: string;
  klient: Klient;
  /** Whether what demands this is refused. */
  nektes: (krav: Krav | 'organisasjon' | 'leveranse') => boolean;
  innsenderId?: string;
}

const parter = (): Part[] => [
  { hvem: 'ingen', klient: new Klient(), nektes: (krav) => krav !== 'alle' },
  {
    hvem: 'fremmed',
    klient: verden.fremmed,
    nektes: (krav) => !['alle', 'innlogget', 'organisasjon'].includes(krav),
  },
  {
    hvem: 'tilbaketrukket',
    ...verden.tilbaketrukket,
    nektes: (krav) => !['alle', 'innlogget'].includes(krav),
  },
  { hvem: 'lese', ...verden.lese, nektes: (krav) => ['fylle_ut', 'sende_inn'].includes(krav) },
  { hvem: 'fylle_ut', ...verden.fylleUt, nektes: (krav) => krav === 'sende_inn' },
];

/** As the page says it to the browser: the words themselves are in every page, for its scripts. */
const IKKE_FUNNET = />Vi fant ikke siden<|NEXT_HTTP_ERROR_FALLBACK;404/;
const erApi = (rute: string): boolean => rute.startsWith('/api/');
const visesHemmelig = (svar: Svar): boolean => svar.tekst.includes(NAVN_I_RAD) || svar.tekst.includes(FNR);

/** Waits for the feedback on a delivery, and gives the address of its document. */
async function ventDokument(sendt: string): Promise<string> {
  let dokument = '';
  await expect
    .poll(async () => {
      const { tekst } = await verden.eier.les(`/leveranse/${sendt}/kvittering`);
      return (dokument = /\/tilbakemelding\/([0-9a-f-]{36})/.exec(tekst)?.[1] ?? '');
    })
    .not.toBe('');
  return dokument;
}

test('ruter: ingen, fremmede og den som har mistet tilgangen, ser ingenting; den som får lese, ser alt', async () => {
  const { eier, orgnr } = verden;
  const sendt = await nySendt(eier);
  const leveranser: Leveranser = {
    utkast: await nyttUtkast(eier),
    stanset: await nyStanset(eier, orgnr, 'gld-019'),
    sendt,
    dokument: await ventDokument(sendt),
  };
  const ruter = Object.entries(RUTER).flatMap(([rute, { krav, stier }]) =>
    (stier?.(leveranser) ?? [rute]).map((sti) => ({ rute, krav, sti })),
  );
  expect(visesHemmelig(await eier.les(`/api/leveranse/${sendt}/rader`))).toBe(true);
  // Whoever may read sees all that the others may: what they may do more is for the actions.
  for (const { hvem, klient, nektes } of parter().filter((part) => part.hvem !== 'fylle_ut')) {
    const proev = async ({ rute, krav, sti }: (typeof ruter)[number]): Promise<void> => {
      if (krav === 'alle' && hvem !== 'ingen') return;
      const svar = await klient.les(sti);
      const hva = `${hvem}: ${sti}`;
      expect(svar.status, hva).toBeLessThan(500);
      if (!nektes(krav)) {
        if (krav !== 'alle') expect([200, 303, 307], hva).toContain(svar.status);
        if (krav === 'leveranse') expect(IKKE_FUNNET.test(svar.tekst), hva).toBe(false);
      } else if (erApi(rute)) {
        expect(svar.status, hva).toBe(hvem === 'ingen' ? 401 : 404);
      } else if (krav === 'leveranse' && hvem !== 'ingen') {
        expect(svar.status === 404 || IKKE_FUNNET.test(svar.tekst), hva).toBe(true);
      } else {
        expect(
          />Logg inn med ID-porten<|\?til=|^\/$|url=\/|NEXT_REDIRECT/.test(svar.til || svar.tekst),
          hva,
        ).toBe(true);
      }
      if (hvem === 'fremmed' || nektes(krav)) expect(visesHemmelig(svar), hva).toBe(false);
      if (hvem === 'fremmed' || hvem === 'ingen') expect(svar.tekst, hva).not.toContain(orgnr);
    };
    await Promise.all(ruter.map(proev));
  }
});

test('filer: det som ikke er en fil, nektes, og et svar kan bare lastes ned', async () => {
  const sendt = await nySendt(verden.eier);
  expect((await verden.eier.les(`/api/leveranse/${sendt}/regneark?format=pdf`)).status).toBe(400);
  const dokument = `/api/leveranse/${sendt}/tilbakemelding/${await ventDokument(sendt)}`;
  const { hoder } = await verden.eier.les(dokument);
  expect(hoder.get('content-type')).toBe('application/xml');
  expect(hoder.get('x-content-type-options')).toBe('nosniff');
  expect(hoder.get('content-disposition')).toMatch(/^attachment; /);
  const annet = dokument.replace(/[^/]+$/, crypto.randomUUID());
  expect((await verden.eier.les(annet)).status).toBe(404);
});

/** What is stored of the organisation, but its log and what is fetched from others. */
async function lagret(): Promise<string[]> {
  const alle = await eksport(verden.eier);
  return alle
    .filter(({ slag }) => !['hendelse', 'tilgang', 'systembruker'].includes(slag))
    .map((linje) => JSON.stringify(linje));
}

const hendelser = async () => (await eksport(verden.eier)).filter(({ slag }) => slag === 'hendelse');

interface Klargjort {
  navn: string;
  krav: Krav;
  /** The delivery that it is called on. */
  id: string;
  argumenter: unknown[];
}

/** Each action with a delivery of its own. A scenario is armed for the next sending, so those come one at a time. */
async function lagProever(): Promise<Klargjort[]> {
  const { eier, orgnr } = verden;
  const proever = Object.entries(HANDLINGSPROEVER);
  const stansede = new Map<string, string>();
  for (const [navn, { stanset }] of proever)
    if (stanset) stansede.set(navn, await nyStanset(eier, orgnr, stanset));
  return Promise.all(
    proever.map(async ([navn, { krav, paa, med }]) => {
      const id = stansede.get(navn) ?? (await paa?.(verden)) ?? '';
      return { navn, krav, id, argumenter: await med(verden, id) };
    }),
  );
}

test('handlinger: nektes for alle uten rollen som handlingen krever, og virker for den som har den', async () => {
  const proever = await lagProever();
  // Verdicts that come meanwhile change what is stored.
  await expect.poll(async () => (await lagret()).filter((l) => l.includes('"status":"mottatt"'))).toEqual([]);
  const foer = await lagret();
  const antall = (await hendelser()).length;
  for (const { hvem, klient, nektes } of parter()) {
    await Promise.all(
      proever.map(async ({ navn, krav, id, argumenter }) => {
        const { virker, egen } = HANDLINGSPROEVER[navn] ?? {};
        if (!nektes(krav) || (egen && hvem === 'fremmed')) return;
        const svar = await kall(klient, navn, id, ...argumenter);
        expect(svar.status, `${hvem}: ${navn}`).toBeLessThan(500);
        expect(visesHemmelig(svar), `${hvem}: ${navn}`).toBe(false);
        if (virker && 'svar' in virker)
          expect(svar.til || svar.tekst, `${hvem}: ${navn}`).not.toMatch(virker.svar);
      }),
    );
    expect(await lagret(), hvem).toEqual(foer);
    const nye = (await hendelser()).slice(antall).filter(({ innsenderId }) => innsenderId !== verden.eierId);
    expect(
      nye.map(({ type }) => type).filter((type) => type !== 'tilganger_hentet'),
      hvem,
    ).toEqual([]);
  }
  await test.step('den som får lese, får det', async () => {
    for (const { navn, id, argumenter } of proever.filter(({ krav }) => krav === 'lese')) {
      const svar = await kall(verden.lese.klient, navn, id, ...argumenter);
      const { virker } = HANDLINGSPROEVER[navn] ?? {};
      if (virker && 'svar' in virker) expect(svar.til || svar.tekst, navn).toMatch(virker.svar);
    }
  });
  await test.step('en fremmeds nye utkast er hans eget', async () => {
    const opprett = proever.find(({ navn }) => navn === 'opprettUtkastHandling');
    await kall(verden.fremmed, 'opprettUtkastHandling', '', ...(opprett?.argumenter ?? []));
    expect(await lagret()).toEqual(foer);
    expect((await eksport(verden.fremmed)).some(({ slag }) => slag === 'leveranse')).toBe(true);
  });
  await test.step('den som logger ut, er ute, og bare den', async () => {
    await kall(verden.fremmed, 'loggUtHandling', '');
    expect((await verden.fremmed.les('/api/oekt')).status).toBe(401);
  });
  for (const { navn, id, argumenter } of proever) {
    if (navn === 'loggUtHandling') continue;
    const svar = await kall(verden.eier, navn, id, ...argumenter);
    const { virker } = HANDLINGSPROEVER[navn] ?? {};
    if (virker && 'svar' in virker) expect(svar.til || svar.tekst, `eier: ${navn}`).toMatch(virker.svar);
  }
  const gjort = (await hendelser()).map(({ type, leveranseId }) => `${type} ${leveranseId ?? ''}`);
  for (const { navn, id } of proever) {
    const { virker } = HANDLINGSPROEVER[navn] ?? {};
    if (virker && 'hendelse' in virker) expect(gjort, `eier: ${navn}`).toContain(`${virker.hendelse} ${id}`);
  }
});
