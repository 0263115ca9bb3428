import 'server-only';
import { type Filmaate, type Filsum, leggTilFilsum } from '@/lib/leveranse/filsum';
import { filsumSchema } from '@/lib/leveranse/filsumSkjema';
import { kanEndres } from '@/lib/leveranse/status';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { laasLeveranse } from './laas';

/**
 * Notes what a file held when its rows have gone into the table. Rows that are put after others are part of a sum only
 * when the others came from files too. Nothing is noted on what is no longer a draft.
 */
export async function noterFil(
  { leveranse, utfoerer }: Leveransetilgang,
  maate: Filmaate,
  fil: Filsum,
): Promise<void> {
  const felter = summerteFelter(ordningMed(leveranse.ordning)).map(({ noekkel }) => noekkel);
  if (!Object.keys(fil.summer).every((felt) => felter.includes(felt))) return;
  await db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (!laast || !kanEndres(laast.status)) return;
    const lagret = await tx.leveranse.findUnique({ where: { id: leveranse.id }, select: { filsum: true } });
    const foer = filsumAv(lagret?.filsum);
    const filsum = maate === 'erstatt' ? fil : foer && leggTilFilsum(foer, fil);
    if (filsum) await tx.leveranse.update({ where: { id: leveranse.id }, data: { filsum: { ...filsum } } });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'fil_satt_inn',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { maate, antall: fil.antall },
    });
  });
}

/** As it stands in the database. */
export const filsumAv = (lagret: unknown): Filsum | undefined => filsumSchema.safeParse(lagret).data;
