import { oppsummerLeste, type Oppsummering } from './oppsummering';
import type { Avvik, Kontekst, Ordning, Rad } from './typer';
import { lagRadleser, type LestRad } from './validering';

/** What the row is about (`identitet` of the declaration), or undefined while a part of it cannot be read. */
export function identitetsnoekkel(ordning: Ordning, lest: LestRad): string | undefined {
  let noekkel = '';
  for (const felt of ordning.identitet) {
    const celle = lest.celler.get(felt);
    if (!celle) return undefined;
    noekkel = noekkel === '' ? String(celle.verdi) : `${noekkel}|${celle.verdi}`;
  }
  return noekkel;
}

/** The whole table read once: rows, avvik in table order, totals. */
export interface LestTabell {
  leste: readonly LestRad[];
  avvik: readonly Avvik[];
  oppsummering: Oppsummering;
}

export function lesTabell(ordning: Ordning, rader: readonly Rad[], kontekst: Kontekst): LestTabell {
  const leser = lagTabelleser(ordning, kontekst);
  const leste = rader.map(leser.les);
  const oppsummering = oppsummerLeste(ordning, leste);
  return { leste, avvik: [...leser.avvik(), ...sumavvik(oppsummering)], oppsummering };
}

/** Reads a table row by row, so that it need not be in memory. */
export interface Tabelleser {
  les: (rad: Rad) => LestRad;
  /** Every avvik of the rows that were read, duplicates too, in table order. */
  avvik: () => Avvik[];
}

export function lagTabelleser(ordning: Ordning, kontekst: Kontekst): Tabelleser {
  const sett: { radId: string; noekkel: string | undefined; avvik: readonly Avvik[] }[] = [];
  const like = new Map<string, number>();
  const lesRad = lagRadleser(ordning, kontekst);
  return {
    les(rad) {
      const lest = lesRad(rad);
      const noekkel = identitetsnoekkel(ordning, lest);
      if (noekkel) like.set(noekkel, (like.get(noekkel) ?? 0) + 1);
      sett.push({ radId: rad.radId, noekkel, avvik: lest.avvik });
      return lest;
    },
    avvik: () =>
      sett.flatMap(({ radId, noekkel, avvik }): readonly Avvik[] => {
        const antall = like.get(noekkel ?? '') ?? 0;
        return antall > 1 ? [...avvik, duplikat(ordning, radId, antall)] : avvik;
      }),
  };
}

/** Two rows about the same may be right, so it is a warning. */
export const duplikat = (ordning: Ordning, radId: string, antall: number): Avvik => ({
  radId,
  ...(ordning.identitet[0] && { felt: ordning.identitet[0] }),
  kode: 'duplikat',
  alvor: 'varsel',
  param: { antall },
});

export const sumavvik = (oppsummering: Oppsummering): Avvik[] =>
  oppsummering.summer.some((sum) => sum === undefined) ? [{ kode: 'sum_for_stor', alvor: 'feil' }] : [];

/** One line a kind: the same rule broken in the same field, with the rows it is broken in. */
export interface Avviksgruppe {
  kode: Avvik['kode'];
  felt?: string;
  alvor: Avvik['alvor'];
  param?: Avvik['param'];
  radIder: readonly string[];
}

export function grupper(avvik: readonly Avvik[]): Avviksgruppe[] {
  const grupper = new Map<string, Avviksgruppe & { radIder: string[] }>();
  for (const a of avvik) {
    const noekkel = `${a.kode} ${a.felt ?? ''}`;
    const gruppe = grupper.get(noekkel);
    if (gruppe) {
      if (a.radId) gruppe.radIder.push(a.radId);
    } else {
      const { radId, ...resten } = a;
      grupper.set(noekkel, { ...resten, radIder: radId ? [radId] : [] });
    }
  }
  return [...grupper.values()].sort((a, b) => Number(a.alvor === 'varsel') - Number(b.alvor === 'varsel'));
}
