import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { AnySchema } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hentToken } from '../../testhjelp/maskinporten';
import { startProevemiljoe } from '../../testhjelp/miljoe';
import type { Proevemiljoe } from '../../testhjelp/miljoe';
import { KUNDEUTBYTTE, kundeutbytte, scopeFor, send } from '../../testhjelp/skatteetaten';
import type { Kvittering } from '../../testhjelp/skatteetaten';

let miljoe: Proevemiljoe;
beforeAll(async () => {
  miljoe = await startProevemiljoe();
});
afterAll(() => miljoe.stop());

type Knute = Record<string, unknown>;
/** OpenAPI 3.0 says «or null» beside a $ref in a way that JSON Schema does not know; ajv wants it spelled out. */
function tilJsonSchema(verdi: unknown): unknown {
  if (Array.isArray(verdi)) return verdi.map(tilJsonSchema);
  if (typeof verdi !== 'object' || verdi === null) return verdi;
  const { nullable, ...resten } = verdi as Knute;
  const knute = Object.fromEntries(
    Object.entries(resten).map(([navn, del]) => [navn, tilJsonSchema(del)]),
  ) as Knute;
  if (nullable !== true) return knute;
  if (Array.isArray(knute.oneOf))
    return { ...knute, oneOf: [...(knute.oneOf as unknown[]), { type: 'null' }] };
  return typeof knute.type === 'string' ? { ...knute, type: [knute.type, 'null'] } : knute;
}

/** The official description, read from the package, with its .NET word for uuid explained to ajv. */
function offisielt() {
  const sti = createRequire(import.meta.url).resolve('@digdir/dialogporten-schema/swagger.verified.json');
  const tekst = readFileSync(sti, 'utf8').replace(/^\uFEFF/, '');
  const spesifikasjon = tilJsonSchema(JSON.parse(tekst)) as AnySchema;
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addFormat('guid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  ajv.addSchema(spesifikasjon, 'dialogporten');
  return (sti200: string) => {
    const del = sti200.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    const ref = `dialogporten#/paths/${del}/get/responses/200/content/application~1json/schema`;
    return ajv.compile({ $ref: ref });
  };
}

interface Transmisjon {
  id: string;
  type: string;
  relatedTransmissionId: string | null;
  attachments: { urls: { url: string; consumerType: string }[] }[];
}
interface Dialogsvar {
  id: string;
  status: string;
  transmissions: Transmisjon[];
}

/** A delivery that has been received, with what is needed to follow it. */
async function levert(ms: number, scenario?: Parameters<Proevemiljoe['scenario']>[0]) {
  const org = await miljoe.organisasjon();
  await miljoe.post('tilbakemelding', { orgnr: org.orgnr, ms });
  if (scenario) await miljoe.scenario(scenario, { orgnr: org.orgnr });
  const scope = `digdir:dialogporten ${scopeFor(KUNDEUTBYTTE)}`;
  const token = await hentToken(miljoe, scope, org.orgnr);
  const svar = await send(miljoe, kundeutbytte(org.orgnr), { token });
  const kvittering = (await svar.json()) as Kvittering;
  const hent = (adresse: string) => fetch(adresse, { headers: { authorization: `Bearer ${token}` } });
  const rot = `${miljoe.env.ALTINN_URL}/dialogporten/api/v1/enduser/dialogs`;
  const dialog = async () => (await (await hent(`${rot}/${kvittering.dialogId}`)).json()) as Dialogsvar;
  return { org, token, kvittering, hent, rot, dialog };
}
const dokument = async (en: Awaited<ReturnType<typeof levert>>) => {
  const { transmissions } = await en.dialog();
  return en.hent(transmissions[1]?.attachments[0]?.urls[0]?.url ?? '');
};

describe('the local Dialogporten', () => {
  it('answers as the official OpenAPI says', async () => {
    const schema = offisielt();
    const { hent, rot, kvittering, org } = await levert(0);
    const par: [string, string][] = [
      ['/api/v1/enduser/dialogs/{dialogId}', `${rot}/${kvittering.dialogId}`],
      ['/api/v1/enduser/dialogs/{dialogId}/transmissions', `${rot}/${kvittering.dialogId}/transmissions`],
      ['/api/v1/enduser/dialogs', `${rot}?party=urn:altinn:organization:identifier-no:${org.orgnr}`],
    ];
    for (const [sti, adresse] of par) {
      const gyldig = schema(sti);
      const kropp: unknown = await (await hent(adresse)).json();
      expect(gyldig(kropp), JSON.stringify(gyldig.errors)).toBe(true);
      expect(gyldig({ ...(kropp as object), ukjentFelt: 1 })).toBe(false);
    }
  });

  it('shows the submission at once and the feedback when its time has come', async () => {
    const vent = await levert(60_000);
    const { transmissions, status } = await vent.dialog();
    expect([status, transmissions.map((en) => [en.id, en.type])]).toEqual([
      'InProgress',
      [[vent.kvittering.forsendelseId, 'Submission']],
    ]);
    const ferdig = await levert(0);
    const etter = await ferdig.dialog();
    expect(etter.status).toBe('Completed');
    expect(etter.transmissions[1]).toMatchObject({
      type: 'Acceptance',
      relatedTransmissionId: ferdig.kvittering.forsendelseId,
    });
  });

  it('keeps one dialog for organisation, ordning and year', async () => {
    const en = await levert(0);
    const svar = await send(miljoe, kundeutbytte(en.org.orgnr), { token: en.token });
    const andre = (await svar.json()) as Kvittering;
    expect(andre.dialogId).toBe(en.kvittering.dialogId);
    expect(andre.forsendelseId).not.toBe(en.kvittering.forsendelseId);
  });

  it('points to a feedback document at Skatteetaten', async () => {
    const en = await levert(0);
    const svar = await dokument(en);
    const xml = await svar.text();
    expect([svar.status, svar.headers.get('content-type')]).toEqual([200, 'application/xml']);
    expect(xml).toContain('tilbakemelding:innsendingstilbakemelding:v2');
    expect(xml).toContain('<leveransestatus>godkjent</leveransestatus>');
    expect(xml).toContain(`<forsendelseid>${en.kvittering.forsendelseId}</forsendelseid>`);
  });

  it.each([
    ['tilbakemelding-avvist', 'Rejection', '<leveransestatus>avvist</leveransestatus>'],
    ['tilbakemelding-avvist-rader', 'Rejection', '<avvikskode>MAKS_025</avvikskode>'],
    ['tilbakemelding-varsler', 'Acceptance', '<alvorlighetsgrad>advarsel</alvorlighetsgrad>'],
    ['tilbakemelding-doctype', 'Acceptance', '<!DOCTYPE'],
    ['tilbakemelding-ukjent-format', 'Acceptance', 'urn:ukjent:v9'],
  ] as const)('%s', async (navn, type, tekst) => {
    const en = await levert(0, navn);
    expect((await en.dialog()).transmissions[1]?.type).toBe(type);
    expect(await (await dokument(en)).text()).toContain(tekst);
  });

  it('may stay silent, or forget the relation', async () => {
    expect((await (await levert(0, 'tilbakemelding-uteblir')).dialog()).transmissions).toHaveLength(1);
    const uten = await (await levert(0, 'tilbakemelding-uten-relasjon')).dialog();
    expect(uten.transmissions[1]?.relatedTransmissionId).toBeNull();
  });

  it('shows nothing to others', async () => {
    const en = await levert(0);
    const annen = await levert(0);
    const adresse = `${en.rot}/${en.kvittering.dialogId}`;
    expect((await annen.hent(adresse)).status).toBe(403);
    expect((await fetch(adresse)).status).toBe(401);
    const soek = await annen.hent(`${en.rot}?party=urn:altinn:organization:identifier-no:${en.org.orgnr}`);
    expect(((await soek.json()) as { items: unknown[] }).items).toEqual([]);
    expect((await annen.hent(en.rot)).status).toBe(400);
    const fil = (await en.dialog()).transmissions[1]?.attachments[0]?.urls[0]?.url ?? '';
    expect((await annen.hent(fil)).status).toBe(404);
  });
});
