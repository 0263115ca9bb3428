import type { Deling, Ordning } from '@/lib/ordning/typer';
import { del } from './del';
import { slagAv } from './innhold';
import { felterAv, type Kolonneforslag, nullstill } from './kolonneforslag';

/** How well one split suits one column. */
interface Proevd {
  deling: Deling;
  /** Share of the filled cells that can be split surely. */
  andel: number;
  /** Fields that the split gave something for. */
  felter: readonly string[];
}

export type Proevde = ReadonlyMap<Kolonneforslag, readonly Proevd[]>;

const NESTEN_ALLE = 0.95;
/** Fewer than this are no pattern, but somebody's remark. */
const NOEN = 0.6;
const FAA = 0.2;

function proev(deling: Deling, proeve: readonly string[]): Proevd {
  const brukt = new Set<string>();
  let fylte = 0;
  let delte = 0;
  for (const raa of proeve) {
    if (raa.trim() === '') continue;
    fylte += 1;
    const deler = del(deling.form, raa);
    if (deler) delte += 1;
    deler?.forEach((tekst, i) => tekst !== '' && brukt.add(deling.felter[i] ?? ''));
  }
  return { deling, andel: fylte === 0 ? 0 : delte / fylte, felter: [...brukt] };
}

/** The shapes that some cells of each column have, the likeliest first. */
export function proevDelinger(kolonner: readonly Kolonneforslag[], ordning: Ordning): Proevde {
  const proevde = new Map<Kolonneforslag, Proevd[]>();
  for (const kolonne of kolonner) {
    const kanDeles = slagAv(kolonne.profil) !== 'dato';
    const alle = kanDeles ? ordning.delinger.map((deling) => proev(deling, kolonne.proeve)) : [];
    const mulige = alle
      .filter(({ andel, felter }) => andel > FAA && felter.length > 1)
      .sort((a, b) => b.andel - a.andel || b.felter.length - a.felter.length);
    kolonne.delinger = mulige.map(({ deling }) => deling.noekkel);
    settFyller(kolonne, mulige, ordning);
    proevde.set(kolonne, mulige);
  }
  return proevde;
}

/** A split fills only the fields that its cells have something for. */
export function settFyller(kolonne: Kolonneforslag, mulige: readonly Proevd[], ordning: Ordning): void {
  const { valg } = kolonne;
  kolonne.fyller =
    valg.slag === 'deling'
      ? (mulige.find(({ deling }) => deling.noekkel === valg.deling)?.felter ?? [])
      : felterAv(ordning, valg);
}

/**
 * Columns that hold several fields in one cell. Split when the heading is that of such a column, or of one of its
 * fields, and nearly every cell has the shape; otherwise only proposed. Never where another column has those fields.
 */
export function foreslaaDeling(proevde: Proevde, ordning: Ordning): void {
  const kolonner = [...proevde.keys()];
  for (const [kolonne, mulige] of proevde) {
    if (kolonne.grunn === 'husket') continue;
    const beste = mulige.find(({ andel }) => andel >= NOEN);
    if (beste && harPlass(kolonne, beste, kolonner)) settDeling(kolonne, beste);
    else if (kolonne.valg.slag === 'deling') utenDeling(kolonne, kolonner, ordning);
    settFyller(kolonne, mulige, ordning);
  }
}

/** No other column that holds something is read into the fields that the split would fill. */
const harPlass = (
  kolonne: Kolonneforslag,
  { felter }: Proevd,
  kolonner: readonly Kolonneforslag[],
): boolean =>
  kolonner.every(
    (annen) =>
      annen === kolonne || annen.profil.antall === 0 || !annen.fyller.some((felt) => felter.includes(felt)),
  );

function settDeling(kolonne: Kolonneforslag, { deling, andel, felter }: Proevd): void {
  const { valg, grunn, sikkerhet, navn } = kolonne;
  const iDelingen = valg.slag === 'felt' && felter.includes(valg.felt);
  // Some other field's heading: what it says counts for more than a shape.
  if (valg.slag === 'ledd' || (valg.slag === 'felt' && !iDelingen)) return;
  const navngitt = valg.slag === 'deling' && valg.deling === deling.noekkel;
  // The label of the one field above a whole address: whoever wrote it may have meant something.
  const synonym = iDelingen && sikkerhet < 0.98;
  const sier = navngitt ? 0.95 : synonym ? 0.85 : iDelingen || navn === '' ? 0.7 : 0.6;
  // Where the heading itself says so, the few that cannot be split are told of one by one.
  const avNoen = navngitt ? 0.8 : Math.min(sier, 0.7) * andel;
  Object.assign(kolonne, {
    valg: { slag: 'deling', deling: deling.noekkel },
    kilde: 'funnet',
    grunn: grunn === 'ukjent' ? 'innhold' : grunn,
    sikkerhet: andel >= NESTEN_ALLE ? sier : avNoen,
  });
}

/** `Matrikkel` above something that cannot be split: whole into the first field that is free, and asked about. */
function utenDeling(kolonne: Kolonneforslag, kolonner: readonly Kolonneforslag[], ordning: Ordning): void {
  const tatt = kolonner.flatMap((annen) => (annen === kolonne ? [] : annen.fyller));
  const noekkel = felterAv(ordning, kolonne.valg).find((en) => !tatt.includes(en));
  const felt = ordning.felter.find((en) => en.noekkel === noekkel);
  // Whether a day under `Periode` is the first or the last, its content and the columns beside it tell better.
  if (felt && felt.type !== 'dato' && kolonne.profil.antall > 0) {
    Object.assign(kolonne, { valg: { slag: 'felt', felt: felt.noekkel }, sikkerhet: 0.6 });
    return;
  }
  nullstill(kolonne);
  if (felt?.type === 'dato' && kolonne.profil.dato > 0) kolonne.kilde = 'gjettet';
}
