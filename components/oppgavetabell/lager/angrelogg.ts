import type { Endring } from './typer';

const MAKS_STEG = 100;

export interface Angrelogg {
  /** A new step; what was undone before it can no longer be redone. */
  leggTil(steg: readonly Endring[]): void;
  /** Carries out the newest step backwards by `anvend`, which tells what it really changed. */
  angre(anvend: Anvend): readonly Endring[];
  gjenta(anvend: Anvend): readonly Endring[];
  readonly kanAngre: boolean;
  readonly kanGjenta: boolean;
}

type Anvend = (endringer: readonly Endring[]) => readonly Endring[];

function motsatt(steg: readonly Endring[]): Endring[] {
  return steg
    .map((e): Endring => {
      if (e.type === 'celle') return { ...e, fra: e.til, til: e.fra };
      return { type: e.type === 'inn' ? 'ut' : 'inn', rad: e.rad };
    })
    .reverse();
}

export function lagAngrelogg(): Angrelogg {
  const gjort: (readonly Endring[])[] = [];
  const angret: (readonly Endring[])[] = [];
  // A step can come to nothing because of what others have done. That is said, and the one before it is not meant.
  const flytt = (fra: (readonly Endring[])[], til: (readonly Endring[])[], anvend: Anvend) => {
    const steg = fra.pop();
    const utfoert = steg ? anvend(motsatt(steg)) : [];
    if (utfoert.length > 0) til.push(utfoert);
    return utfoert;
  };
  return {
    leggTil(steg) {
      gjort.push(steg);
      if (gjort.length > MAKS_STEG) gjort.shift();
      angret.length = 0;
    },
    angre: (anvend) => flytt(gjort, angret, anvend),
    gjenta: (anvend) => flytt(angret, gjort, anvend),
    get kanAngre() {
      return gjort.length > 0;
    },
    get kanGjenta() {
      return angret.length > 0;
    },
  };
}
