import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kall } from '../http/kall';
import { valgfri } from '../http/tolk';
import { uforstaaelig } from '../http/utilgjengelig';
import { tilAktoer, type Aktoer } from './aktoer';
import { altinnAdresse, altinnJson, type Altinnfeil, type Altinnoppsett } from './svar';

export type { Aktoer } from './aktoer';

/** An accountant may act for thousands; beyond this something is wrong with the links. */
const MAKS_SIDER = 50;
const MAKS_BYTES = 10_000_000;

const sideSchema = z.union([
  // The end-user route wraps; its documentation shows an array in the array, the service-owner route a bare one.
  z.array(z.unknown()).transform((data) => ({ data, links: undefined })),
  z.object({ data: z.array(z.unknown()), links: valgfri(z.object({ next: valgfri(z.string()) })) }),
]);

type Side = Resultat<z.output<typeof sideSchema>, Altinnfeil>;

/**
 * Whom the signed-in person may act for (GET enduser/authorizedparties), sub-units nested, in Altinn's order.
 * A list that could not be read to its end is a failure: a missing organisation would look like a missing right.
 * @param altinnToken from `vekslToken` with the ID-porten access token
 */
export async function hentAuthorizedParties(
  oppsett: Altinnoppsett,
  altinnToken: string,
): Promise<Resultat<Aktoer[], Altinnfeil>> {
  const spoersmaal = new URLSearchParams({
    includeRoles: 'true',
    includeAccessPackages: 'true',
    includeResources: 'true',
    includeSubParties: 'true',
    includePartiesViaKeyRoles: 'true',
  });
  const foerste = altinnAdresse(oppsett, `/accessmanagement/api/v1/enduser/authorizedparties?${spoersmaal}`);
  const aktoerer: Aktoer[] = [];
  const besoekt = new Set<string>();
  let url: string | undefined = foerste;

  while (url !== undefined) {
    if (besoekt.has(url) || besoekt.size >= MAKS_SIDER) return feil(uforstaaelig(200));
    besoekt.add(url);
    const headers = { authorization: `Bearer ${altinnToken}`, accept: 'application/json' };
    const side: Side = altinnJson(await kall(oppsett, { url, headers, maksBytes: MAKS_BYTES }), sideSchema);
    if (!side.ok) return side;
    aktoerer.push(...side.verdi.data.flat().flatMap(tilAktoer));
    const neste: string | undefined = side.verdi.links?.next;
    // The token goes along, so a link to another host is not followed even if that host may be called.
    if (neste && !erSammeOpphav(neste, foerste)) return feil(uforstaaelig(200));
    url = neste ? new URL(neste, url).href : undefined;
  }
  return ok(aktoerer);
}

const erSammeOpphav = (lenke: string, base: string): boolean =>
  URL.canParse(lenke, base) && new URL(lenke, base).origin === new URL(base).origin;
