import 'server-only';
import type { Hendelse } from '@/prisma/generated/client';
import { db } from '../db';

const SIDE = 500;

/** A chain of the log from its start, a page at a time. */
export async function* lesKjede(kjede: string): AsyncGenerator<Hendelse[]> {
  for (let nr = 0; ;) {
    const side = await db().hendelse.findMany({
      where: { kjede, nr: { gt: nr } },
      orderBy: { nr: 'asc' },
      take: SIDE,
    });
    if (side.length > 0) yield side;
    const siste = side.at(-1);
    if (!siste || side.length < SIDE) return;
    nr = siste.nr;
  }
}
