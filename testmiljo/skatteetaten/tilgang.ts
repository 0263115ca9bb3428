import { girTilgang } from '../data/pakker';
import type { Systembruker } from '../data/typer';
import { baerertoken, verifiser } from '../felles/noekler';
import { maskinportenIssuer } from '../kontekst';
import type { Kontekst } from '../kontekst';
import { gldfeil, spesifiser } from './feil';
import type { Gldfeil } from './feil';
import type { Ordning } from './ordninger';

/** A system user that is signed in by a Maskinporten token. */
export interface Adgang {
  klientId: string;
  scopes: string[];
  systembruker: Systembruker | undefined;
}

/** Reads a Maskinporten token of ours; undefined when it is forged, expired or somebody else's. */
export async function lesMaskinportentoken(kontekst: Kontekst, token: string): Promise<Adgang | undefined> {
  const claims = await verifiser(kontekst.noekler.maskinporten, token, maskinportenIssuer(kontekst.url));
  if (!claims) return undefined;
  const detaljer = claims.authorization_details as { systemuser_id?: string[] }[] | undefined;
  const id = detaljer?.[0]?.systemuser_id?.[0];
  return {
    klientId: String(claims.client_id),
    scopes: String(claims.scope).split(' '),
    systembruker: id === undefined ? undefined : kontekst.tilstand.systembrukere.get(id),
  };
}

/** Authentication at Skatteetaten: no token is 1007, a bad one 1008 (seeds). */
export async function autentiser(kontekst: Kontekst, hode: string | undefined): Promise<Adgang | Gldfeil> {
  if (hode === undefined) return gldfeil('GLD_004', spesifiser('GLD_1007'));
  const token = baerertoken(hode);
  const adgang = token === undefined ? undefined : await lesMaskinportentoken(kontekst, token);
  return adgang ?? gldfeil('GLD_004', spesifiser('GLD_1008'));
}

/**
 * May this system user deliver for this organisation? Scope of the API, the organisation's own system user or a
 * client system user that has it as client, and a package or right that opens the resource.
 */
export function autoriser(adgang: Adgang, ordning: Ordning, orgnr: string): Gldfeil | undefined {
  const nektet = (melding: string) => gldfeil('GLD_005', spesifiser('GLD_1015', { melding }));
  if (!ordning.scopes.some((scope) => adgang.scopes.includes(scope)))
    return nektet('Token mangler scope for API-et');
  const { systembruker } = adgang;
  if (!systembruker) return nektet('Token mangler systembruker');
  const gjelder = systembruker.type === 'agent' ? systembruker.klienter : [systembruker.orgnr];
  if (!gjelder.includes(orgnr)) {
    return gldfeil(
      'GLD_005',
      spesifiser('GLD_1015', { sti: 'leveranse/oppgavegiver/organisasjonsnummer', verdi: orgnr }),
    );
  }
  return girTilgang(systembruker.pakker, systembruker.ressurser, ordning.ressurs)
    ? undefined
    : nektet('Systembrukeren mangler tilgangspakke eller enkeltrettighet');
}
