import { expect, test } from 'vitest';
import { json, startTjener, type Besvar } from '../http/proevetjener';
import { hentDialog } from './dialog';

const DIALOG = '0193b5cd-cb85-7320-bd8c-6c78c88dc8af';
const SENDT = '0193b5cd-cbce-7dbd-b188-1437db673767';
const SVAR = '0193b5cd-dddd-7dbd-b188-1437db673767';
const URL_API = 'https://x.api.skatteetaten.no/v1/2025/forsendelser/a/dokumenter/b';

async function hent(besvar: Besvar, id = DIALOG) {
  const tjener = await startTjener(besvar);
  const oppsett = { ...tjener.klient, altinnUrl: tjener.origin };
  return { svar: await hentDialog(oppsett, id, 'tok'), mottatt: tjener.mottatt };
}

test('forsendelser, their relation and their addresses are read, and the unknown is kept', async () => {
  const { svar, mottatt } = await hent((_, res) =>
    json(res, 200, {
      id: DIALOG,
      status: 'InProgress',
      nyttFelt: 1,
      transmissions: [
        { id: SENDT, type: 'Submission', relatedTransmissionId: null, attachments: null },
        {
          id: SVAR,
          type: 'Acceptance',
          relatedTransmissionId: SENDT,
          attachments: [
            {
              id: 'v',
              urls: [
                { url: URL_API, mediaType: 'application/xml', consumerType: 'Api' },
                { url: 'urn:dialogporten:unauthorized', consumerType: 'Gui' },
              ],
            },
          ],
        },
        { type: 'uten id' },
      ],
    }),
  );
  if (!svar.ok) throw new Error(svar.feil.type);
  expect(svar.verdi).toMatchObject({ id: DIALOG, status: 'InProgress', nyttFelt: 1 });
  const [sendt, tilbakemelding, ...flere] = svar.verdi.transmissions;
  expect(sendt).toMatchObject({
    id: SENDT,
    type: 'Submission',
    relatedTransmissionId: undefined,
    attachments: [],
  });
  expect(tilbakemelding).toMatchObject({ id: SVAR, type: 'Acceptance', relatedTransmissionId: SENDT });
  expect(tilbakemelding?.attachments[0]?.urls).toEqual([
    { url: URL_API, mediaType: 'application/xml', consumerType: 'Api' },
  ]);
  expect(flere).toEqual([]);
  expect(mottatt[0]).toMatchObject({
    url: `/dialogporten/api/v1/enduser/dialogs/${DIALOG}`,
    headers: { authorization: 'Bearer tok' },
  });
});

test.each<[Besvar, object]>([
  [(_, res) => res.writeHead(404).end(), { type: 'finnes_ikke' }],
  [(_, res) => res.writeHead(410).end(), { type: 'finnes_ikke' }],
  [(_, res) => res.writeHead(401).end(), { type: 'ikke_tilgang', status: 401 }],
  [(_, res) => res.writeHead(403).end(), { type: 'ikke_tilgang', status: 403 }],
  [(_, res) => res.writeHead(503).end(), { type: 'utilgjengelig', aarsak: 'status', status: 503 }],
  [(_, res) => res.end('<html>'), { type: 'utilgjengelig', aarsak: 'uforstaaelig', status: 200 }],
  [(_, res) => res.writeHead(418).end(), { type: 'utilgjengelig', aarsak: 'uforstaaelig', status: 418 }],
  [(_, res) => res.destroy(), { type: 'utilgjengelig', aarsak: 'ingen_svar' }],
])('failure %#', async (besvar, feil) => {
  expect((await hent(besvar)).svar).toEqual({ ok: false, feil });
});

test('an id that is none is not put into a path', async () => {
  const { svar, mottatt } = await hent((_, res) => json(res, 200, {}), '../parties');
  expect(svar).toEqual({ ok: false, feil: { type: 'finnes_ikke' } });
  expect(mottatt).toHaveLength(0);
});
