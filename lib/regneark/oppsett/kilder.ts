import { erBlank } from '@/lib/felles/sifre';
import type { Deling, Felt, Ordning } from '@/lib/ordning/typer';
import { type Lesemaate, type Meld, tilCelletekst } from '../celleverdi';
import { stopp } from '../feil';
import type { Funnteller } from '../funn';
import { GRENSER } from '../grenser';
import { erSumord } from '../sumrad';
import type { Arkrad, Celletype } from '../typer';
import { del, helDel } from './del';
import type { Kolonneforslag } from './kolonneforslag';
import { leddplass } from './ledd';
import { Leddsamler } from './leddsamler';
import { erAvkortet } from './moenster';

/** Signs that all columns of the file share. */
export type Felleslesning = Omit<Lesemaate, 'avkortet'>;

/** What has been read of a row, in the order of the ordning's fields; '' where nothing has. */
export type Radtekster = string[];

/** One column, and how a cell of it gets into the row. */
export interface Kilde {
  indeks: number;
  les: (raa: string, type: Celletype, tekster: Radtekster) => void;
}

/** The row that is being read, and where its findings go. */
interface Stand {
  rad: number;
  teller: Funnteller;
}

/** A field, and its place among those of the ordning. */
interface Feltplass {
  felt: Felt;
  plass: number;
}

interface Rader {
  rader: readonly Arkrad[];
  data: number;
}

/** The columns that are read into something. */
export function lagKilder(
  rader: Rader,
  kolonner: readonly Kolonneforslag[],
  ordning: Ordning,
  felles: Felleslesning,
  stand: Stand,
): Kilde[] {
  const felter = new Map(ordning.felter.map((felt, plass) => [felt.noekkel, { felt, plass }]));
  const samlet = ordning.sammensetninger.filter((en) =>
    kolonner.some(({ valg }) => valg.slag === 'ledd' && leddplass(en, valg) !== -1),
  );
  const samlere = new Map(samlet.map((en) => [en, new Leddsamler(en)]));
  return kolonner.flatMap(({ indeks, valg }): Kilde[] => {
    for (const [sammensetning, samler] of samlere) {
      const [ledd, felt] = [leddplass(sammensetning, valg), felter.get(sammensetning.felt)];
      if (ledd !== -1 && felt) return [leddkilde(indeks, ledd, samler, felt, felles, stand)];
    }
    if (valg.slag === 'felt') {
      const felt = felter.get(valg.felt);
      return felt ? [feltkilde(indeks, felt, rader, felles, stand)] : [];
    }
    const deling = valg.slag === 'deling' && ordning.delinger.find((en) => en.noekkel === valg.deling);
    if (!deling) return [];
    const deler = deling.felter.flatMap((noekkel) => felter.get(noekkel) ?? []);
    return [delingskilde(indeks, deling, deler, felles, stand)];
  });
}

const meldFor =
  ({ felt }: Feltplass, stand: Stand): Meld =>
  (kode, fra, til) =>
    stand.teller.meld(kode, felt.noekkel, stand.rad, fra, til);

function sett(tekster: Radtekster, { felt, plass }: Feltplass, tekst: string, meld: Meld, rad: number): void {
  if (erBlank(tekst)) return;
  if (tekst.length > GRENSER.tegnICelle)
    stopp('celle_for_lang', { maks: GRENSER.tegnICelle, rad, kolonne: felt.ledetekst.nb });
  const hittil = tekster[plass];
  if (hittil === '') tekster[plass] = tekst;
  else if (hittil !== tekst) meld('dobbel_verdi');
}

function feltkilde(
  indeks: number,
  feltplass: Feltplass,
  { rader, data }: Rader,
  felles: Felleslesning,
  stand: Stand,
): Kilde {
  const { felt } = feltplass;
  const meldEtt = meldFor(feltplass, stand);
  const avkortet = felt.type === 'maalepunktId' && erAvkortet(rader, data, indeks);
  const maate: Lesemaate = { ...felles, avkortet };
  const forrige = { raa: '', type: '', tekst: '', meldt: true };
  const meld: Meld = (kode, fra, til) => {
    forrige.meldt = true;
    meldEtt(kode, fra, til);
  };
  return {
    indeks,
    les: (raa, type, tekster) => {
      // A cell like the one above is read as that one was, unless there was something to tell: that is told of each.
      if (forrige.meldt || raa !== forrige.raa || type !== forrige.type) {
        forrige.meldt = false;
        forrige.tekst = tilCelletekst(felt, raa, type, meld, maate);
        forrige.raa = raa;
        forrige.type = type;
      }
      sett(tekster, feltplass, forrige.tekst, meldEtt, stand.rad);
    },
  };
}

/** A part of a field: what stands in the row is put together anew with it. */
function leddkilde(
  indeks: number,
  ledd: number,
  samler: Leddsamler,
  feltplass: Feltplass,
  felles: Felleslesning,
  stand: Stand,
): Kilde {
  const meld = meldFor(feltplass, stand);
  const maate: Lesemaate = { ...felles, avkortet: false };
  return {
    indeks,
    les: (raa, type, tekster) => {
      const del = tilCelletekst(feltplass.felt, raa, type, meld, maate);
      if (erBlank(del)) return;
      const { tekst, fra } = samler.leggTil(ledd, del, stand.rad);
      if (fra !== undefined) meld('sammensatt', fra, tekst);
      tekster[feltplass.plass] = '';
      sett(tekster, feltplass, tekst, meld, stand.rad);
    },
  };
}

function delingskilde(
  indeks: number,
  { form }: Deling,
  felter: readonly Feltplass[],
  felles: Felleslesning,
  stand: Stand,
): Kilde {
  const melderne = felter.map((felt) => meldFor(felt, stand));
  const hel = helDel(form);
  const maate: Lesemaate = { ...felles, avkortet: false };
  return {
    indeks,
    les: (raa, type, tekster) => {
      const [helt, meld] = [felter[hel], melderne[hel]];
      if (!helt || !meld) return;
      const deler = type === 'tekst' ? del(form, raa) : undefined;
      if (!deler) {
        if (raa.trim() !== '' && !erSumord(raa)) meld('ikke_delt', raa);
        return sett(tekster, helt, tilCelletekst(helt.felt, raa, type, meld, maate), meld, stand.rad);
      }
      meld('delt', raa, deler.filter((tekst) => tekst !== '').join(' | '));
      felter.forEach((ett, i) => {
        const tekst = deler[i];
        const meldEtt = melderne[i];
        if (tekst && meldEtt) sett(tekster, ett, tekst, meldEtt, stand.rad);
      });
    },
  };
}
