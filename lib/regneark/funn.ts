/** What was noticed in the cells. `skade`: the file no longer holds what was once typed. The others are worth knowing. */
export const FUNN = {
  /** A long number of which Excel keeps only 15 digits. */
  excel_forkortet: 'skade',
  /** Ends in three zeros like others of its column: cut by Excel though the check digit happens to fit. */
  id_moenster: 'skade',
  /** A number that has lost the zero in front. */
  ledende_null: 'skade',
  dato_i_annet: 'skade',
  formelfeil: 'skade',
  uberegnet: 'skade',
  boolsk: 'skade',
  tall_i_dato: 'skade',
  /** Two columns for one field hold different values in a row; the first was taken. */
  dobbel_verdi: 'skade',
  /** An amount in euros, a per cent: kept with its unit, which the rules stop. */
  annen_enhet: 'skade',
  /** `Beløp i øre`, `Alle tall i 1000 kr`: read as they stand. */
  enhet_i_overskrift: 'skade',
  klokkeslett: 'merknad',
  /** An id stored as a number, whole so far. */
  tall_i_id: 'merknad',
  /** Zeros in front that only the cell's format shows. */
  nuller_fra_format: 'merknad',
  /** 1000.1000000000001, shown and read as 1000,1. */
  flyttall: 'merknad',
  vern_fjernet: 'merknad',
  /** `kr 1 200,-`. */
  valuta_fjernet: 'merknad',
  /** `1,234.50` and `1234.50`, read as 1234,50. */
  desimalpunktum: 'merknad',
  /** `1.234`, read as 1234. */
  tusenskille: 'merknad',
  /** `1234.50` among amounts with a comma: left as it stands. */
  annet_desimaltegn: 'merknad',
  /** `1.2.25` and `20250201`. */
  dato_omskrevet: 'merknad',
  /** `01/02/2025` where nothing in the file tells the day from the month. */
  datoform_antatt: 'merknad',
  /** Several columns were put together into one field. */
  sammensatt: 'merknad',
  /** One cell was split into several fields. */
  delt: 'merknad',
  /** A cell of such a column that could not be split surely: it is whole in the first field. */
  ikke_delt: 'merknad',
  /** Ends in three zeros, as if Excel had cut it, but may be right. */
  id_nuller: 'merknad',
  /** `(500)` and `500-`. */
  negativ_skrivemaate: 'merknad',
  uten_overskrift: 'merknad',
  skjulte_rader: 'merknad',
  skjulte_kolonner: 'merknad',
  delsum: 'merknad',
  /** `Antall: 3` below three rows: no row. */
  antallsrad: 'merknad',
  /** The heading once more, as on every page of a report: no row. */
  gjentatt_overskrift: 'merknad',
  flere_ark: 'merknad',
  annet_aar: 'merknad',
  /** A title, or the name of the sheet or the file. */
  nevner_annet_aar: 'merknad',
} as const;
export type Funnkode = keyof typeof FUNN;

export interface Funn {
  kode: Funnkode;
  alvor: 'skade' | 'merknad';
  felt?: string;
  antall: number;
  /** The first rows where it was seen. */
  rader: readonly number[];
  param?: Readonly<Record<string, string | number>>;
}

const EKSEMPLER = 5;
/** Longest text that is shown. */
const MAKS_EKSEMPEL = 40;

/** Never more of a cell than a person needs to find it again. */
export const forkort = (tekst: string): string => {
  const ren = tekst.trim().replace(/\s+/g, ' ');
  return ren.length > MAKS_EKSEMPEL ? `${ren.slice(0, MAKS_EKSEMPEL - 1)}…` : ren;
};

const eksempel = (fra?: string, til?: string): Pick<Funn, 'param'> =>
  fra === undefined
    ? {}
    : { param: { eksempel: til === undefined ? forkort(fra) : `${forkort(fra)} → ${forkort(til)}` } };

/** Counts findings by kind and field. */
export class Funnteller {
  private readonly funn = new Map<string, Funn & { rader: number[] }>();

  /** `fra` and `til` are kept of the first: what stood there, and what it was read as. */
  meld(kode: Funnkode, felt?: string, rad?: number, fra?: string, til?: string): void {
    const noekkel = `${kode} ${felt ?? ''}`;
    let ett = this.funn.get(noekkel);
    if (!ett) {
      ett = { kode, alvor: FUNN[kode], antall: 0, rader: [], ...(felt && { felt }), ...eksempel(fra, til) };
      this.funn.set(noekkel, ett);
    }
    ett.antall += 1;
    if (rad !== undefined && ett.rader.length < EKSEMPLER) ett.rader.push(rad);
  }

  /** Adds what was counted elsewhere, as one finding. */
  meldAntall(kode: Funnkode, antall: number, param?: Funn['param']): void {
    if (antall > 0)
      this.funn.set(kode, { kode, alvor: FUNN[kode], antall, rader: [], ...(param && { param }) });
  }

  /** Damage first. */
  alle(): Funn[] {
    return [...this.funn.values()].sort((a, b) => Number(b.alvor === 'skade') - Number(a.alvor === 'skade'));
  }
}
