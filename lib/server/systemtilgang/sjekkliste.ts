import 'server-only';
import { type Ordningstilgang, ordningstilgang } from '@/lib/leveranse/systemtilgang';
import { hvemRetter, kodeAv } from '@/lib/myndigheter/maskinporten/koder';
import type { Ordning } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';
import type { Oekt } from '../auth/oekt';
import { db } from '../db';
import { api, enhetsregister } from '../myndigheter';
import type { Utfoerer } from '../tilgang/organisasjoner';
import { type Agent, hentAgenter } from './agenter';
import { hentSystemtilgang } from './hentSystemtilgang';
import { tilSystemtilgang } from './rad';
import { hentSystembrukertoken } from './token';

export type Sjekkutfall = 'ok' | 'mangler' | 'ukjent';
/** Who can do something about what is missing; `vent`: it passes by itself. */
export type Hvem = 'deg' | 'organisasjon' | 'drift' | 'vent';

/** One line of the list: `kode` finds its text, `verdi` is a part of it. */
export interface Sjekkpunkt {
  hva: 'innlogget' | 'fullmakt' | 'systemtilgang' | 'maskinporten' | 'enhet';
  utfall: Sjekkutfall;
  kode: string;
  hvem?: Hvem;
  verdi?: readonly string[];
}

export interface Sjekkliste {
  tid: Date;
  felles: Sjekkpunkt[];
  ordninger: { id: string; punkter: Sjekkpunkt[] }[];
}

/** Tries everything that must be right before a delivery can be sent, and sends nothing. */
export async function sjekkKlar(oekt: Oekt, utfoerer: Utfoerer): Promise<Sjekkliste> {
  const { oppgavegiver } = utfoerer;
  const [rad, agenter, tilgang, enhet] = await Promise.all([
    hentSystemtilgang(oppgavegiver, 'egen'),
    hentAgenter(oekt, utfoerer),
    db().tilgang.findUnique({
      where: { innsenderId_orgnr: { innsenderId: utfoerer.innsenderId, orgnr: oppgavegiver.orgnr } },
    }),
    sjekkEnhet(oppgavegiver.orgnr),
  ]);
  const systemtilgang = rad ? tilSystemtilgang(rad) : undefined;
  const perOrdning = ordninger.map(async (ordning) => {
    const fullmakt = sjekkFullmakt(utfoerer, ordning, tilgang?.grunnlag ?? []);
    if (fullmakt.utfall !== 'ok') return { id: ordning.id, punkter: [fullmakt] };
    const token = await sjekkToken(oppgavegiver.orgnr, ordning, agenter[0]);
    const system = sjekkSystemtilgang(ordningstilgang(ordning, systemtilgang), token, agenter[0]);
    return { id: ordning.id, punkter: [fullmakt, system, token.punkt] };
  });
  return {
    tid: new Date(),
    felles: [{ hva: 'innlogget', utfall: 'ok', kode: 'ok' }, enhet],
    ordninger: await Promise.all(perOrdning),
  };
}

function sjekkFullmakt(utfoerer: Utfoerer, { id }: Ordning, grunnlag: readonly string[]): Sjekkpunkt {
  const hva = 'fullmakt';
  if (!utfoerer.ordninger.includes(id)) {
    return { hva, utfall: 'mangler', kode: 'mangler', hvem: 'organisasjon' };
  }
  return grunnlag.length > 0
    ? { hva, utfall: 'ok', kode: 'ok', verdi: grunnlag }
    : { hva, utfall: 'ok', kode: 'ok_uten' };
}

interface Tokensjekk {
  punkt: Sjekkpunkt;
  viaAgent: boolean;
}

async function sjekkToken(orgnr: string, ordning: Ordning, agent: Agent | undefined): Promise<Tokensjekk> {
  const hva = 'maskinporten';
  const { scope } = api(ordning);
  // A fresh one: what lies in memory may be from before the approval was taken back.
  const svar = await hentSystembrukertoken({ scope, orgnr, agentOrgnr: agent?.orgnr, friskt: true });
  if (svar.ok) return { punkt: { hva, utfall: 'ok', kode: 'ok' }, viaAgent: svar.verdi.viaAgent };
  if (svar.feil.type === 'utilgjengelig') {
    return { punkt: { hva, utfall: 'ukjent', kode: 'ukjent', hvem: 'vent' }, viaAgent: false };
  }
  const kode = kodeAv(svar.feil);
  const hvem = hvemRetter(kode);
  return { punkt: { hva, utfall: 'mangler', kode, hvem }, viaAgent: false };
}

function sjekkSystemtilgang(staar: Ordningstilgang, token: Tokensjekk, agent: Agent | undefined): Sjekkpunkt {
  const hva = 'systemtilgang';
  if (staar === 'godkjent' || staar === 'kanskje')
    return { hva, utfall: 'ok', kode: staar === 'godkjent' ? 'ok' : staar };
  if (token.viaAgent && agent) return { hva, utfall: 'ok', kode: 'agent', verdi: [agent.navn] };
  // Altinn may be silent while Maskinporten, which asks it too, says that there is one.
  if (token.punkt.utfall === 'ok') return { hva, utfall: 'ok', kode: 'kanskje' };
  return { hva, utfall: 'mangler', kode: 'mangler', verdi: [staar], hvem: 'organisasjon' };
}

async function sjekkEnhet(orgnr: string): Promise<Sjekkpunkt> {
  const hva = 'enhet';
  const enhet = await enhetsregister().hentEnhet(orgnr);
  if (enhet.type === 'utilgjengelig') return { hva, utfall: 'ukjent', kode: 'ukjent', hvem: 'vent' };
  if (enhet.type === 'finnes_ikke')
    return { hva, utfall: 'mangler', kode: 'finnes_ikke', hvem: 'organisasjon' };
  if (enhet.type === 'slettet' || enhet.slettet)
    return { hva, utfall: 'mangler', kode: 'slettet', hvem: 'organisasjon' };
  if (enhet.erUnderenhet) return { hva, utfall: 'mangler', kode: 'underenhet', hvem: 'deg' };
  return { hva, utfall: 'ok', kode: 'ok' };
}
