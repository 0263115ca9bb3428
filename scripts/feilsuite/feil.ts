import type { Scenarionavn } from '@/testmiljo/scenarier';

/** Where in an attempt a fault strikes. */
export type Steg = 'foer' | 'under' | 'etter';

/**
 * What the instance itself can suffer in an attempt: the database goes away (before the token, while the call is open,
 * before the outcome is stored), another instance takes over while the call is open, the clock is wrong.
 */
export type Lokalfeil =
  | 'database-borte-foer'
  | 'database-borte-under'
  | 'database-borte-etter'
  | 'overtatt-under'
  | 'klokke-foran'
  | 'klokke-bak';

/** One planned fault of one attempt. */
export type Feil =
  | { hos: 'skatteetaten' | 'maskinporten'; navn: Scenarionavn; ms?: number }
  | { hos: 'instansen'; navn: Lokalfeil };

/** Beyond the limit of a call, and within it. Milliseconds. */
export const TIDSGRENSE_MS = 300;
const FOR_TREGT_MS = 450;
const TREGT_MS = 40;

const skatteetaten = (navn: Scenarionavn, ms?: number): Feil => ({
  hos: 'skatteetaten',
  navn,
  ...(ms !== undefined && { ms }),
});
const maskinporten = (navn: Scenarionavn, ms?: number): Feil => ({
  hos: 'maskinporten',
  navn,
  ...(ms !== undefined && { ms }),
});
const instansen = (navn: Lokalfeil): Feil => ({ hos: 'instansen', navn });

/** Faults that pass: the sending must get over them by itself. */
export const FORBIGAAENDE: readonly Feil[] = [
  maskinporten('maskinporten-nede'),
  maskinporten('maskinporten-kuttet'),
  maskinporten('maskinporten-treg', TREGT_MS),
  maskinporten('maskinporten-treg', FOR_TREGT_MS),
  maskinporten('maskinporten-ikke-json'),
  maskinporten('maskinporten-utloept-token'),
  skatteetaten('kuttet'),
  skatteetaten('treg', TREGT_MS),
  skatteetaten('treg', FOR_TREGT_MS),
  skatteetaten('svar-tapt'),
  skatteetaten('svar-halvt'),
  skatteetaten('svar-forsinket', TREGT_MS),
  skatteetaten('svar-forsinket', FOR_TREGT_MS),
  skatteetaten('svar-ikke-json'),
  skatteetaten('svar-tomt'),
  skatteetaten('svar-uten-felt'),
  skatteetaten('svar-for-stort'),
  skatteetaten('svar-504'),
  skatteetaten('svar-ekstra-felt'),
  skatteetaten('gld-001'),
  skatteetaten('gld-017'),
  skatteetaten('gld-023-1053'),
  skatteetaten('gld-004-1008'),
  skatteetaten('http-401-tomt'),
  skatteetaten('http-408'),
  skatteetaten('http-425'),
  skatteetaten('http-429'),
  skatteetaten('http-500-html'),
  skatteetaten('http-502'),
  skatteetaten('http-503'),
  skatteetaten('http-504'),
  skatteetaten('omdirigering'),
  instansen('overtatt-under'),
  instansen('klokke-foran'),
  instansen('klokke-bak'),
];

/** Drawn less often: each strikes every attempt that is under way in the process. */
export const DATABASEN_BORTE: readonly Feil[] = [
  instansen('database-borte-foer'),
  instansen('database-borte-under'),
  instansen('database-borte-etter'),
];

/** Faults that a person must do something about: the sending must stop, ask, and never say what it does not know. */
export const MAA_SPOERRE: readonly Feil[] = [
  maskinporten('maskinporten-systembruker-mangler'),
  maskinporten('maskinporten-ukjent-klient'),
  maskinporten('maskinporten-scope'),
  skatteetaten('gld-005-1015'),
  skatteetaten('gld-019'),
  skatteetaten('gld-004-1007'),
];

/** Refusals: of the delivery itself, and of its envelope by whatever stands in front of Skatteetaten. */
export const AVSLAG: readonly Feil[] = [
  skatteetaten('gld-006-1022'),
  skatteetaten('gld-008'),
  skatteetaten('gld-010'),
  skatteetaten('gld-010-1027'),
  skatteetaten('gld-011'),
  skatteetaten('avvik-paa-rader'),
  skatteetaten('http-400-html'),
  skatteetaten('http-404-html'),
  skatteetaten('http-413'),
];
