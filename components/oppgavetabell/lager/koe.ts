import type { Operasjon } from '@/lib/leveranse/operasjon';

/**
 * What one row is waiting to have stored. The forms that occur are: cells; a new row; a deletion; a deletion and
 * then the row anew (undo of a deletion that may have been stored).
 */
interface Radkoe {
  slett: boolean;
  ny: { posisjon: string; verdier: Record<string, string> } | undefined;
  celler: Map<string, { fra: string; til: string }> | undefined;
}

export interface Koe {
  leggTil(operasjon: Operasjon): void;
  /** Gives up what is waiting for a cell, or for a whole row. */
  glem(radId: string, felt?: string): void;
  readonly harVentende: boolean;
  hent(maksByte: number): readonly Operasjon[];
  /** The batch is stored. */
  bekreft(batch: readonly Operasjon[]): void;
  /** The batch was not stored: it goes in front of what has come since, merged with it. */
  avvis(batch: readonly Operasjon[]): void;
}

/** Bytes of the text in UTF-8, as the server counts them. */
function bytes(tekst: string): number {
  let sum = tekst.length;
  for (let i = 0; i < tekst.length; i += 1) {
    const kode = tekst.charCodeAt(i);
    // Each half of a surrogate pair counts 2 of its 4 bytes.
    if (kode > 0x7f) sum += kode > 0x7ff && (kode < 0xd800 || kode > 0xdfff) ? 2 : 1;
  }
  return sum;
}

/** Operations of one row in the order that they must be carried out. Rows do not depend on each other. */
function operasjonerFor(radId: string, rad: Radkoe): Operasjon[] {
  const ut: Operasjon[] = [];
  if (rad.slett) ut.push({ type: 'slett', radId });
  if (rad.ny) ut.push({ type: 'ny', radId, ...rad.ny });
  for (const [felt, { fra, til }] of rad.celler ?? []) ut.push({ type: 'celle', radId, felt, fra, til });
  return ut;
}

const erTom = (rad: Radkoe): boolean => !rad.slett && !rad.ny && !rad.celler?.size;

/** Adds one operation, merging it with what the row already waits for, so that only the net change is sent. */
function flett(rader: Map<string, Radkoe>, op: Operasjon): void {
  const rad = rader.get(op.radId) ?? { slett: false, ny: undefined, celler: undefined };
  rader.set(op.radId, rad);
  if (op.type === 'ny') {
    rad.ny = { posisjon: op.posisjon, verdier: { ...op.verdier } };
  } else if (op.type === 'slett') {
    // Born and deleted before it was sent: nobody needs to know.
    rad.slett = rad.slett || !rad.ny;
    rad.ny = undefined;
    rad.celler = undefined;
  } else if (rad.ny) {
    if (op.til === '') delete rad.ny.verdier[op.felt];
    else rad.ny.verdier[op.felt] = op.til;
  } else {
    const celler = (rad.celler ??= new Map());
    const fra = celler.get(op.felt)?.fra ?? op.fra;
    if (fra === op.til) celler.delete(op.felt);
    else celler.set(op.felt, { fra, til: op.til });
  }
  if (erTom(rad)) rader.delete(op.radId);
}

/** Operations waiting to be stored, merged row by row, and the one batch that is being stored. */
export function lagKoe(): Koe {
  let rader = new Map<string, Radkoe>();
  let underveis: readonly Operasjon[] = [];
  return {
    leggTil: (op) => flett(rader, op),
    glem(radId, felt) {
      const rad = rader.get(radId);
      if (felt === undefined || !rad) {
        rader.delete(radId);
      } else {
        rad.celler?.delete(felt);
        if (erTom(rad)) rader.delete(radId);
      }
    },
    get harVentende() {
      return rader.size > 0 || underveis.length > 0;
    },
    hent(maksByte) {
      if (underveis.length > 0) throw new Error('koe: one batch at a time');
      const batch: Operasjon[] = [];
      let brukt = 0;
      for (const [radId, rad] of rader) {
        const operasjoner = operasjonerFor(radId, rad);
        brukt += operasjoner.reduce((sum, op) => sum + bytes(JSON.stringify(op)) + 1, 0);
        if (brukt > maksByte && batch.length > 0) break;
        batch.push(...operasjoner);
        rader.delete(radId);
      }
      underveis = batch;
      return batch;
    },
    bekreft(batch) {
      if (batch === underveis) underveis = [];
    },
    avvis(batch) {
      if (batch !== underveis) return;
      const nyere = rader;
      rader = new Map();
      for (const op of underveis) flett(rader, op);
      for (const [radId, rad] of nyere) for (const op of operasjonerFor(radId, rad)) flett(rader, op);
      underveis = [];
    },
  };
}
