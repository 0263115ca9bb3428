import type { Oere } from '@/lib/felles/beloep';
import { bidrag, summerteFelter } from '@/lib/ordning/oppsummering';
import { identitetsnoekkel } from '@/lib/ordning/tabellregler';
import type { Avvik, Kontekst, Ordning, Radverdier } from '@/lib/ordning/typer';
import { lagRadleser } from '@/lib/ordning/validering';

/** What is kept of a read row. The cells themselves are let go: a hundred thousand maps would not fit on a phone. */
export interface Lesning {
  tom: boolean;
  avvik: readonly Avvik[];
  /** What the row adds to each sum. */
  bidrag: readonly Oere[];
  identitet: string | undefined;
}

const INGEN: readonly never[] = [];
const TOM: Lesning = { tom: true, avvik: INGEN, bidrag: INGEN, identitet: undefined };

/** Reads rows as the table keeps them. */
export type Lagerleser = (rad: { radId: string; verdier: Radverdier }) => Lesning;

export function lagLagerleser(ordning: Ordning, kontekst: Kontekst): Lagerleser {
  const lesRad = lagRadleser(ordning, kontekst);
  const felter = summerteFelter(ordning);
  return (rad) => {
    const lest = lesRad(rad);
    if (lest.tom) return TOM;
    return {
      tom: false,
      avvik: lest.avvik,
      bidrag: bidrag(felter, lest),
      identitet: identitetsnoekkel(ordning, lest) || undefined,
    };
  };
}
