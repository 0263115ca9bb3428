import type { Avvik, Ordning, Radverdier, Valg } from '@/lib/ordning/typer';
import type { Radvisning } from '../lager/typer';

/** What a person has chosen in a row, by choice; only used where the row itself does not tell. */
export type Valgte = Readonly<Record<string, string | undefined>>;

type Alternativ = Valg['alternativer'][number];

const erBrukt = ({ felter }: Alternativ, verdier: Radverdier): boolean =>
  felter.some((felt) => verdier[felt]?.trim());

/** The alternative that the row uses, else the one that was chosen; undefined when several are filled in. */
export function valgtAlternativ(valg: Valg, verdier: Radverdier, valgte: Valgte): Alternativ | undefined {
  const brukte = valg.alternativer.filter((a) => erBrukt(a, verdier));
  if (brukte.length > 1) return undefined;
  const oensket = valg.alternativer.find((a) => a.noekkel === valgte[valg.noekkel]);
  return brukte[0] ?? oensket ?? valg.alternativer[0];
}

/** Fields of alternatives that are not chosen. Where several are filled in, all are shown, so that one can be emptied. */
export function skjulteFelter(ordning: Ordning, verdier: Radverdier, valgte: Valgte): ReadonlySet<string> {
  return new Set(
    ordning.valg.flatMap((valg) => {
      const valgt = valgtAlternativ(valg, verdier, valgte);
      return valgt ? valg.alternativer.flatMap((a) => (a === valgt ? [] : a.felter)) : [];
    }),
  );
}

export interface Bytte {
  celler: readonly { felt: string; til: string }[];
  /** What the row held of the other alternatives, to be put back if the choice is changed back. */
  gjemt: Radverdier;
}

/** Choosing an alternative empties the others, or they would be sent along unseen. */
export function bytt(valg: Valg, til: string, verdier: Radverdier, gjemt: Radverdier): Bytte {
  const andre = valg.alternativer.filter((a) => a.noekkel !== til).flatMap((a) => a.felter);
  const egne = valg.alternativer.find((a) => a.noekkel === til)?.felter ?? [];
  const tilbake = egne.filter((felt) => !verdier[felt] && gjemt[felt]);
  return {
    celler: [
      ...andre.filter((felt) => verdier[felt]).map((felt) => ({ felt, til: '' })),
      ...tilbake.map((felt) => ({ felt, til: gjemt[felt] ?? '' })),
    ],
    gjemt: {
      ...gjemt,
      ...Object.fromEntries(andre.flatMap((felt) => (verdier[felt] ? [[felt, verdier[felt]]] : []))),
    },
  };
}

/** An avvik about the choice itself stands at the choice: its field may be hidden. */
export const gjelderValg = (avvik: Avvik, valg: Valg): boolean =>
  (avvik.kode === 'valg_ingen' || avvik.kode === 'valg_begge') && avvik.param?.['valg'] === valg.noekkel;

/**
 * What is wrong with a row, at the field or the choice that it is about. An empty field that nobody has come to is not
 * wrong, only not written. An avvik of the whole row stands at its first field.
 */
export function fordel({ verdier, avvik }: Radvisning, ordning: Ordning, besoekt: (felt: string) => boolean) {
  return {
    omFelt: (felt: string): Avvik[] =>
      avvik.filter(
        (a) =>
          (a.felt ?? ordning.felter[0]?.noekkel) === felt &&
          (besoekt(felt) || Boolean(verdier[felt])) &&
          !ordning.valg.some((valg) => gjelderValg(a, valg)),
      ),
    omValg(valg: Valg): Avvik[] {
      const kommetTil = valg.alternativer.some(({ felter }) => felter.some(besoekt));
      return kommetTil ? avvik.filter((a) => gjelderValg(a, valg)) : [];
    },
  };
}
