import { describe, expect, it } from 'vitest';
import { proevefelter, proeveordning } from '@/lib/ordning/proeveordning';
import { lesCelle } from '@/lib/ordning/felttyper';
import type { Felt, Kontekst } from '@/lib/ordning/typer';
import { lesTabell } from './importer';
import {
  foedselsnummerMedNull,
  lagBok,
  lagTilfeldig,
  MAALEPUNKTSKADER,
  maalepunktId,
  type Skade,
} from './proeve/skadde';

const KONTEKST: Kontekst = { inntektsaar: 2025, miljoe: 'lokal' };
const OVERSKRIFTER = ['FNR', 'MAALER'];
const FNR = '02825010109';

/** The cell is marked by a rule of its field, and the delivery cannot be sent. */
const stoppes = (felt: Felt, tekst: string | undefined): boolean => {
  const lest = lesCelle(tekst, felt, KONTEKST);
  return lest !== undefined && (!lest.ok || lest.feil !== undefined);
};

interface Telling {
  antall: number;
  /** Stopped by the field's own rule. */
  stoppet: number;
  /** Stopped, or told of in a finding. */
  meldt: number;
  /** Stands otherwise than in the file, and nobody is told. */
  stille: number;
}
const tom = (): Telling => ({ antall: 0, stoppet: 0, meldt: 0, stille: 0 });

const KODER = new Set(['excel_forkortet', 'id_moenster', 'id_nuller', 'ledende_null']);

/** Reads a column of ids under their field's heading, and counts what becomes of the damaged ones. */
function les(
  telling: Telling,
  felt: Felt,
  { format, type }: Skade,
  ider: readonly { fil: string; skadd: boolean }[],
): void {
  const overskrift = felt.ledetekst.nb;
  const foran = felt.type === 'foedselsnummer' ? 'STED' : 'FNR';
  const rader = ider.map(({ fil }) => [foran === 'FNR' ? FNR : 'Oslo', fil]);
  const svar = lesTabell(lagBok(format, [foran, overskrift], rader, ['tekst', type]), 'fil', proeveordning, {
    inntektsaar: 2025,
  });
  if (!svar.ok) throw new Error(svar.feil.kode);
  const funn = svar.verdi.fakta.funn.filter((f) => f.felt === felt.noekkel && KODER.has(f.kode));
  const meldte = funn.reduce((sum, f) => sum + f.antall, 0);
  const lest = svar.verdi.hentRader();
  let skadde = 0;
  let stoppet = 0;
  let endret = 0;
  ider.forEach(({ fil, skadd }, i) => {
    const tekst = lest[i]?.verdier[felt.noekkel];
    if (tekst !== fil) endret += 1;
    if (!skadd) return;
    skadde += 1;
    if (stoppes(felt, tekst)) stoppet += 1;
  });
  telling.antall += skadde;
  telling.stoppet += stoppet;
  telling.meldt += Math.min(skadde, Math.max(stoppet, meldte));
  telling.stille += Math.max(0, endret - meldte);
}

const MAALER = proevefelter.maalepunktId;

describe('damaged ids', () => {
  const STOERRELSER: readonly (readonly [rader: number, ganger: number])[] = [
    [5, 400],
    [12, 400],
    [200, 100],
    [5000, 28],
  ];
  const totalt = tom();

  it.each(Object.entries(MAALEPUNKTSKADER))('målepunkt-ID: %s', (_, skade) => {
    const tilfeldig = lagTilfeldig(2025);
    const telling = tom();
    for (const [antall, ganger] of STOERRELSER) {
      for (let n = 0; n < ganger; n += 1) {
        const ider = Array.from({ length: antall }, () => ({
          fil: skade.gjoer(maalepunktId(tilfeldig)),
          skadd: true,
        }));
        les(telling, MAALER, skade, ider);
      }
    }
    for (const noekkel of ['antall', 'stoppet', 'meldt', 'stille'] as const)
      totalt[noekkel] += telling[noekkel];
    expect(telling).toEqual({
      antall: telling.antall,
      stoppet: telling.antall,
      meldt: telling.antall,
      stille: 0,
    });
  });

  it('are a million, of which at least 99.9 % are flagged and none is repaired in silence', () => {
    const prosent = (100 * totalt.meldt) / totalt.antall;
    expect(totalt.antall).toBeGreaterThanOrEqual(1_000_000);
    expect(prosent, `${totalt.meldt} of ${totalt.antall}`).toBeGreaterThanOrEqual(99.9);
    expect(totalt.stille).toBe(0);
  });

  it.each([0.1, 0.3, 0.6])('some rows of a column only, share %f: flagged too', (andel) => {
    const tilfeldig = lagTilfeldig(7);
    const skade = MAALEPUNKTSKADER['csv with zeros written out']!;
    const telling = tom();
    for (let n = 0; n < 400; n += 1) {
      const ider = Array.from({ length: 40 }, () => {
        const id = maalepunktId(tilfeldig);
        const skadd = tilfeldig() < andel;
        return { fil: skadd ? skade.gjoer(id) : id, skadd };
      });
      les(telling, MAALER, skade, ider);
    }
    expect(telling.meldt / telling.antall, JSON.stringify(telling)).toBeGreaterThanOrEqual(0.999);
    expect(telling.stoppet / telling.antall, JSON.stringify(telling)).toBeGreaterThanOrEqual(0.99);
    expect(telling.stille).toBe(0);
  });

  it('that lack the zero in front: fødselsnummer and four-digit codes', () => {
    const tilfeldig = lagTilfeldig(11);
    const telling = tom();
    for (const [format, type] of [
      ['csv', 'tekst'],
      ['xlsx', 'tall'],
    ] as const) {
      const utenNull: Skade = { format, type, gjoer: (id) => id.replace(/^0+/, '') };
      for (let n = 0; n < 500; n += 1) {
        const fnr = Array.from({ length: 50 }, () => ({
          fil: utenNull.gjoer(foedselsnummerMedNull(tilfeldig)),
          skadd: true,
        }));
        les(telling, proevefelter.foedselsnummer, utenNull, fnr);
        const koder = Array.from({ length: 50 }, () => {
          const kode = `0${1 + Math.floor(tilfeldig() * 999)}`;
          return { fil: utenNull.gjoer(kode.padStart(4, '0')), skadd: true };
        });
        les(telling, proevefelter.sifre, utenNull, koder);
      }
    }
    expect(telling).toEqual({ antall: 100_000, stoppet: 100_000, meldt: 100_000, stille: 0 });
  });
});

describe('whole ids', () => {
  const med = (svar: ReturnType<typeof lesTabell>) => {
    if (!svar.ok) throw new Error(svar.feil.kode);
    return svar.verdi;
  };
  const bokAv = (ider: readonly string[]) =>
    lagBok(
      'csv',
      OVERSKRIFTER,
      ider.map((id) => [FNR, id]),
      ['tekst', 'tekst'],
    );

  it('are left alone: 200 000 of them, those that end in three zeros only remarked upon', () => {
    const tilfeldig = lagTilfeldig(3);
    const ider = Array.from({ length: 200_000 }, () => maalepunktId(tilfeldig));
    const { hentRader, fakta } = med(lesTabell(bokAv(ider), 'a', proeveordning, {}));
    const nuller = ider.filter((id) => id.endsWith('000')).length;
    expect(hentRader().every(({ verdier }, i) => verdier[MAALER.noekkel] === ider[i])).toBe(true);
    expect(fakta.funn.map(({ kode, antall }) => [kode, antall])).toEqual([['id_nuller', nuller]]);
  });

  it('one alone that ends in three zeros and has a right check digit may be right', () => {
    const id = '707057500051609000';
    const hele = ['707057500051628391', '707057500051628407'];
    const alene = med(lesTabell(bokAv([id, ...hele]), 'a', proeveordning, {}));
    expect(stoppes(MAALER, id)).toBe(false);
    expect(alene.hentRader()[0]?.verdier[MAALER.noekkel]).toBe(id);
    expect(alene.fakta.funn).toMatchObject([{ kode: 'id_nuller', alvor: 'merknad', antall: 1, rader: [2] }]);
    // Beside one that Excel has shortened, or cut to a wrong check digit, it cannot be.
    for (const skadd of ['7,07058E+17', '707057500051628000']) {
      const blant = med(lesTabell(bokAv([id, ...hele, skadd]), 'a', proeveordning, {}));
      expect(blant.hentRader()[0]?.verdier[MAALER.noekkel]).toBe('7,07057500051609E+17');
      expect(stoppes(MAALER, blant.hentRader()[0]?.verdier[MAALER.noekkel])).toBe(true);
      expect(blant.fakta.funn).toContainEqual(
        expect.objectContaining({
          kode: 'id_moenster',
          alvor: 'skade',
          param: { eksempel: `${id} → 7,07057500051609E+17` },
        }),
      );
    }
  });
});
