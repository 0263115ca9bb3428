import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import {
  egneRettigheter,
  gir,
  type Klientrolle,
  klientrettigheter,
  type Systemtilgangsslag,
} from '@/lib/leveranse/systemtilgang';
import { opprettEndring, slettForespoersel } from '@/lib/myndigheter/altinn/systembruker';
import { ordningMed } from '@/lib/ordninger/register';
import type { Utfoerer } from '../tilgang/organisasjoner';
import { altinn } from '../myndigheter';
import { altinntilgang } from './altinntilgang';
import { hentSystemtilgang } from './hentSystemtilgang';
import { lagreForespoersel } from './lagreForespoersel';
import { medRetur, opprett } from './opprett';
import { forespoerselslag, type Systembrukerrad } from './rad';
import { finnGodkjent } from './sjekk';

/** For the organisation itself, for one ordning; or for the clients that it is this to. */
export type Bestilling = { slag: 'egen'; ordning: string } | { slag: 'klienter'; rolle: Klientrolle };
export type Bestillingsfeil = 'finnes_allerede' | 'altinn';

type Svar = Promise<Resultat<string, Bestillingsfeil>>;

interface Sak {
  utfoerer: Utfoerer;
  slag: Systemtilgangsslag;
  token: string;
  rettigheter: string[];
}

/**
 * Asks Altinn to let the organisation approve the portal as its system, with what the declarations name and no more.
 * Gives the address where somebody with the right approves. An open request for the same is given back; one that was
 * refused or has run out is cleared away and made anew; one that is approved for less gets a request for the rest.
 */
export async function beOmSystemtilgang(utfoerer: Utfoerer, bestilling: Bestilling): Svar {
  const { slag } = bestilling;
  const token = await altinntilgang('skriv');
  if (!token.ok) return token;
  const rad = await hentSystemtilgang(utfoerer.oppgavegiver, slag);
  const rettigheter =
    bestilling.slag === 'egen'
      ? egneRettigheter(ordningMed(bestilling.ordning))
      : klientrettigheter(utfoerer.ordninger.map(ordningMed), bestilling.rolle);
  const sak: Sak = { utfoerer, slag, token: token.verdi, rettigheter };
  if (!rad) return beOmNy(sak);
  const har = (liste: readonly string[]): boolean =>
    bestilling.slag === 'egen'
      ? gir(ordningMed(bestilling.ordning), liste)
      : rettigheter.every((rett) => liste.includes(rett));
  if (rad.status === 'venter' && rad.bekreftUrl && har(rad.bedtOm)) return ok(rad.bekreftUrl);
  if (rad.systembrukerId) {
    return slag === 'egen' && !har(rad.godkjent) ? beOmEndring(sak, rad) : feil('finnes_allerede');
  }
  if (rad.altinnId)
    await slettForespoersel(altinn(), sak.token, { id: rad.altinnId, slag: forespoerselslag(rad) });
  const ogsaa = rad.status === 'venter' ? rad.bedtOm : [];
  return beOmNy({ ...sak, rettigheter: [...new Set([...ogsaa, ...rettigheter])] });
}

async function beOmNy(sak: Sak): Svar {
  const svar = await opprett(sak.token, sak.utfoerer.oppgavegiver.orgnr, sak.slag, sak.rettigheter);
  if (svar.ok) return lagreForespoersel(sak.utfoerer, sak.slag, svar.verdi, sak.rettigheter);
  if (svar.feil !== 'finnes') return feil('altinn');
  const rad = await finnGodkjent(sak.utfoerer.oppgavegiver, sak.slag);
  if (!rad) return feil('altinn');
  return sak.slag === 'egen' ? beOmEndring(sak, rad) : feil('finnes_allerede');
}

async function beOmEndring({ utfoerer, slag, token, rettigheter }: Sak, rad: Systembrukerrad): Svar {
  const ny = { id: crypto.randomUUID(), systembrukerId: rad.systembrukerId ?? '', rettigheter };
  const svar = await medRetur((redirectUrl) => opprettEndring(altinn(), token, { ...ny, redirectUrl }));
  return svar.ok ? lagreForespoersel(utfoerer, slag, svar.verdi, rettigheter, true) : feil('altinn');
}
