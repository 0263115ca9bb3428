import 'server-only';
import { finnSystembruker, hentForespoersel } from '@/lib/myndigheter/altinn/systembruker';
import { type Systemtilgangsslag, ventFoerSjekk } from '@/lib/leveranse/systemtilgang';
import { env } from '@/lib/env';
import { db } from '../db';
import { naa } from '../klokke';
import { altinn } from '../myndigheter';
import { altinntilgang } from './altinntilgang';
import { EXTERNAL_REF, forespoerselslag, lagreSvar, lesRad, STATUS, type Systembrukerrad } from './rad';

/**
 * Asks Altinn how it stands, and stores the answer: the request as long as it is open, the system user once there is
 * one. Without an answer the row is left as it is. The browser's return from Altinn is never taken for an answer.
 */
export async function sjekk(rad: Systembrukerrad): Promise<Systembrukerrad> {
  if (rad.status === 'godkjent') return sjekkSystembruker(rad);
  if (rad.altinnId === null || !['venter', 'ukjent'].includes(rad.status)) return rad;
  const token = await altinntilgang('les');
  if (!token.ok) return rad;
  const spoersmaal = { id: rad.altinnId, slag: forespoerselslag(rad) };
  const svar = await hentForespoersel(altinn(), token.verdi, spoersmaal);
  if (!svar.ok) return svar.feil.type === 'ikke_funnet' ? lagreSvar(rad, { status: 'slettet' }) : rad;
  const { id, rettigheter, confirmUrl } = svar.verdi;
  const status = STATUS[svar.verdi.status];
  // A change is told with other names for its lists; what was asked for is known from the asking.
  const bedtOm = rettigheter.length > 0 ? rettigheter : rad.bedtOm;
  const bekreftUrl = confirmUrl ?? rad.bekreftUrl;
  if (status !== 'godkjent') return lagreSvar(rad, { status, bedtOm, bekreftUrl });
  return lagreSvar(rad, {
    status,
    bedtOm,
    bekreftUrl,
    endring: false,
    systembrukerId: rad.endring ? rad.systembrukerId : id,
    godkjent: rad.endring ? [...new Set([...rad.godkjent, ...bedtOm])] : bedtOm,
    rettigheterKjente: rad.endring ? rad.rettigheterKjente : true,
  });
}

/** Is it still there? The owner may take it back in Altinn at any time, and nobody tells us. */
async function sjekkSystembruker(rad: Systembrukerrad): Promise<Systembrukerrad> {
  const funnet = await soek(rad.oppgavegiver.orgnr, rad.slag as Systemtilgangsslag);
  if (!funnet.ok) return rad;
  if (!funnet.verdi) {
    return lagreSvar(rad, { status: 'slettet', systembrukerId: null, godkjent: [], bekreftUrl: null });
  }
  // Made anew outside the portal: what it may do is not told.
  const samme = funnet.verdi === rad.systembrukerId;
  return lagreSvar(rad, {
    status: 'godkjent',
    systembrukerId: funnet.verdi,
    ...(!samme && { godkjent: [], rettigheterKjente: false }),
  });
}

async function soek(orgnr: string, slag: Systemtilgangsslag) {
  const token = await altinntilgang('skriv');
  if (!token.ok) return { ok: false } as const;
  const svar = await finnSystembruker(altinn(), token.verdi, {
    systemId: env().ALTINN_SYSTEM_ID,
    orgnr,
    externalRef: EXTERNAL_REF[slag],
  });
  return svar.ok ? ({ ok: true, verdi: svar.verdi?.id } as const) : ({ ok: false } as const);
}

/** A system user that was approved without a request of ours is found and written down. */
export async function finnGodkjent(
  oppgavegiver: { id: string; orgnr: string },
  slag: Systemtilgangsslag,
): Promise<Systembrukerrad | null> {
  const funnet = await soek(oppgavegiver.orgnr, slag);
  if (!funnet.ok || !funnet.verdi) return null;
  const felter = {
    status: 'godkjent',
    systembrukerId: funnet.verdi,
    godkjent: [],
    rettigheterKjente: false,
    altinnId: null,
    bekreftUrl: null,
    endring: false,
    sjekket: naa(),
    nesteSjekk: new Date(naa().getTime() + (ventFoerSjekk('godkjent', 0) ?? 0)),
  };
  await db().systembruker.upsert({
    where: { oppgavegiverId_slag: { oppgavegiverId: oppgavegiver.id, slag } },
    create: { ...felter, oppgavegiverId: oppgavegiver.id, slag },
    update: felter,
  });
  return lesRad(oppgavegiver.id, slag);
}
