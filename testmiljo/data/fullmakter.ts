import { KLIENTER } from './organisasjoner';
import type { Fullmakt } from './typer';

const KARI = '01829010182';
const OLA = '14838510702';
const PER = '27847711588';
const SOL = '05856812172';
const SIV = '19866212840';
const GRO = '23879113563';
const LISE = '30899515087';

const leder = (pid: string, orgnr: string): Fullmakt => ({
  pid,
  orgnr,
  roller: ['DAGL'],
  pakker: ['skattegrunnlag'],
  ressurser: [],
});

/** Ola's clients give him different rights, and Altinn spells packages both bare and as URN. */
const OLAS_PAKKER = [
  ['urn:altinn:accesspackage:regnskapsforer-med-signeringsrettighet'],
  ['regnskapsforer-uten-signeringsrettighet'],
  ['regnskapsforer-med-signeringsrettighet', 'skattegrunnlag'],
];

/** The last client has given only a single right, to one of the two ordninger. */
const olasKlient = (orgnr: string, i: number): Fullmakt => {
  const siste = i === KLIENTER.length - 1;
  return {
    pid: OLA,
    orgnr,
    roller: ['REGN'],
    pakker: siste ? [] : (OLAS_PAKKER[i % OLAS_PAKKER.length] ?? []),
    ressurser: siste ? ['ske-innrapportering-overskuddsstroem'] : [],
  };
};

export const FULLMAKTER: readonly Fullmakt[] = [
  leder(KARI, '310402109'),
  leder(OLA, '310715476'),
  ...KLIENTER.map((klient, i) => olasKlient(klient.orgnr, i)),
  leder(PER, '311028847'),
  leder(SOL, '311342215'),
  leder(SIV, '311655582'),
  leder(SIV, '312282321'),
  { pid: GRO, orgnr: '312909065', roller: [], pakker: ['skattegrunnlag'], ressurser: [] },
  leder(GRO, '313222438'),
  {
    pid: LISE,
    orgnr: '313849171',
    roller: ['LOPER'],
    pakker: ['ordinaer-post-til-virksomheten'],
    ressurser: [],
  },
];

/** Organisations whose own system user for the portal is approved from the start. Utensystem AS has none. */
export const MED_SYSTEMBRUKER: readonly string[] = [
  '310402109',
  '311342215',
  '311655582',
  '312282321',
  ...KLIENTER.slice(0, 10).map((klient) => klient.orgnr),
];

/** The accountant's client system user serves the rest, who have none of their own. */
export const AGENT = { orgnr: '310715476', klienter: KLIENTER.slice(10).map((klient) => klient.orgnr) };
