import type { Deling, Ordning } from '@/lib/ordning/typer';
import { del } from './del';
import { felterAv, type Kolonneforslag } from './finnKolonner';

interface Proevd {
  deling: Deling;
  /** Share of the filled cells that can be split surely. */
  andel: number;
  /** Fields that the split gave something for. */
  felter: readonly string[];
}

const NESTEN_ALLE = 0.95;
/** Fewer than this are no pattern, but somebody's remark. */
const NOEN = 0.6;

function proev(deling: Deling, proeve: readonly string[]): Proevd {
  const brukt = new Set<string>();
  let delte = 0;
  let fylte = 0;
  for (const raa of proeve) {
    if (raa.trim() === '') continue;
    fylte += 1;
    const deler = del(deling.form, raa);
    if (!deler) continue;
    delte += 1;
    deler.forEach((tekst, i) => tekst !== '' && brukt.add(deling.felter[i] ?? ''));
  }
  return { deling, andel: fylte === 0 ? 0 : delte / fylte, felter: [...brukt] };
}

/**
 * Columns that hold several fields in one cell. Split when the heading is that of such a column, or of one of its
 * fields, and nearly every cell has the shape; otherwise only proposed. Never where another column has those fields.
 */
export function foreslaaDeling(kolonner: Kolonneforslag[], ordning: Ordning): void {
  if (ordning.delinger.length === 0) return;
  for (const kolonne of kolonner) {
    const mulige = ordning.delinger
      .map((deling) => proev(deling, kolonne.proeve))
      .filter(({ andel, felter }) => andel > 0 && felter.length > 1)
      .sort((a, b) => b.andel - a.andel || b.felter.length - a.felter.length);
    kolonne.delinger = mulige.map(({ deling }) => deling.noekkel);
    const beste = mulige.find(({ andel }) => andel >= NOEN);
    if (kolonne.grunn === 'husket') continue;
    if (beste && harPlass(kolonne, beste, kolonner, ordning)) settDeling(kolonne, beste);
    else if (kolonne.valg.slag === 'deling') utenDeling(kolonne, kolonner, ordning);
  }
}

/** No other column that holds something is read into the fields that the split would fill. */
const harPlass = (
  kolonne: Kolonneforslag,
  { felter }: Proevd,
  kolonner: readonly Kolonneforslag[],
  ordning: Ordning,
): boolean =>
  kolonner.every(
    (annen) =>
      annen === kolonne ||
      annen.profil.antall === 0 ||
      !felterAv(ordning, annen.valg).some((felt) => felter.includes(felt)),
  );

function settDeling(kolonne: Kolonneforslag, { deling, andel, felter }: Proevd): void {
  const { valg, grunn, sikkerhet, navn } = kolonne;
  const iDelingen = valg.slag === 'felt' && felter.includes(valg.felt);
  // Some other field's heading: what it says counts for more than a shape.
  if (valg.slag === 'felt' && !iDelingen) return;
  const navngitt = valg.slag === 'deling' && valg.deling === deling.noekkel;
  // The label of the one field above a whole address: the person who wrote it may have meant something.
  const synonym = iDelingen && sikkerhet < 0.98;
  const sier = navngitt ? 0.95 : synonym ? 0.85 : iDelingen ? 0.7 : navn === '' ? 0.7 : 0.6;
  Object.assign(kolonne, {
    valg: { slag: 'deling', deling: deling.noekkel },
    kilde: 'funnet',
    grunn: grunn === 'ukjent' ? 'innhold' : grunn,
    sikkerhet: andel >= NESTEN_ALLE ? sier : Math.min(sier, 0.7) * andel,
  });
}

/** `Matrikkel` above something that cannot be split: whole into the first field that is free, and asked about. */
function utenDeling(kolonne: Kolonneforslag, kolonner: readonly Kolonneforslag[], ordning: Ordning): void {
  const tatt = kolonner.flatMap((annen) => (annen === kolonne ? [] : felterAv(ordning, annen.valg)));
  const foerste = felterAv(ordning, kolonne.valg).find((felt) => !tatt.includes(felt));
  const tom = kolonne.profil.antall === 0 || !foerste;
  Object.assign(kolonne, {
    valg: !tom ? { slag: 'felt', felt: foerste } : { slag: 'ingen' },
    sikkerhet: tom ? 0 : 0.6,
    grunn: tom ? 'ukjent' : kolonne.grunn,
  });
}
