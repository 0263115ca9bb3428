import { byggLeveranse } from '@/prisma/bygg/leveranse';
import { byggUtfoerer, type Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import type { Radverdier } from '@/lib/ordning/typer';
import { db } from '@/lib/server/db';
import { pakkUtSending } from '@/lib/server/innsending/pakkUt';
import type { Sending } from '@/lib/server/innsending/send';
import { ventPaaUtfall } from '@/lib/server/innsending/ventPaaUtfall';
import { kontroller } from '@/lib/server/leveranse/kontroller';
import { delForSending, sendInn } from '@/lib/server/leveranse/sendInn';
import { gjoerSendeklar } from '@/lib/server/leveranse/sendeklar';
import type { Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import { lagRader } from '../felles/rader';
import type { Myndigheter } from './myndigheter';

/** As many rows as wanted, all of which may be sent. */
export function gyldigeRader(ordning: string, antall: number): Radverdier[] {
  const uleselig = (rad: Radverdier): boolean => Object.values(rad).some((verdi) => verdi?.startsWith('12x'));
  const mange = lagRader(ordning, Math.ceil(antall * 1.01) + 1);
  return mange.filter((rad) => !uleselig(rad)).slice(0, antall);
}

export async function nyPerson(myndigheter: Myndigheter): Promise<Bygdutfoerer> {
  const { orgnr, navn, person } = await myndigheter.organisasjon();
  return byggUtfoerer({ orgnr, navn, pid: person.pid });
}

export const byggUtkast = (
  person: Bygdutfoerer,
  ordning: string,
  rader: readonly Radverdier[],
): Promise<Leveransetilgang> => byggLeveranse(person, { ordning, rader });

/** What the check page does before anybody can press `Send inn`, and right after it is shown. */
export async function lesKontrollsiden(tilgang: Leveransetilgang): Promise<void> {
  const kontroll = await kontroller(tilgang.leveranse);
  const delt = delForSending(tilgang, kontroll);
  if (!delt.ok) throw new Error(`refused: ${delt.feil}`);
  await gjoerSendeklar(tilgang.leveranse, kontroll, delt.verdi);
}

/** What the action behind `Send inn` does, to the stored receipt. Milliseconds. */
export async function sendTilKvittering(tilgang: Leveransetilgang): Promise<number> {
  const start = performance.now();
  const svar = await sendInn(tilgang, tilgang.leveranse.revisjon);
  if (!svar.ok) throw new Error(`refused: ${svar.feil}`);
  await ventPaaUtfall(svar.verdi.innsendingId);
  const ms = performance.now() - start;
  const { tilstand } = await db().innsending.findUniqueOrThrow({ where: { id: svar.verdi.innsendingId } });
  if (tilstand !== 'mottatt') throw new Error(`not received: ${tilstand}`);
  return ms;
}

/** The message that was sent, for the bare script. */
export async function sendtMelding(leveranseId: string): Promise<Sending> {
  const innsending = await db().innsending.findFirstOrThrow({ where: { leveranseId } });
  const pakket = await pakkUtSending(innsending);
  if (!pakket.ok) throw new Error(pakket.feil);
  return pakket.verdi;
}
