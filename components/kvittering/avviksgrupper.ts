import type { Avvikslinje } from '@/lib/innsending/tilbakemelding/bilde';

export interface Tilbakemeldingsgruppe {
  noekkel: string;
  avvikskode: string;
  avvikstekst: string;
  alvor: 'avvist' | 'advarsel' | 'annet';
  /** Those that are tied to a row, in table order, each row once. */
  rader: readonly number[];
  /** What stands in those that are not. */
  andre: readonly string[];
}

const ALVOR = ['avvist', 'annet', 'advarsel'] as const;

/** Remarks with the same code, words and gravity together, the gravest first. */
export function grupper(avvik: readonly Avvikslinje[]): Tilbakemeldingsgruppe[] {
  const samlet = new Map<string, Avvikslinje[]>();
  for (const ett of avvik) {
    const noekkel = JSON.stringify([alvorAv(ett), ett.avvikskode, ett.avvikstekst]);
    const gruppe = samlet.get(noekkel);
    if (gruppe) gruppe.push(ett);
    else samlet.set(noekkel, [ett]);
  }
  const alle = [...samlet].flatMap(([noekkel, linjer]): Tilbakemeldingsgruppe[] => {
    const [foerste] = linjer;
    if (!foerste) return [];
    const { avvikskode, avvikstekst } = foerste;
    const rader = [...new Set(linjer.flatMap(({ rad }) => (rad ? [rad.nr] : [])))].sort((a, b) => a - b);
    const andre = linjer.filter(({ rad }) => !rad).map(beskriv);
    const beskrevet = [...new Set(andre.filter((tekst) => tekst !== ''))];
    return [{ noekkel, avvikskode, avvikstekst, alvor: alvorAv(foerste), rader, andre: beskrevet }];
  });
  return alle.sort((a, b) => ALVOR.indexOf(a.alvor) - ALVOR.indexOf(b.alvor));
}

const alvorAv = ({ alvorlighetsgrad }: Avvikslinje): Tilbakemeldingsgruppe['alvor'] =>
  alvorlighetsgrad === 'avvist' || alvorlighetsgrad === 'advarsel' ? alvorlighetsgrad : 'annet';

/** Everything that Skatteetaten wrote about one that could not be tied to a row, its path included. */
const beskriv = ({ beskrivelse, veiledning, sti, angittVerdi }: Avvikslinje): string =>
  [beskrivelse, veiledning, sti, angittVerdi].filter(Boolean).join(' · ');
