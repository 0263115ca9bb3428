import type { JWK } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { nyNoekkel } from '@/testmiljo/felles/noekler';
import { loggInn } from '@/testmiljo/testhjelp/innlogging';
import { startProevemiljoe } from '@/testmiljo/testhjelp/miljoe';
import { lagFornyToken } from './fornyToken';
import { lagIdportenmetadata } from './oppdagelse';

test('the key is changed with two registered, and the sessions of portals with either go on (docs/drift.md)', async () => {
  const neste = await nyNoekkel();
  const id = 'oppgaveportalen';
  const miljoe = await startProevemiljoe({ idporten: { id, ogsaa: [neste.privat] } });
  onTestFinished(() => miljoe.stop());
  const klient = { tillatte: new Set([miljoe.url]), timeoutMs: 5000 };
  const wellKnownUrl = miljoe.env['IDPORTEN_WELL_KNOWN_URL'] ?? '';
  const portal = (clientJwk: JWK) =>
    lagFornyToken({
      ...klient,
      clientId: id,
      clientJwk,
      metadata: lagIdportenmetadata({ ...klient, wellKnownUrl }),
    });
  const { person } = await miljoe.organisasjon();
  // Logged in where the old key still is; then the portal that has the new one, and back again.
  let { refresh_token: token } = await loggInn(miljoe, person.pid);
  for (const noekkel of [neste.privat, miljoe.idportenJwk, neste.privat]) {
    const svar = await portal(noekkel)(token);
    if (!svar.ok) throw new Error(`refused: ${JSON.stringify(svar.feil)}`);
    token = svar.verdi.refreshToken ?? '';
  }
  const { privat: ukjent } = await nyNoekkel();
  expect(await portal(ukjent)(token)).toMatchObject({ ok: false, feil: { type: 'avvist' } });
});
