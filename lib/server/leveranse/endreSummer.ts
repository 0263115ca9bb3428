import 'server-only';
import { bidrag, summerteFelter } from '@/lib/ordning/oppsummering';
import type { Rad } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';
import { ordningMed } from '@/lib/ordninger/register';
import type { Transaksjon } from '../db';
import { kontekstFor } from './kontekst';

/**
 * Keeps the delivery's count, sums and number of errors in step by the difference of the rows that changed: one edit
 * costs the same in a draft of 10 rows and of 100 000. They are for the overview; the check and the sending count anew.
 */
export async function endreSummer(
  leveranse: { id: string; ordning: string; inntektsaar: number },
  foer: readonly Rad[],
  etter: readonly Rad[],
  tx: Transaksjon,
): Promise<number> {
  const ordning = ordningMed(leveranse.ordning);
  const felter = summerteFelter(ordning);
  const kontekst = kontekstFor(leveranse);
  const summer = felter.map(() => 0n);
  let antall = 0;
  let antallFeil = 0;
  const tell = (rader: readonly Rad[], fortegn: 1 | -1): void => {
    for (const rad of rader) {
      const lest = lesRad(ordning, rad, kontekst);
      if (lest.tom) continue;
      antall += fortegn;
      antallFeil += fortegn * lest.avvik.filter((avvik) => avvik.alvor === 'feil').length;
      bidrag(felter, lest).forEach((oere, i) => (summer[i] = (summer[i] ?? 0n) + BigInt(fortegn * oere)));
    }
  };
  tell(foer, -1);
  tell(etter, 1);
  const naa = await tx.leveranse.findUniqueOrThrow({ where: { id: leveranse.id }, select: { summer: true } });
  const { revisjon } = await tx.leveranse.update({
    where: { id: leveranse.id },
    data: {
      revisjon: { increment: 1 },
      antall: { increment: antall },
      antallFeil: { increment: antallFeil },
      summer: summer.map((sum, i) => String(sum + BigInt(naa.summer[i] ?? 0))),
      endret: new Date(),
    },
    select: { revisjon: true },
  });
  return revisjon;
}
