import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Hinder } from '@/lib/innsending/foelging';
import { medKallplass } from '../innsending/kallplass';
import { hentSystembrukertoken, type Paavegneav } from '../systemtilgang/token';

/** `senere`: nothing is wrong that a person could do anything about. */
export type Lesefeil = { type: 'senere' } | { type: 'hinder'; hinder: Hinder };

export const SENERE: Lesefeil = { type: 'senere' };
const HINDER = {
  systembruker_mangler: 'systembruker_mangler',
  avvist: 'maskinporten_avvist',
} as const satisfies Record<string, Hinder>;

/**
 * One call with the organisation's system-user token, in one of its places at the service. A token that is refused
 * (401, or 403: it may be older than an approval) is replaced once; refused again, it is a matter for a person.
 */
export async function medToken<V extends object>(
  { tjeneste, scope, orgnr, agentOrgnr, viaAgent }: Paavegneav & { tjeneste: string; scope: string },
  kall: (token: string) => Promise<V>,
  statusAv: (svar: V) => number | undefined,
): Promise<Resultat<V, Lesefeil>> {
  for (const friskt of [false, true]) {
    const token = await hentSystembrukertoken({ scope, orgnr, agentOrgnr, viaAgent, friskt });
    if (!token.ok) {
      const { type } = token.feil;
      return feil(type === 'utilgjengelig' ? SENERE : { type: 'hinder', hinder: HINDER[type] });
    }
    const svar = await medKallplass(tjeneste, orgnr, () => kall(token.verdi.token));
    if (!svar.ok) return feil(SENERE);
    if (![401, 403].includes(statusAv(svar.verdi) ?? 0)) return ok(svar.verdi);
  }
  return feil({ type: 'hinder', hinder: 'ikke_tilgang' });
}
