import { avtrykk } from '@/lib/leveranse/avtrykk';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import type { Radverdier } from '@/lib/ordning/typer';
import type { Celleforskjell, Endring, Plassertrad } from './typer';
import { type Radkoe, Ventende } from './ventende';

export interface Koe {
  /** A row that goes out is as it stood on the screen. */
  leggTil(endring: Endring): void;
  /** A new row whose id was made for it: nothing can be waiting for it already. */
  leggTilFersk(rad: Plassertrad): void;
  /** Gives up what is waiting for a cell, or for a whole row. */
  glem(radId: string, felt?: string): void;
  readonly harVentende: boolean;
  /** Rows with something that is not known to be stored. */
  readonly antallVentende: number;
  /** Something is waiting for this cell or, without `felt`, for this row; or it is being stored. */
  venter(radId: string, felt?: string): boolean;
  hent(maksByte: number): readonly Operasjon[];
  /** The batch is stored. */
  bekreft(batch: readonly Operasjon[]): void;
  /** The batch was not stored: it goes in front of what has come since, merged with it. */
  avvis(batch: readonly Operasjon[]): void;
  /**
   * The deletion that is on its way was refused. Gives the row as it was deleted. If the row has been brought back
   * meanwhile, only what differs from that is left waiting.
   */
  slettingAvvist(radId: string): Radverdier;
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

/** What is waiting for one row. Rows do not depend on each other. */
function endringerFor(radId: string, rad: Radkoe): Endring[] {
  const ut: Endring[] = [];
  if (rad.slett) ut.push({ type: 'ut', rad: rad.slett });
  if (rad.ny) ut.push({ type: 'inn', rad: rad.ny });
  for (const [felt, { fra, til }] of rad.celler ?? []) ut.push({ type: 'celle', radId, felt, fra, til });
  return ut;
}

function tilOperasjon(e: Endring): Operasjon {
  if (e.type === 'celle') return e;
  const { radId, posisjon, verdier } = e.rad;
  return e.type === 'inn'
    ? { type: 'ny', radId, posisjon, verdier }
    : { type: 'slett', radId, sett: avtrykk(verdier) };
}

export const radIdFor = (e: Endring): string => (e.type === 'celle' ? e.radId : e.rad.radId);

const erTom = (rad: Radkoe): boolean => !rad.slett && !rad.ny && !rad.celler?.size;

/** The row without the cells that nobody has been told of. */
function somLagret(rad: Plassertrad, celler: Radkoe['celler']): Plassertrad {
  if (!celler?.size) return rad;
  const fra = Object.fromEntries([...celler].map(([felt, celle]) => [felt, celle.fra]));
  return { ...rad, verdier: { ...rad.verdier, ...fra } };
}

/** The cells in which two versions of a row differ. */
export function forskjell(fra: Radverdier, til: Radverdier): Celleforskjell[] {
  return [...new Set([...Object.keys(fra), ...Object.keys(til)])]
    .map((felt) => ({ felt, fra: fra[felt] ?? '', til: til[felt] ?? '' }))
    .filter((celle) => celle.fra !== celle.til);
}

/** The row that was made anew is the one that was deleted: what remains is how it differs. */
function somCeller(foer: Radverdier, ny: Radverdier): Radkoe['celler'] {
  return new Map(forskjell(foer, ny).map(({ felt, fra, til }) => [felt, { fra, til }]));
}

/** Adds one change, merging it with what the row already waits for, so that only the net change is sent. */
function flett(rader: Ventende, e: Endring): void {
  const radId = radIdFor(e);
  const ventende = rader.hent(radId);
  const rad = ventende ?? { slett: undefined, ny: undefined, celler: undefined };
  if (!ventende) rader.sett(radId, rad);
  if (e.type === 'inn') {
    if (rad.slett) rad.celler = somCeller(rad.slett.verdier, e.rad.verdier);
    else rad.ny = e.rad;
    rad.slett = undefined;
  } else if (e.type === 'ut') {
    // Born and deleted before it was sent: nobody needs to know.
    if (!rad.ny) rad.slett = somLagret(e.rad, rad.celler);
    rad.ny = undefined;
    rad.celler = undefined;
  } else if (rad.ny) {
    // The row's own values, shared with the table: a copy is written in.
    const verdier = { ...rad.ny.verdier, [e.felt]: e.til };
    if (e.til === '') delete verdier[e.felt];
    rad.ny = { ...rad.ny, verdier };
  } else {
    const celler = (rad.celler ??= new Map());
    const fra = celler.get(e.felt)?.fra ?? e.fra;
    if (fra === e.til) celler.delete(e.felt);
    else celler.set(e.felt, { fra, til: e.til });
  }
  if (erTom(rad)) rader.slett(radId);
}

const gjelder = (rad: Radkoe | undefined, felt: string | undefined): boolean =>
  rad !== undefined &&
  (felt === undefined || rad.slett !== undefined || rad.ny !== undefined || Boolean(rad.celler?.has(felt)));

/** Operations waiting to be stored, merged row by row, and the one batch that is being stored. */
export function lagKoe(): Koe {
  let rader = new Ventende();
  let underveis = new Ventende();
  let batch: readonly Operasjon[] = [];
  const ferdig = (): void => {
    batch = [];
    underveis = new Ventende();
  };
  return {
    leggTil: (e) => flett(rader, e),
    leggTilFersk: (rad) => rader.leggTilFersk(rad),
    glem(radId, felt) {
      const rad = rader.hent(radId);
      if (felt === undefined || !rad) {
        rader.slett(radId);
      } else {
        rad.celler?.delete(felt);
        if (erTom(rad)) rader.slett(radId);
      }
    },
    get harVentende() {
      return rader.antall > 0 || batch.length > 0;
    },
    get antallVentende() {
      return rader.antall + underveis.antall;
    },
    venter: (radId, felt) => gjelder(rader.hent(radId), felt) || gjelder(underveis.hent(radId), felt),
    hent(maksByte) {
      if (batch.length > 0) throw new Error('koe: one batch at a time');
      const neste: Operasjon[] = [];
      let brukt = 0;
      for (const [radId, rad] of rader) {
        const operasjoner = endringerFor(radId, rad).map(tilOperasjon);
        brukt += operasjoner.reduce((sum, op) => sum + bytes(JSON.stringify(op)) + 1, 0);
        if (brukt > maksByte && neste.length > 0) break;
        neste.push(...operasjoner);
        underveis.sett(radId, rad);
      }
      rader.taFremst(underveis.antall);
      batch = neste;
      return batch;
    },
    bekreft(stored) {
      if (stored === batch) ferdig();
    },
    avvis(avvist) {
      if (avvist !== batch) return;
      const nyere = rader;
      rader = underveis;
      for (const [radId, rad] of nyere) for (const e of endringerFor(radId, rad)) flett(rader, e);
      ferdig();
    },
    slettingAvvist(radId) {
      const foer = underveis.hent(radId)?.slett?.verdier ?? {};
      underveis.slett(radId);
      const rad = rader.hent(radId);
      if (rad?.ny) {
        rad.celler = somCeller(foer, rad.ny.verdier);
        rad.ny = undefined;
        if (erTom(rad)) rader.slett(radId);
      }
      return foer;
    },
  };
}
