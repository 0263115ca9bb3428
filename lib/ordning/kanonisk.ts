import { lesCelle } from './felttyper';
import type { Felt, Kontekst, Ordning, Radverdier } from './typer';

/** Which persons are synthetic has no say in what a row is about, or in whether two texts mean the same. */
export const kontekstFor = (inntektsaar: number): Kontekst => ({ inntektsaar, miljoe: 'lokal' });

/** What the cell says, however it is written: `1 000,00` and `1000` are the same. '' is an empty cell. */
export function kanonisk(raa: string | undefined, felt: Felt, kontekst: Kontekst): string {
  const lest = lesCelle(raa, felt, kontekst);
  return lest?.ok ? String(lest.verdi) : (raa ?? '').trim();
}

/**
 * What rows are about, by the fields that the duplicate rule goes by (`identitet` of the declaration); undefined while
 * a part cannot be read. The same texts come again in the file and in the table, and are read once.
 */
export function lagIdentitet(
  ordning: Ordning,
  kontekst: Kontekst,
): (verdier: Radverdier) => string | undefined {
  const felter = ordning.felter.filter((felt) => ordning.identitet.includes(felt.noekkel));
  const kjente = felter.map(() => new Map<string, string | undefined>());
  return (verdier) => {
    let noekkel = '';
    for (const [i, felt] of felter.entries()) {
      const raa = verdier[felt.noekkel];
      const kjent = kjente[i];
      if (raa === undefined || !kjent) return undefined;
      let del = kjent.get(raa);
      if (del === undefined && !kjent.has(raa)) {
        const lest = lesCelle(raa, felt, kontekst);
        del = lest?.ok ? String(lest.verdi) : undefined;
        kjent.set(raa, del);
      }
      if (del === undefined) return undefined;
      noekkel += `${del}\n`;
    }
    return noekkel || undefined;
  };
}
