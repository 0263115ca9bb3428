import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Oere, tilOere } from '@/lib/felles/beloep';
import type { Bevis } from '@/lib/leveranse/bevis';
import { lesMeldingssum } from '@/lib/ordning/lesMelding';
import { oppsummerLeste, type Oppsummering } from '@/lib/ordning/oppsummering';
import type { Ordning } from '@/lib/ordning/typer';
import { ordningMed } from '@/lib/ordninger/register';
import type { Innsending } from '@/prisma/generated/client';
import { db } from '../db';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { filsumAv } from '../leveranse/noterFil';
import { hentSendteOppgaver } from '../leveranse/sendteOppgaver';
import type { Leveranse } from '../tilgang/leveranse';

const svarSchema = z.object({ antallOppgaver: z.number().int().nonnegative() });

/** The proof of a delivery, read anew. A correction of only some rows is held against no file. */
export async function hentBevis(leveranse: Leveranse): Promise<Bevis> {
  const ordning = ordningMed(leveranse.ordning);
  const alle = await db().innsending.findMany({
    where: { leveranseId: leveranse.id },
    orderBy: [{ omgang: 'desc' }, { del: 'asc' }],
  });
  const deler = alle.filter(({ omgang }) => omgang === alle[0]?.omgang);
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const lest = deler.map((del) => ({
    bytes: proev(() => dekrypter(noekkel, del.melding, `melding:${del.id}`)),
    svar: proev(() => lesSvar(dekrypter(noekkel, del.svar ?? new Uint8Array(), `svar:${del.id}`))),
    del,
  }));
  const tabell = oppsummerLeste(ordning, await hentSendteOppgaver(leveranse));
  const sendt = summerMeldinger(
    ordning,
    lest.map(({ bytes }) => bytes),
  );
  const bekreftet = summer(lest.map(({ svar }) => svar));
  const uendret = lest.every(({ bytes, del }) => bytes !== undefined && erUendret(bytes, del));
  const like =
    sendt !== undefined &&
    sendt.antall === tabell.antall &&
    tabell.summer.every((sum, i) => sum !== undefined && sum === sendt.summer[i]);
  const fil = leveranse.omfang === 'alle' ? filsumAv(leveranse.filsum) : undefined;
  return { fil, tabell, sendt, bekreftet, uendret, stemmer: like && uendret && bekreftet === sendt.antall };
}

const erUendret = (bytes: Uint8Array, { sha256 }: Innsending): boolean =>
  createHash('sha256').update(bytes).digest('hex') === sha256;

const lesSvar = (svar: Buffer): number | undefined =>
  svarSchema.safeParse(JSON.parse(svar.toString('utf8'))).data?.antallOppgaver;

/** What cannot be deciphered or parsed is not known, and says so. */
function proev<V>(les: () => V): V | undefined {
  try {
    return les();
  } catch {
    return undefined;
  }
}

const summer = (tall: readonly (number | undefined)[]): number | undefined =>
  tall.reduce<number | undefined>(
    (sum, n) => (sum === undefined || n === undefined ? undefined : sum + n),
    0,
  );

/** The messages' own sums, added. A message whose count is not that of its list is not to be trusted. */
function summerMeldinger(
  ordning: Ordning,
  meldinger: readonly (Uint8Array | undefined)[],
): Oppsummering | undefined {
  const lest = meldinger.map((bytes) => bytes && lesMeldingssum(ordning, bytes));
  const antall = summer(lest.map((m) => (m && m.antall === m.oppgaver ? m.antall : undefined)));
  if (antall === undefined) return undefined;
  const plasser = lest[0]?.summer.length ?? 0;
  const summene = Array.from({ length: plasser }, (_, i): Oere | undefined => {
    const ledd = lest.map((m) => m?.summer[i]);
    return ledd.includes(undefined) ? undefined : tilOere(ledd.reduce((sum, n) => sum + BigInt(n ?? 0), 0n));
  });
  return { antall, summer: summene };
}
