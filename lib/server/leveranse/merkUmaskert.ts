import 'server-only';
import type { Visning } from '@/lib/leveranse/visning';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import type { Leveransetilgang } from '../tilgang/leveranse';

/** Writes down that somebody asked to see numbers that are masked, and where; each time. */
export const merkUmaskert = ({ leveranse, utfoerer }: Leveransetilgang, visning: Visning): Promise<void> =>
  db().$transaction((tx) =>
    skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'umaskert_vist',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { visning },
    }),
  );
