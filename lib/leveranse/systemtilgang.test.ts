import { describe, expect, it, test } from 'vitest';
import { ordninger } from '../ordninger/register';
import { proeveordning } from '../ordning/proeveordning';
import {
  egneRettigheter,
  gir,
  klientrettigheter,
  ordningstilgang,
  SYSTEMTILGANGSSTATUSER,
  ventFoerSjekk,
  type Ordningstilgang,
  type Systemtilgang,
} from './systemtilgang';

const PAKKE = 'urn:altinn:accesspackage:pakke';
const RESSURS = 'urn:altinn:resource:rett';
const medRett = { ...proeveordning, api: { ...proeveordning.api, enkeltrettighet: 'rett' } };
const tilgang = (mer: Partial<Systemtilgang>): Systemtilgang => ({
  status: 'venter',
  bedtOm: [PAKKE],
  systembrukerId: null,
  godkjent: [],
  rettigheterKjente: true,
  ...mer,
});
const godkjent = (...rettigheter: string[]) =>
  tilgang({ status: 'godkjent', bedtOm: rettigheter, systembrukerId: 'x', godkjent: rettigheter });

describe.each(ordninger.map((ordning) => [ordning.id, ordning] as const))('%s', (_id, ordning) => {
  it('is opened by what its declaration asks for', () => {
    expect(gir(ordning, egneRettigheter(ordning))).toBe(true);
    for (const rolle of ['regnskapsfoerer', 'revisor'] as const) {
      expect(gir(ordning, klientrettigheter([ordning], rolle))).toBe(true);
    }
  });
});

it('asks for the single right where there is one, and only that', () => {
  expect(egneRettigheter(medRett)).toEqual([RESSURS]);
  expect(egneRettigheter(proeveordning)).toEqual([PAKKE]);
});

test.each<[string, Systemtilgang | undefined, Ordningstilgang]>([
  ['nothing was asked', undefined, 'ingen'],
  ['asked, waits', tilgang({}), 'venter'],
  ['refused by a person', tilgang({ status: 'avvist' }), 'avvist'],
  ['asked for something else', tilgang({ bedtOm: [RESSURS] }), 'ingen'],
  ['approved', godkjent(PAKKE), 'godkjent'],
  ['approved for something else', godkjent(RESSURS), 'mangler_rett'],
  ['approved outside the portal', { ...godkjent(), rettigheterKjente: false }, 'kanskje'],
  ['more is asked for', { ...godkjent(RESSURS), status: 'venter', bedtOm: [PAKKE] }, 'venter'],
  [
    'more was refused; what stood stands',
    { ...godkjent(PAKKE), status: 'avvist', bedtOm: [RESSURS] },
    'godkjent',
  ],
  ['taken back', tilgang({ status: 'slettet', bedtOm: [] }), 'slettet'],
])('%s', (_navn, verdi, ventet) => {
  expect(ordningstilgang(proeveordning, verdi)).toBe(ventet);
});

test('Altinn is asked less and less often, and never for what is decided', () => {
  for (const status of SYSTEMTILGANGSSTATUSER) {
    const tider = Array.from({ length: 30 }, (_, n) => ventFoerSjekk(status, n));
    expect(tider).toEqual([...tider].sort((a, b) => Number(a) - Number(b)));
  }
  expect(ventFoerSjekk('venter', 0)).toBe(30_000);
  expect(ventFoerSjekk('venter', 1000)).toBe(24 * 3600_000);
  expect(ventFoerSjekk('nektet', 0)).toBeUndefined();
});
