import 'server-only';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Hodeutkast } from '@/lib/leveranse/hode';
import type { Utgangspunkt } from '@/lib/leveranse/utgangspunkt';
import type { Radverdier } from '@/lib/ordning/typer';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import type { Transaksjon } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import type { Utfoerer } from '../tilgang/organisasjoner';
import { endreSummer } from './endreSummer';
import { krypterHode } from './hode';
import { skrivRader } from './rader';

export interface Utkastmal {
  ordning: string;
  inntektsaar: number;
  utgangspunkt: Exclude<Utgangspunkt, 'ny'>;
  forgjengerId: string;
  retterDel?: number | undefined;
  hode: Hodeutkast;
  ingenOppgaver: boolean;
  /** In table order, each with the row that it is a copy of. */
  rader: readonly { kildeRadId: string; verdier: Radverdier }[];
}

/** Time for the transaction: the largest drafts, on a machine that has much else to do. */
export const KOPIERING = { timeout: 180_000 };

/** Rows that are encrypted and written in one statement. */
const BITER = 5_000;

/**
 * A new draft that begins with rows of an earlier delivery. Gives its id. The organisation's key must have been fetched
 * before the transaction. 100 000 rows take some seconds, all in the caller's transaction: there is no half copy.
 */
export async function kopierTilUtkast(
  { innsenderId, oppgavegiver }: Utfoerer,
  { rader, hode, ...mal }: Utkastmal,
  tx: Transaksjon,
): Promise<string> {
  const { retterDel = null, ...resten } = mal;
  const leveranse = { id: crypto.randomUUID(), oppgavegiverId: oppgavegiver.id, ...resten };
  await tx.leveranse.create({
    data: {
      ...leveranse,
      retterDel,
      // A reference is used once.
      hode: await krypterHode(oppgavegiver.id, leveranse.id, { ...hode, referanse: '' }),
      summer: summerteFelter(ordningMed(mal.ordning)).map(() => '0'),
      opprettetAvId: innsenderId,
    },
  });
  const posisjoner = generateNKeysBetween(null, null, rader.length);
  for (let fra = 0; fra < rader.length; fra += BITER) {
    const nye = rader.slice(fra, fra + BITER).map((rad, i) => ({
      ...rad,
      radId: crypto.randomUUID(),
      posisjon: posisjoner[fra + i] ?? '',
      // No open tab made them: every tab is told of them.
      ny: false,
    }));
    await skrivRader(leveranse, nye, { revisjon: 1, redigererId: leveranse.id }, tx);
    await endreSummer(leveranse, [], nye, tx);
  }
  await skrivHendelse(tx, {
    kjede: `org:${oppgavegiver.orgnr}`,
    type: 'utkast_opprettet',
    innsenderId,
    leveranseId: leveranse.id,
    data: {
      ordning: mal.ordning,
      inntektsaar: mal.inntektsaar,
      utgangspunkt: mal.utgangspunkt,
      forgjengerId: mal.forgjengerId,
      antall: rader.length,
      ...(retterDel !== null && { del: retterDel }),
    },
  });
  return leveranse.id;
}
