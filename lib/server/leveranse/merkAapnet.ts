import 'server-only';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import type { Leveransetilgang } from '../tilgang/leveranse';

const ETT_DOEGN_MS = 86_400_000;

/** Opening a draft shows its numbers plainly: it is written down once a day for each person. */
export async function merkAapnet({ leveranse, utfoerer }: Leveransetilgang): Promise<void> {
  const hendelse = {
    type: 'utkast_aapnet',
    leveranseId: leveranse.id,
    innsenderId: utfoerer.innsenderId,
  } as const;
  const nylig = await db().hendelse.findFirst({
    where: { ...hendelse, tid: { gt: new Date(Date.now() - ETT_DOEGN_MS) } },
    select: { id: true },
  });
  if (nylig) return;
  await db().$transaction((tx) =>
    skrivHendelse(tx, { kjede: `org:${utfoerer.oppgavegiver.orgnr}`, ...hendelse }),
  );
}
