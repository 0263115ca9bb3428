import { expect, test } from 'vitest';
import { dokumentUrl, innsendingUrl, tjenesteUrl } from './url';

const MAL = 'https://{tjeneste}.api.skatteetaten.no';
const TJENESTE = 'innrapporteringoverskuddstroem';
const adresse = { mal: MAL, tjeneste: TJENESTE };
const STI = '/v1/{inntektsaar}/forsendelser/{forsendelseId}/dokumenter/{dokumentId}';
const A = '0193b5cd-cb85-7320-bd8c-6c78c88dc8af';
const B = '0193b5cd-cbce-7dbd-b188-1437db673767';

test.each([
  [MAL, `https://${TJENESTE}.api.skatteetaten.no/v1/2025`],
  ['http://127.0.0.1:4010/skatt/{tjeneste}/', `http://127.0.0.1:4010/skatt/${TJENESTE}/v1/2025`],
  ['http://localhost:4010', 'http://localhost:4010/v1/2025'],
])('%s', (mal, ventet) => {
  expect(innsendingUrl({ mal, tjeneste: TJENESTE }, 2025)).toBe(ventet);
});

test.each([
  [STI, `/v1/2025/forsendelser/${A}/dokumenter/${B}`],
  ['forsendelser/{forsendelseId}/dokumenter/{dokumentId}', `/forsendelser/${A}/dokumenter/${B}`],
])('document path %s', (sti, ventet) => {
  expect(dokumentUrl(adresse, sti, { inntektsaar: 2025, forsendelseId: A, dokumentId: B })).toEqual({
    ok: true,
    verdi: `https://${TJENESTE}.api.skatteetaten.no${ventet}`,
  });
});

test.each(['', '..', '../../x', `${A}/x`, `${A}?a=b`, '1'])('%j is no id for a path', (id) => {
  const feil = { ok: false, feil: 'ugyldig_id' };
  expect(dokumentUrl(adresse, STI, { inntektsaar: 2025, forsendelseId: A, dokumentId: id })).toEqual(feil);
  expect(dokumentUrl(adresse, STI, { inntektsaar: 2025, forsendelseId: id, dokumentId: B })).toEqual(feil);
});

test('settings that cannot be right throw', () => {
  expect(() => tjenesteUrl({ mal: MAL, tjeneste: 'ond.vert/' })).toThrow();
  expect(() => tjenesteUrl({ mal: 'skatteetaten', tjeneste: TJENESTE })).toThrow();
  expect(() => innsendingUrl(adresse, 20255)).toThrow();
  expect(() =>
    dokumentUrl(adresse, '/{ukjent}', { inntektsaar: 2025, forsendelseId: A, dokumentId: B }),
  ).toThrow();
});
