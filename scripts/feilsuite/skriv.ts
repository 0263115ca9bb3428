import type { Drepttall } from './drept/kjoer';
import { type Krav, kravTil, type Tall } from './tall';

const linje = (navn: string, verdi: string | number): string => `  ${navn.padEnd(58)} ${verdi}`;

/** The tally as a table, and whether every number is as it must be. */
export function skrivTall(tall: Tall, sekunder: number): boolean {
  const feil = { ...tall.slatt, ...tall.lokale };
  console.log('\nFaults that struck');
  for (const [navn, antall] of Object.entries(feil).sort(([a], [b]) => a.localeCompare(b)))
    console.log(linje(navn, antall));
  console.log('\nDeliveries');
  console.log(linje('deliveries', tall.leveranser));
  console.log(linje('messages with a key of their own', tall.innsendinger));
  console.log(
    linje(
      'faults',
      Object.values(feil).reduce((sum, antall) => sum + antall, 0),
    ),
  );
  console.log(linje('attempts', tall.forsoek));
  console.log(linje('attempts cut off by the database', tall.brutt));
  console.log(linje('posts that reached the authority', tall.poster));
  console.log(linje('receipts', tall.kvitteringer));
  console.log(linje('end as a reopened draft', tall.gjenaapnet));
  console.log(linje('end asking a person', tall.maaAvklares));
  console.log(linje('given up after a day', tall.gittOpp));
  console.log(linje('times a person was asked on the way', tall.spurt));
  console.log(linje('seconds', sekunder.toFixed(0)));
  return skrivKrav(kravTil(tall));
}

/** The tally of the killed processes. */
export function skrivDrepte(tall: Drepttall): boolean {
  console.log('\nKilled processes');
  console.log(linje('kills', tall.drepte));
  console.log(linje('deliveries under way around them', tall.leveranser));
  console.log(linje('receipts', tall.kvitteringer));
  return skrivKrav(tall.krav);
}

function skrivKrav(krav: readonly Krav[]): boolean {
  console.log('\nMust be so');
  for (const { navn, verdi, holdt } of krav) console.log(`${holdt ? 'ok' : 'NO'}${linje(navn, verdi)}`);
  return krav.every(({ holdt }) => holdt);
}
