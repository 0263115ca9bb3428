import 'server-only';
import { createHash } from 'node:crypto';
import { hodeSchema } from '@/lib/leveranse/hode';
import { byggMelding } from '@/lib/ordning/melding';
import { ordningMed } from '@/lib/ordninger/register';
import type { Innsending } from '@/prisma/generated/client';
import { db } from '../db';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { dekrypterHode } from '../leveranse/hode';
import { meldingshode } from '../leveranse/meldingshode';
import { hentSendteOppgaver } from '../leveranse/sendteOppgaver';
import type { Leveranse } from '../tilgang/leveranse';

/**
 * What was found wrong with a stored message: it cannot be deciphered, it is not what was confirmed, or the rows and
 * the head that are stored no longer make the same bytes.
 */
export type Arkivavvik = 'kan_ikke_leses' | 'sha256' | 'kan_ikke_gjenskapes';

export interface Arkivlinje {
  leveranseId: string;
  innsendingId: string;
  avvik: Arkivavvik | undefined;
  /** The draft was opened again and has been changed since: only the message itself can be proven. */
  gjenskapt: boolean;
}

/**
 * Proves every message that was stored for sending, a delivery at a time: it deciphers, has its SHA-256, and is made
 * anew from the rows, the head and the declaration, byte for byte. Deliveries whose time of keeping is out are left out.
 */
export async function* kontrollerArkiv(leveranseIder?: readonly string[]): AsyncGenerator<Arkivlinje> {
  const leveranser = await db().leveranse.findMany({
    where: {
      innholdSlettet: null,
      innsendinger: { some: {} },
      ...(leveranseIder && { id: { in: [...leveranseIder] } }),
    },
    select: { id: true },
    orderBy: { opprettet: 'asc' },
  });
  for (const { id } of leveranser) yield* kontrollerLeveranse(id);
}

async function* kontrollerLeveranse(leveranseId: string): AsyncGenerator<Arkivlinje> {
  const leveranse = await db().leveranse.findUniqueOrThrow({ where: { id: leveranseId } });
  const innsendinger = await db().innsending.findMany({
    where: { leveranseId },
    orderBy: [{ omgang: 'asc' }, { del: 'asc' }],
  });
  const siste = innsendinger.at(-1)?.omgang;
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const gjenskap = await proev(() => lagGjenskaper(leveranse));
  for (const innsending of innsendinger) {
    // Of an earlier omgang, or of a draft that is open again, the rows may since be others.
    const skalGjenskapes = innsending.omgang === siste && innsending.revisjon === leveranse.revisjon;
    const bytes = await proev(() => dekrypter(noekkel, innsending.melding, `melding:${innsending.id}`));
    yield {
      leveranseId,
      innsendingId: innsending.id,
      avvik: finnAvvik(innsending, bytes, skalGjenskapes ? (gjenskap ?? (() => undefined)) : undefined),
      gjenskapt: skalGjenskapes,
    };
  }
}

type Gjenskaper = (innsending: Innsending) => Buffer | undefined;

function finnAvvik(
  innsending: Innsending,
  bytes: Buffer | undefined,
  gjenskap: Gjenskaper | undefined,
): Arkivavvik | undefined {
  if (!bytes) return 'kan_ikke_leses';
  if (createHash('sha256').update(bytes).digest('hex') !== innsending.sha256) return 'sha256';
  return !gjenskap || gjenskap(innsending)?.equals(bytes) ? undefined : 'kan_ikke_gjenskapes';
}

/** Makes the message of a part from what is stored; undefined when it cannot be made. */
async function lagGjenskaper(leveranse: Leveranse): Promise<Gjenskaper> {
  const ordning = ordningMed(leveranse.ordning);
  const { orgnr } = await db().oppgavegiver.findUniqueOrThrow({ where: { id: leveranse.oppgavegiverId } });
  const hode = meldingshode(leveranse, orgnr, hodeSchema.parse(await dekrypterHode(leveranse)));
  const leste = await hentSendteOppgaver(leveranse);
  return ({ foersteOppgave, antall }) => {
    try {
      const del = leste.slice(foersteOppgave, foersteOppgave + antall);
      return Buffer.from(JSON.stringify(byggMelding(ordning, hode, del)), 'utf8');
    } catch {
      return undefined;
    }
  };
}

/** What cannot be read is a finding, not a failure of the check. */
async function proev<V>(les: () => V | Promise<V>): Promise<V | undefined> {
  try {
    return await les();
  } catch {
    return undefined;
  }
}
