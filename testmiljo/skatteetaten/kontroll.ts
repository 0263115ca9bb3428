import { AAPNE_AAR } from './ordninger';
import type { Ordning } from './ordninger';
import { gldfeil, spesifiser } from './feil';
import type { Gldfeil, Spesifisering } from './feil';
import type { Leveranse } from './typer';

type Rad = Record<string, unknown>;

/** «1000.00» or 1000 in øre. BigInt, because a sum may pass what a number can hold. */
const iOere = (verdi: unknown, desimaler: boolean): bigint =>
  desimaler ? BigInt(String(verdi).replace('.', '')) : BigInt(Number(verdi)) * 100n;

export const rader = (leveranse: Leveranse, ordning: Ordning): Rad[] =>
  (leveranse[ordning.rader] as Rad[] | undefined) ?? [];

/** The summary must be the sums and the number of the rows as sent. */
function oppsummeringsfeil(leveranse: Leveranse, ordning: Ordning): Spesifisering[] {
  const oppsummering = leveranse[ordning.oppsummering] as Rad;
  const sti = `leveranse/${ordning.oppsummering}`;
  const feil: Spesifisering[] = [];
  const alle = rader(leveranse, ordning);
  if (oppsummering.antallOppgaver !== alle.length) {
    feil.push(
      spesifiser('GLD_1022', {
        melding: `antallOppgaver stemmer ikke med ${alle.length} oppgaver`,
        sti: `${sti}/antallOppgaver`,
        verdi: oppsummering.antallOppgaver,
      }),
    );
  }
  for (const [felt, sumfelt] of Object.entries(ordning.summer)) {
    const sum = alle.reduce((acc, rad) => acc + iOere(rad[felt], ordning.desimaler), 0n);
    if (sum === iOere(oppsummering[sumfelt], ordning.desimaler)) continue;
    feil.push(
      spesifiser('GLD_1022', {
        melding: `${sumfelt} er ikke summen av ${felt}`,
        sti: `${sti}/${sumfelt}`,
        verdi: oppsummering[sumfelt],
      }),
    );
  }
  return feil;
}

/** A period that ends before it begins. */
function periodefeil(leveranse: Leveranse, ordning: Ordning): Spesifisering[] {
  return rader(leveranse, ordning).flatMap((rad, i) => {
    const { stroemperiodeFraOgMed: fra, stroemperiodeTilOgMed: til } = rad;
    if (typeof fra !== 'string' || typeof til !== 'string' || fra <= til) return [];
    const sti = `leveranse/${ordning.rader}/${i}/stroemperiodeTilOgMed`;
    return [spesifiser('GLD_1022', { melding: 'Perioden slutter før den begynner', sti, verdi: til })];
  });
}

/** What the schema cannot say: years, sums, counts, periods (GLD_010), and the envelope's own sense (GLD_011). */
export function kontroller(leveranse: Leveranse, ordning: Ordning, pathAar: number): Gldfeil | undefined {
  const { inntektsaar } = leveranse;
  const aar = { sti: 'leveranse/inntektsaar', verdi: inntektsaar };
  if (inntektsaar !== pathAar) return gldfeil('GLD_010', spesifiser('GLD_1052', aar));
  if (inntektsaar < AAPNE_AAR.fra || inntektsaar > AAPNE_AAR.til) {
    return gldfeil('GLD_010', spesifiser('GLD_1027', aar));
  }
  if (leveranse.kildesystem.trim() === '') {
    const melding = 'kildesystem er tomt';
    return gldfeil('GLD_011', spesifiser('GLD_1022', { melding, sti: 'leveranse/kildesystem', verdi: '' }));
  }
  const feil = [...oppsummeringsfeil(leveranse, ordning), ...periodefeil(leveranse, ordning)];
  return feil.length > 0 ? gldfeil('GLD_010', ...feil.slice(0, 100)) : undefined;
}
