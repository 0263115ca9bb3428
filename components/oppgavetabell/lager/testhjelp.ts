import fc from 'fast-check';
import { expect } from 'vitest';
import { avtrykk } from '@/lib/leveranse/avtrykk';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { grupper, lesTabell } from '@/lib/ordning/tabellregler';
import type { Kontekst, Ordning, Rad, Radverdier } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';
import { lagRadlager } from './radlager';
import { sammenlign } from './rekkefoelge';
import type { Handling, Plassertrad, Radlager } from './typer';

export const kontekst: Kontekst = { inntektsaar: 2025, miljoe: 'lokal' };
export const ordning = ordninger[0] as Ordning;
export const felter = ordning.felter.map((f) => f.noekkel);

/** Values that collide, break rules and overflow on purpose. */
export const verdi = fc.constantFrom(
  '',
  ' ',
  '02825010109',
  '311131788',
  '02825010108',
  'Truls Trulsen',
  '5700',
  '-25',
  '0',
  '1.000',
  '90000000000000',
  '-90000000000000',
);
const tall = fc.nat(40);
/** A handling with rows as numbers, made real against the table as it is when it is carried out. */
export const skisse = fc.oneof(
  fc.record({
    type: fc.constant('sett' as const),
    celler: fc.array(fc.tuple(tall, tall, verdi), { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('limInn' as const),
    rad: tall,
    felt: tall,
    tekst: fc.array(fc.array(verdi, { maxLength: 4 }), { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('slettRader' as const), rader: fc.array(tall, { maxLength: 4 }) }),
  fc.record({ type: fc.constant('leggTil' as const), etter: fc.option(tall), antall: fc.nat(3), verdi }),
  fc.record({
    type: fc.constant('oppdater' as const),
    celler: fc.array(fc.tuple(tall, tall, verdi), { maxLength: 4 }),
    antall: fc.nat(3),
    verdi,
  }),
  fc.record({
    type: fc.constantFrom('fyllNed' as const, 'toem' as const),
    rader: fc.array(tall, { maxLength: 4 }),
    felter: fc.array(tall, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('tid' as const), tilbake: fc.boolean() }),
);
type Skisse = typeof skisse extends fc.Arbitrary<infer T> ? T : never;

const fra = <T>(liste: readonly T[], i: number): T => liste[i % liste.length] as T;

function tilHandling(s: Exclude<Skisse, { type: 'tid' }>, ider: readonly string[]): Handling {
  const celler = (de: readonly [number, number, string][]) =>
    de.map(([rad, felt, til]) => ({ radId: fra(ider, rad), felt: fra(felter, felt), til }));
  const rader = (antall: number, tekst: string) =>
    Array.from({ length: antall }, () => ({ [felter[0] ?? '']: tekst }));
  switch (s.type) {
    case 'sett':
      return { type: 'sett', celler: celler(s.celler) };
    case 'oppdater':
      return { type: 'oppdater', celler: celler(s.celler), rader: rader(s.antall, s.verdi) };
    case 'limInn':
      return { type: 'limInn', radId: fra(ider, s.rad), felt: fra(felter, s.felt), tekst: s.tekst };
    case 'slettRader':
      return { type: 'slettRader', radIder: s.rader.map((i) => fra(ider, i)) };
    case 'leggTil':
      return {
        type: 'leggTil',
        ...(s.etter !== null && { etter: fra(ider, s.etter) }),
        rader: rader(s.antall, s.verdi),
      };
    default:
      return {
        type: s.type,
        radIder: s.rader.map((i) => fra(ider, i)),
        felter: s.felter.map((i) => fra(felter, i)),
      };
  }
}

export function utfoer(lager: Radlager, s: Skisse): void {
  if (s.type !== 'tid') lager.utfoer(tilHandling(s, lager.hentRekkefoelge()));
  else if (s.tilbake) lager.angre();
  else lager.gjenta();
}

export const raderI = (lager: Radlager): Rad[] =>
  lager.hentRekkefoelge().map((radId) => ({ radId, verdier: lager.hentRad(radId)?.verdier ?? {} }));

/** Everything that the store keeps up to date must be what reading the whole table anew would say. */
export function sjekkMotFasit(lager: Radlager): void {
  const fasit = lesTabell(ordning, raderI(lager), kontekst);
  const bilde = lager.hentSnapshot();
  expect(bilde.antall).toBe(fasit.oppsummering.antall);
  expect(bilde.summer).toEqual(fasit.oppsummering.summer);
  expect(bilde.antallFeil).toBe(fasit.avvik.filter((a) => a.alvor === 'feil').length);
  expect(bilde.antallVarsler).toBe(fasit.avvik.filter((a) => a.alvor === 'varsel').length);
  const somLinjer = (liste: readonly { kode: string; felt?: string }[]) =>
    [...liste].sort((a, b) => `${a.kode} ${a.felt}`.localeCompare(`${b.kode} ${b.felt}`));
  expect(somLinjer(bilde.grupper)).toEqual(
    somLinjer(
      grupper(fasit.avvik).map(({ radIder, ...g }) => ({
        ...g,
        antall: radIder.length,
        foersteRadId: radIder[0],
      })),
    ),
  );
  const avvik = raderI(lager).flatMap(({ radId }) => lager.hentRad(radId)?.avvik ?? []);
  expect(avvik).toEqual(fasit.avvik.filter((a) => a.radId));
}

/** The server, as simple as can be. Its rows are what was stored. */
export function lagTjener(start: readonly Plassertrad[]) {
  const rader = new Map<string, { posisjon: string; verdier: Record<string, string> }>();
  for (const { radId, posisjon, verdier } of start) rader.set(radId, { posisjon, verdier: { ...verdier } });
  const bruk = (op: Operasjon): void => {
    if (op.type === 'slett') {
      expect(avtrykk(rader.get(op.radId)?.verdier ?? {})).toBe(op.sett);
      expect(rader.delete(op.radId)).toBe(true);
    } else if (op.type === 'ny') {
      expect(rader.has(op.radId)).toBe(false);
      rader.set(op.radId, { posisjon: op.posisjon, verdier: { ...op.verdier } });
    } else {
      const rad = rader.get(op.radId);
      expect(rad?.verdier[op.felt] ?? '').toBe(op.fra);
      if (rad && op.til === '') delete rad.verdier[op.felt];
      else if (rad) rad.verdier[op.felt] = op.til;
    }
  };
  const skrevne = () =>
    [...rader]
      .map(([radId, rad]) => ({ radId, ...rad }))
      .sort(sammenlign)
      .filter((rad) => Object.keys(rad.verdier).length > 0)
      .map(({ radId, verdier }) => ({ radId, verdier }));
  return { bruk, skrevne };
}

const startrader = (verdier: readonly Radverdier[]): Plassertrad[] =>
  verdier.map((v, i) => ({
    radId: crypto.randomUUID(),
    posisjon: `a${i}`,
    verdier: Object.fromEntries(Object.entries(v).filter(([, tekst]) => tekst !== '')),
  }));

export const start = fc.array(fc.record(Object.fromEntries(felter.map((felt) => [felt, verdi]))), {
  maxLength: 6,
});
export const serie = fc.array(skisse, { maxLength: 25 });
export const lag = (verdier: readonly Radverdier[], synkrontInntil?: number) => {
  const rader = startrader(verdier);
  return {
    rader,
    lager: lagRadlager({ ordning, kontekst, rader, ...(synkrontInntil !== undefined && { synkrontInntil }) }),
  };
};
