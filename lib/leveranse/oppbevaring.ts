import { type Dag, norskDag } from '@/lib/felles/dato';
import { kanEndres, type Leveransestatus } from './status';

/** A draft that nobody has changed for so long is forgotten. */
export const UTKAST_MAANEDER = 12;
/** How long before it happens the overview tells. */
export const VARSEL_MAANEDER = 1;
/** A session that is over, and what Altinn said at it, is of no use after that; who was logged in when is in the log. */
export const OEKT_DAGER = 30;
/** A person who leaves nothing behind is forgotten. */
export const PERSON_MAANEDER = 12;

/** What decides how long a delivery is kept. */
export interface Oppbevart {
  status: Leveransestatus;
  inntektsaar: number;
  endret: Date;
  sendt: Date | null;
}

/** The same day so many months later; the last of the month where that one is shorter. */
function omMaaneder(dag: Dag, maaneder: number): Dag {
  const [aar = 0, maaned = 1, dato = 1] = dag.split('-').map(Number);
  const sisteDag = new Date(Date.UTC(aar, maaned + maaneder, 0)).getUTCDate();
  const ny = new Date(Date.UTC(aar, maaned - 1 + maaneder, Math.min(dato, sisteDag)));
  return ny.toISOString().slice(0, 10) as Dag;
}

/**
 * The first day on which it may be deleted, in Norway: a draft a year after its last change, what was sent so many
 * years after it was sent or the income year ended, whichever came last.
 *
 * @param aar OPPBEVARING_AAR
 */
export function slettesDag({ status, inntektsaar, endret, sendt }: Oppbevart, aar: number): Dag {
  if (kanEndres(status)) return omMaaneder(norskDag(endret), UTKAST_MAANEDER);
  const aaretsSlutt = `${inntektsaar + 1}-01-01` as Dag;
  const sendtDag = norskDag(sendt ?? endret);
  return omMaaneder(sendtDag > aaretsSlutt ? sendtDag : aaretsSlutt, 12 * aar);
}

/** The first day on which somebody is warned. */
export const varslesDag = (slettes: Dag): Dag => omMaaneder(slettes, -VARSEL_MAANEDER);
