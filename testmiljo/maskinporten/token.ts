import { randomUUID } from 'node:crypto';
import { LEVERANDOER } from '../data/organisasjoner';
import type { Systembruker } from '../data/typer';
import { signer } from '../felles/noekler';
import { maskinportenIssuer } from '../kontekst';
import type { Kontekst } from '../kontekst';
import type { Bevilgning } from './bevilgning';

const aktoer = (orgnr: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` });

/**
 * The token answer with claims as Skatteetaten publishes them (fakta/integrasjoner.md §1.2): `consumer` is the
 * vendor, the customer stands in authorization_details. `alder` makes a token that is that much older.
 */
export async function lagTokensvar(
  kontekst: Kontekst,
  bevilgning: Bevilgning,
  systembruker: Systembruker | undefined,
  alder = 0,
) {
  const iat = Math.floor(Date.now() / 1000) - alder;
  const { maskinportenLevetid: levetid, maskinporten: klient } = kontekst.oppsett;
  const access_token = await signer(kontekst.noekler.maskinporten, {
    ...(systembruker
      ? {
          authorization_details: [
            {
              type: 'urn:altinn:systemuser',
              systemuser_org: aktoer(systembruker.orgnr),
              systemuser_id: [systembruker.id],
              system_id: systembruker.systemId,
            },
          ],
        }
      : {}),
    ...(bevilgning.resource ? { aud: bevilgning.resource } : {}),
    scope: bevilgning.scope,
    iss: maskinportenIssuer(kontekst.url),
    client_amr: 'private_key_jwt',
    token_type: 'Bearer',
    iat,
    exp: iat + levetid,
    client_id: klient.id,
    jti: randomUUID(),
    consumer: aktoer(LEVERANDOER.orgnr),
  });
  return {
    access_token,
    token_type: 'Bearer',
    expires_in: Math.max(levetid - 1, 0),
    scope: bevilgning.scope,
  };
}
