import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hentToken } from '../../testhjelp/maskinporten';
import { startProevemiljoe } from '../../testhjelp/miljoe';
import type { Proevemiljoe } from '../../testhjelp/miljoe';
import {
  KUNDEUTBYTTE,
  kundeutbytte,
  OVERSKUDD,
  overskuddsstroem,
  scopeFor,
  send,
} from '../../testhjelp/skatteetaten';
import type { Feilsvar, Kvittering } from '../../testhjelp/skatteetaten';

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const NY_STAVEMAATE = 'innrapporteringoverskuddsstroem';
let miljoe: Proevemiljoe;
beforeAll(async () => {
  miljoe = await startProevemiljoe();
});
afterAll(() => miljoe.stop());

/** A fresh organisation with a token for it: no test sees another one's. */
async function verden(tjeneste = KUNDEUTBYTTE, valg: object = {}) {
  const org = await miljoe.organisasjon(valg);
  return { org, token: await hentToken(miljoe, scopeFor(tjeneste), org.orgnr) };
}
describe('the seeds’ own examples', () => {
  it('kundeutbytte is received', async () => {
    const { token } = await verden(KUNDEUTBYTTE, { orgnr: '311131788' });
    const svar = await send(miljoe, kundeutbytte('311131788'), { token });
    expect(svar.status).toBe(200);
    expect(await svar.json()).toEqual({
      dialogId: expect.stringMatching(UUID7),
      forsendelseId: expect.stringMatching(UUID7),
      oppgavegiversLeveranseReferanse: 'Ref-1',
      antallOppgaver: 2,
    });
  });

  it.each([OVERSKUDD, NY_STAVEMAATE])('overskuddsstrøm is received at %s', async (tjeneste) => {
    const { token } = await verden(tjeneste, { orgnr: '987546231' });
    const svar = await send(miljoe, overskuddsstroem('987546231'), { token, tjeneste, aar: 2025 });
    expect([svar.status, ((await svar.json()) as Kvittering).antallOppgaver]).toEqual([200, 2]);
  });

  it('overskuddsstrøm is received without the periods, which later versions have dropped', async () => {
    const { org, token } = await verden(OVERSKUDD);
    const kropp = overskuddsstroem(org.orgnr);
    const rader = kropp.leveranse.oppgaveOverskuddsstroem.map((rad) => ({
      ...rad,
      stroemperiodeFraOgMed: undefined,
      stroemperiodeTilOgMed: undefined,
    }));
    const uten = { leveranse: { ...kropp.leveranse, oppgaveOverskuddsstroem: rader } };
    expect((await send(miljoe, uten, { token, tjeneste: OVERSKUDD, aar: 2025 })).status).toBe(200);
  });
});

describe('the schemas', () => {
  const rad = { oppgaveeier: { foedselsnummer: '01234567890', navn: 'Truls' }, utbetaltBeloep: 1 };
  const tom = { antallOppgaver: 0, sumUtbetaltBeloep: 0 };
  const en = (endring: object) => ({
    oppgave: [{ ...rad, ...endring }],
    oppgaveoppsummering: { antallOppgaver: 1, sumUtbetaltBeloep: 1 },
  });
  it.each<[string, object, number]>([
    [
      'no rows with ingenoppgaver',
      { leveransetype: 'ingenoppgaver', oppgave: [], oppgaveoppsummering: tom },
      200,
    ],
    [
      'absent rows with ingenoppgaver',
      { leveransetype: 'ingenoppgaver', oppgave: undefined, oppgaveoppsummering: tom },
      200,
    ],
    ['rows with ingenoppgaver', { leveransetype: 'ingenoppgaver' }, 400],
    ['no rows with ordinaer', { oppgave: [], oppgaveoppsummering: tom }, 400],
    ['another leveransetype', { leveransetype: 'ingenOppgaver' }, 400],
    ['year as text', { inntektsaar: '2024' }, 400],
    ['a decimal', en({ utbetaltBeloep: 1.5 }), 400],
    ['an amount as text', en({ utbetaltBeloep: '1' }), 400],
    ['both numbers', en({ oppgaveeier: { ...rad.oppgaveeier, organisasjonsnummer: '123456789' } }), 400],
    ['neither number', en({ oppgaveeier: { navn: 'Truls' } }), 400],
    ['ten digits', en({ oppgaveeier: { foedselsnummer: '0123456789', navn: 'Truls' } }), 400],
    ['no name', en({ oppgaveeier: { foedselsnummer: '01234567890' } }), 400],
    ['no summary', { oppgaveoppsummering: undefined }, 400],
    ['no reference', { oppgavegiversLeveranseReferanse: undefined }, 200],
  ])('kundeutbytte: %s → %s', async (_navn, mer, status) => {
    const { org, token } = await verden();
    expect((await send(miljoe, kundeutbytte(org.orgnr, mer), { token })).status).toBe(status);
  });

  it.each<[string, (rad: Record<string, object | string>) => object]>([
    ['a comma', (r) => ({ ...r, bruttoBeloep: '1000,00' })],
    ['one decimal', (r) => ({ ...r, bruttoBeloep: '1000.0' })],
    ['a number', (r) => ({ ...r, bruttoBeloep: 1000 })],
    ['no address', (r) => ({ ...r, oppgaveeier: { ...(r.oppgaveeier as object), vegadresse: undefined } })],
    [
      'both addresses',
      (r) => ({
        ...r,
        oppgaveeier: {
          ...(r.oppgaveeier as object),
          matrikkeladresse: { matrikkelnummer: { kommunenummer: '0001', gaardsnummer: 1, bruksnummer: 1 } },
        },
      }),
    ],
    ['a period backwards', (r) => ({ ...r, stroemperiodeTilOgMed: '2025-01-01' })],
    ['a day that is not', (r) => ({ ...r, stroemperiodeTilOgMed: '2025-02-30' })],
  ])('overskuddsstrøm: %s is refused', async (_navn, endre) => {
    const { org, token } = await verden(OVERSKUDD);
    const kropp = overskuddsstroem(org.orgnr);
    const [foerste, andre] = kropp.leveranse.oppgaveOverskuddsstroem;
    const endret = {
      leveranse: { ...kropp.leveranse, oppgaveOverskuddsstroem: [endre(foerste as never), andre] },
    };
    expect((await send(miljoe, endret, { token, tjeneste: OVERSKUDD, aar: 2025 })).status).toBe(400);
  });

  it('sums are exact in øre', async () => {
    const { org, token } = await verden(OVERSKUDD);
    const grunn = overskuddsstroem(org.orgnr).leveranse;
    const rader = Array.from({ length: 30 }, () => ({
      ...grunn.oppgaveOverskuddsstroem[0],
      bruttoBeloep: '0.10',
    }));
    const summer = (sum: string) => ({
      leveranse: {
        ...grunn,
        oppgaveOverskuddsstroem: rader,
        oppgaveOppsummering: {
          sumBruttoBeloep: sum,
          sumVederlagNegativtEnergiledd: '0.00',
          antallOppgaver: 30,
        },
      },
    });
    const valg = { token, tjeneste: OVERSKUDD, aar: 2025 };
    expect((await send(miljoe, summer('3.00'), valg)).status).toBe(200);
    expect((await send(miljoe, summer('3.01'), valg)).status).toBe(400);
  });

  it('points at the cell with the value that was given', async () => {
    const { org, token } = await verden();
    const svar = await send(miljoe, kundeutbytte(org.orgnr, en({ utbetaltBeloep: 'mye' })), { token });
    const { spesifisering } = (await svar.json()) as Feilsvar;
    expect(spesifisering).toEqual([
      expect.objectContaining({ sti: 'leveranse/oppgave/0/utbetaltBeloep', angittVerdi: 'mye' }),
    ]);
  });
});
