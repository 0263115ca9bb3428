import 'server-only';
import type { Leveransestatus } from '@/lib/leveranse/status';
import type { Utgangspunkt } from '@/lib/leveranse/utgangspunkt';
import { db } from '../db';

export interface Kjedeledd {
  id: string;
  utgangspunkt: Utgangspunkt;
  inntektsaar: number;
  status: Leveransestatus;
  /** When it was sent; of a draft, when it was begun. */
  tid: Date;
}

/** What a delivery came from, and what has come of it. */
export interface Kjede {
  utgangspunkt: Utgangspunkt;
  forgjenger: Kjedeledd | undefined;
  etterfoelgere: readonly Kjedeledd[];
}

const LEDD = {
  id: true,
  utgangspunkt: true,
  inntektsaar: true,
  status: true,
  sendt: true,
  opprettet: true,
} as const;

/** What must be asked for to know the chain of a delivery. */
export const MED_KJEDE = {
  forgjenger: { select: LEDD },
  etterfoelgere: { select: LEDD, orderBy: { opprettet: 'asc' } },
} as const;

interface RaattLedd {
  id: string;
  utgangspunkt: string;
  inntektsaar: number;
  status: string;
  sendt: Date | null;
  opprettet: Date;
}

const lesLedd = ({ sendt, opprettet, ...ledd }: RaattLedd): Kjedeledd => ({
  ...ledd,
  utgangspunkt: ledd.utgangspunkt as Utgangspunkt,
  status: ledd.status as Leveransestatus,
  tid: sendt ?? opprettet,
});

export const lesKjede = (leveranse: {
  utgangspunkt: string;
  forgjenger: RaattLedd | null;
  etterfoelgere: readonly RaattLedd[];
}): Kjede => ({
  utgangspunkt: leveranse.utgangspunkt as Utgangspunkt,
  forgjenger: leveranse.forgjenger ? lesLedd(leveranse.forgjenger) : undefined,
  etterfoelgere: leveranse.etterfoelgere.map(lesLedd),
});

/** The chain of one delivery: all of it belongs to the same organisation and ordning. */
export async function hentKjede(leveranseId: string): Promise<Kjede> {
  return lesKjede(
    await db().leveranse.findUniqueOrThrow({
      where: { id: leveranseId },
      select: { utgangspunkt: true, ...MED_KJEDE },
    }),
  );
}
