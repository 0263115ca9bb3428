import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avtrykk } from './avtrykk';
import { flett as flettSom, type Flettet } from './flett';
import type { Konflikt, Operasjon } from './operasjon';

interface Rad {
  radId: string;
  posisjon: string;
  verdier: Readonly<Record<string, string>>;
}
const rad = (radId: string, verdier: Record<string, string> = {}): Rad => ({
  radId,
  posisjon: 'a0',
  verdier,
});
const celle = (radId: string, felt: string, fra: string, til: string): Operasjon => ({
  type: 'celle',
  radId,
  felt,
  fra,
  til,
});

const slett = (radId: string, verdier: Record<string, string> = {}): Operasjon => ({
  type: 'slett',
  radId,
  sett: avtrykk(verdier),
});
const flett = (
  lagrede: readonly Rad[],
  operasjoner: readonly Operasjon[],
  slettetAv: ReadonlyMap<string, string> = new Map(),
): Flettet<Rad> => flettSom(lagrede, operasjoner, { redigererId: 'jeg', slettetAv });

describe('flett', () => {
  it('writes what still stands as the editor saw it; a missing cell is an empty one', () => {
    const { endret, konflikter } = flett(
      [rad('a', { navn: 'Kari', beloep: '5' })],
      [celle('a', 'navn', 'Kari', 'Ola'), celle('a', 'sted', '', 'Oslo')],
    );
    expect([...endret]).toEqual([['a', rad('a', { navn: 'Ola', beloep: '5', sted: 'Oslo' })]]);
    expect(konflikter).toEqual([]);
  });

  it('gives a cell that another has changed back, and writes the rest of the batch', () => {
    const { endret, konflikter } = flett(
      [rad('a', { navn: 'Per', beloep: '5' })],
      [celle('a', 'navn', 'Kari', 'Ola'), celle('a', 'beloep', '5', '6')],
    );
    expect(endret.get('a')?.verdier).toEqual({ navn: 'Per', beloep: '6' });
    expect(konflikter).toEqual([{ type: 'celle', radId: 'a', felt: 'navn', lagret: 'Per', mitt: 'Ola' }]);
  });

  it('two who write the same agree', () => {
    expect(flett([rad('a', { navn: 'Ola' })], [celle('a', 'navn', 'Kari', 'Ola')])).toEqual({
      endret: new Map(),
      konflikter: [],
    });
  });

  it('a row that another has deleted is not made anew by an edit', () => {
    const { endret, konflikter } = flett(
      [],
      [celle('a', 'navn', 'Kari', 'Ola'), celle('a', 'sted', '', 'Oslo')],
    );
    expect(endret.size).toBe(0);
    expect(konflikter).toEqual([{ type: 'borte', radId: 'a' }]);
  });

  it('deletes, and deletes what is gone without a word', () => {
    expect([...flett([rad('a')], [slett('a')]).endret]).toEqual([['a', undefined]]);
    const igjen = flett([], [slett('a')], new Map([['a', 'en annen']]));
    expect(igjen).toEqual({ endret: new Map(), konflikter: [] });
  });

  it('gives a row back that was changed by another before it was deleted', () => {
    const verdier = { navn: 'Per' };
    expect(flett([rad('a', verdier)], [slett('a', { navn: 'Kari' })])).toEqual({
      endret: new Map(),
      konflikter: [{ type: 'endret', radId: 'a', posisjon: 'a0', verdier }],
    });
  });

  it.each([
    ['the tab that deleted it', 'jeg', 1, []],
    ['no other', 'en annen', 0, [{ type: 'borte', radId: 'a' }]],
  ])('a deleted row is brought back by %s', (_hvem, slettetAv, antall, konflikter) => {
    const ny: Operasjon = { type: 'ny', radId: 'a', posisjon: 'a0', verdier: {} };
    const flettet = flett([], [ny, celle('a', 'navn', '', 'Ola')], new Map([['a', slettetAv]]));
    expect(flettet.endret.size).toBe(antall);
    expect(flettet.konflikter).toEqual(konflikter);
  });

  it('operations of one batch build on each other', () => {
    const ny: Operasjon = { type: 'ny', radId: 'b', posisjon: 'a1', verdier: { navn: 'Kari' } };
    const { endret } = flett([rad('a')], [ny, celle('b', 'navn', 'Kari', 'Ola'), slett('a'), ny]);
    expect(endret.get('b')?.verdier).toEqual({ navn: 'Ola' });
    expect(endret.has('a') && endret.get('a')).toBe(undefined);
    const igjen = flett([rad('b', { navn: 'x' })], [slett('b', { navn: 'x' }), ny]);
    expect(igjen.endret.get('b')?.verdier).toEqual({ navn: 'Kari' });
  });
});

const RADER = ['r0', 'r1', 'r2'];
const FELTER = ['x', 'y'];

type Steg =
  | { type: 'skriv'; hvem: 0 | 1; rad: number; felt: number }
  | { type: 'slett' | 'ny'; hvem: 0 | 1; rad: number }
  /** `tapt`: stored, but the editor does not learn it and sends the same batch again next time. */
  | { type: 'lagre'; hvem: 0 | 1; tapt: boolean }
  | { type: 'hent'; hvem: 0 | 1 };

const hvem = fc.constantFrom<0 | 1>(0, 1);
const radnr = fc.nat(RADER.length - 1);
const stegArbitrary: fc.Arbitrary<Steg> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('skriv' as const),
      hvem,
      rad: radnr,
      felt: fc.nat(FELTER.length - 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('slett' as const, 'ny' as const), hvem, rad: radnr }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('lagre' as const), hvem, tapt: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hent' as const), hvem }) },
);

/** What one person has on the screen, and everything that has ever stood there. */
class Redaktoer {
  skjerm = new Map<string, Record<string, string>>();
  readonly sett = new Set<string>();
  koe: Operasjon[] = [];
  ubekreftet: Operasjon[] | undefined;

  hent(lager: ReadonlyMap<string, Rad>): void {
    this.skjerm = new Map([...lager].map(([id, { verdier }]) => [id, { ...verdier }]));
    for (const { verdier } of lager.values()) Object.values(verdier).forEach((v) => this.sett.add(v));
  }

  skriv(radId: string, felt: string, til: string): void {
    const rad = this.skjerm.get(radId);
    if (!rad) return;
    // One operation a cell in a batch, as the queue in the browser merges them.
    const tidligere = this.koe.findIndex(
      (op) => op.type === 'celle' && op.radId === radId && op.felt === felt,
    );
    const [op] = tidligere < 0 ? [] : this.koe.splice(tidligere, 1);
    this.koe.push(celle(radId, felt, op?.type === 'celle' ? op.fra : (rad[felt] ?? ''), til));
    rad[felt] = til;
    this.sett.add(til);
  }

  slett(radId: string): void {
    const rad = this.skjerm.get(radId);
    if (!rad) return;
    this.skjerm.delete(radId);
    const usendt = this.koe.filter((op) => op.radId === radId);
    const fra = usendt.flatMap((op) => (op.type === 'celle' ? [[op.felt, op.fra] as const] : []));
    this.koe = this.koe.filter((op) => op.radId !== radId);
    this.koe.push(slett(radId, { ...rad, ...Object.fromEntries(fra) }));
  }
}

/** Plays the steps and reports every value that was overwritten by somebody who had never seen it. */
function spill(steg: readonly Steg[]): { stille: string[]; tapt: string[] } {
  const lager = new Map<string, Rad>(RADER.map((id) => [id, rad(id)]));
  const slettetAv = new Map<string, string>();
  const redaktoerer = [new Redaktoer(), new Redaktoer()] as const;
  const [stille, tapt]: [string[], string[]] = [[], []];
  let nesteVerdi = 0;
  let nesteRad = 0;
  redaktoerer.forEach((r) => r.hent(lager));

  const etterlat = (r: Redaktoer, batch: readonly Operasjon[], konflikter: readonly Konflikt[]): void => {
    for (const op of batch) {
      if (op.type !== 'celle') continue;
      const staar = lager.get(op.radId)?.verdier[op.felt] === op.til;
      const meldt = konflikter.some(
        (k) =>
          k.radId === op.radId &&
          (k.type === 'celle' ? k.felt === op.felt && k.mitt === op.til : k.type === 'borte'),
      );
      if (!staar && !meldt) tapt.push(op.til);
    }
    for (const k of konflikter) {
      if (k.type === 'borte') r.skjerm.delete(k.radId);
      else {
        const nye = k.type === 'celle' ? { [k.felt]: k.lagret } : k.verdier;
        r.skjerm.set(k.radId, { ...r.skjerm.get(k.radId), ...nye });
        Object.values(nye).forEach((verdi) => r.sett.add(verdi));
      }
    }
  };

  const lagre = (r: Redaktoer, mistSvar: boolean): void => {
    const batch = r.ubekreftet ?? r.koe;
    if (!r.ubekreftet) r.koe = [];
    const redigererId = String(redaktoerer.indexOf(r));
    const { endret, konflikter } = flettSom([...lager.values()], batch, { redigererId, slettetAv });
    for (const [radId, ny] of endret) {
      if (!ny) slettetAv.set(radId, redigererId);
      for (const [felt, gammel] of Object.entries(lager.get(radId)?.verdier ?? {})) {
        const endres = ny?.verdier[felt] !== gammel;
        if (endres && gammel !== '' && !r.sett.has(gammel)) stille.push(gammel);
      }
      if (ny) lager.set(radId, ny);
      else lager.delete(radId);
    }
    r.ubekreftet = mistSvar ? batch : undefined;
    if (!mistSvar) etterlat(r, batch, konflikter);
  };

  for (const s of steg) {
    const r = redaktoerer[s.hvem];
    const radId = 'rad' in s ? (RADER[s.rad] ?? 'r0') : '';
    if (s.type === 'skriv') r.skriv(radId, FELTER[s.felt] ?? 'x', `v${(nesteVerdi += 1)}`);
    else if (s.type === 'slett') r.slett(radId);
    else if (s.type === 'ny') {
      const ny = { radId: `n${(nesteRad += 1)}`, posisjon: 'a1', verdier: {} };
      r.skjerm.set(ny.radId, {});
      r.koe.push({ type: 'ny', ...ny });
    } else if (s.type === 'lagre') lagre(r, s.tapt);
    // A page that is loaded anew has nothing waiting.
    else if (r.koe.length === 0 && !r.ubekreftet) r.hent(lager);
  }
  return { stille, tapt };
}

describe('two persons in one draft', () => {
  it('1 000 interleavings, with lost answers and batches sent again: nothing is overwritten or lost in silence', () => {
    fc.assert(
      fc.property(fc.array(stegArbitrary, { minLength: 10, maxLength: 60 }), (steg) => {
        expect(spill(steg)).toEqual({ stille: [], tapt: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
