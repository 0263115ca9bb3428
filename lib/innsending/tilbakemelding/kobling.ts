import type { Radverdier } from '@/lib/ordning/typer';
import { radindekser } from '../radindeks';
import type { Tilbakemeldingsavvik } from './typer';

/** A row as it was sent, in the order of the message. */
export interface Sendtrad {
  radId: string;
  /** Its number in the table, from 1. */
  nr: number;
  verdier: Radverdier;
}

/** The cell that a remark is about, when that is certain. */
export interface Radtreff {
  radId: string;
  nr: number;
  felt: string;
}

const STI = /[A-Za-z]\w*(?:\/\w+)*(?:\/\d+|\[\d+\])(?:\/\w+)*/;
/** Person, organisation and metering-point numbers have 9 to 18 digits; people group them with blanks. */
const NUMMER = [/\d{9,}/g, /\d(?:[ \u00a0]?\d){8,}/g];

const normalisert = (tekst: string): string => tekst.replace(/\s/g, '');

/**
 * Finds the row of a remark by the identity that the remark itself names. A path alone never decides, since its index
 * base is not documented; one that stands there must agree with what the identity says. When two rows fit, or none,
 * nothing is claimed.
 * @param identitet fields that say what an oppgave is about
 * @param egne numbers of the oppgavegiver itself, which name no row
 */
export function lagKobler(
  rader: readonly Sendtrad[],
  identitet: readonly string[],
  egne: readonly string[],
): (avvik: Tilbakemeldingsavvik) => Radtreff | undefined {
  const medVerdi = new Map<string, Radtreff[]>();
  for (const { radId, nr, verdier } of rader) {
    for (const felt of identitet) {
      const verdi = normalisert(verdier[felt] ?? '');
      if (verdi === '' || egne.includes(verdi)) continue;
      const treff = medVerdi.get(verdi);
      if (treff) treff.push({ radId, nr, felt });
      else medVerdi.set(verdi, [{ radId, nr, felt }]);
    }
  }
  return (avvik) => {
    const nevnt = nevnteVerdier(avvik).flatMap((verdi) => {
      const treff = medVerdi.get(verdi);
      return treff ? [treff] : [];
    });
    // Several values, such as a person and a metering point: only a row that has them all is meant.
    const [foerste = [], ...andre] = nevnt;
    const felles = foerste.filter(({ radId }) =>
      andre.every((treff) => treff.some((annet) => annet.radId === radId)),
    );
    const sti = stiI(avvik);
    const paaStien = sti === undefined ? [] : radindekser(sti).map((i) => rader[i]?.radId);
    const mulige = sti === undefined ? felles : felles.filter(({ radId }) => paaStien.includes(radId));
    return new Set(mulige.map(({ radId }) => radId)).size === 1 ? mulige[0] : undefined;
  };
}

const stiI = ({ sti, beskrivelse, veiledning }: Tilbakemeldingsavvik): string | undefined =>
  [sti, beskrivelse, veiledning].map((tekst) => STI.exec(tekst ?? '')?.[0]).find(Boolean);

function nevnteVerdier({
  avvikstekst,
  beskrivelse,
  veiledning,
  angittVerdi,
}: Tilbakemeldingsavvik): string[] {
  const tekster = [avvikstekst, beskrivelse, veiledning].filter((tekst) => tekst !== undefined);
  const numre = tekster.flatMap((tekst) =>
    NUMMER.flatMap((moenster) => [...tekst.matchAll(moenster)].map(([funnet]) => normalisert(funnet))),
  );
  return [...new Set([...numre, ...(angittVerdi ? [normalisert(angittVerdi)] : [])])];
}
