import { KALLPLASSER } from '@/lib/innsending/grenser';
import type { Drevet } from './driv';
import type { Oppgjoer } from './regnskap';

export type Tall = Oppgjoer & Drevet;

const pluss = (a: Record<string, number>, b: Record<string, number>): Record<string, number> => {
  const sum = { ...a };
  for (const [navn, antall] of Object.entries(b)) sum[navn] = (sum[navn] ?? 0) + antall;
  return sum;
};

/** Several tallies as one: figures are added, lists joined; of the concurrent calls the most counts. */
export function leggSammen(alt: readonly Tall[]): Tall {
  return alt.reduce((sum, en) => {
    const felter = Object.entries(en).map(([felt, verdi]): [string, unknown] => {
      const foer = sum[felt as keyof Tall] as unknown;
      if (felt === 'stoersteSamtidige') return [felt, Math.max(foer as number, verdi as number)];
      if (Array.isArray(verdi)) return [felt, [...(foer as string[]), ...(verdi as string[])]];
      if (typeof verdi === 'number') return [felt, (foer as number) + verdi];
      return [felt, pluss(foer as Record<string, number>, verdi as Record<string, number>)];
    });
    return Object.fromEntries(felter) as unknown as Tall;
  });
}

/** One rule of the sending, and whether this tally keeps it. */
export interface Krav {
  navn: string;
  verdi: string;
  holdt: boolean;
}

const tom = (navn: string, liste: readonly string[]): Krav => ({
  navn,
  verdi: liste.length === 0 ? '0' : `${liste.length} (${liste.slice(0, 3).join(', ')})`,
  holdt: liste.length === 0,
});

/** What must be true of every run, whatever struck. */
export const kravTil = (tall: Tall): Krav[] => [
  tom('duplicates', tall.duplikater),
  tom('lost', tall.tapte),
  tom('ended in neither a receipt nor a question', tall.uavsluttede),
  { navn: 'never ended', verdi: String(tall.uendelige), holdt: tall.uendelige === 0 },
  tom('unequal bytes or keys', tall.ulikeForsoek),
  {
    navn: `most calls at once for an organisation and API (at most ${KALLPLASSER})`,
    verdi: String(tall.stoersteSamtidige),
    holdt: tall.stoersteSamtidige <= KALLPLASSER,
  },
];
