import { randomInt, randomUUID } from 'node:crypto';
import { AGENT, FULLMAKTER, MED_SYSTEMBRUKER } from './data/fullmakter';
import { KLIENTER, LEVERANDOER, VIRKSOMHETER } from './data/organisasjoner';
import { TESTPERSONER } from './data/personer';
import type { Foresporsel, Fullmakt, Organisasjon, Person, Systembruker } from './data/typer';
import type { Dialog, Dokument } from './altinn/dialogporten/typer';
import type { LagretSvar, Mottatt } from './skatteetaten/typer';

/** Everything the authorities remember. In memory on purpose: a restart is a clean world. */
export interface Tilstand {
  personer: Map<string, Person>;
  organisasjoner: Map<string, Organisasjon>;
  fullmakter: Fullmakt[];
  systembrukere: Map<string, Systembruker>;
  foresporsler: Map<string, Foresporsel>;
  dialoger: Map<string, Dialog>;
  dokumenter: Map<string, Dokument>;
  mottatt: Mottatt[];
  /** Stored answers by ordning, client and idempotencyKey. */
  svar: Map<string, LagretSvar>;
  /** jti of Maskinporten grants that were used, with when they may be forgotten. */
  bruktJti: Map<string, number>;
  /** Feedback delay in milliseconds by organisation number; `*` = all others. */
  tilbakemeldingMs: Map<string, number>;
}

export const SYSTEM_ID = `${LEVERANDOER.orgnr}_oppgaveportalen`;
const STANDARD_FORSINKELSE_MS = 3000;

const altinnId = () => ({ partyUuid: randomUUID(), partyId: randomInt(50_000_000, 60_000_000) });

export function leggTilPerson(
  tilstand: Tilstand,
  person: Pick<Person, 'pid' | 'navn' | 'beskrivelse' | 'opprettet'>,
): Person {
  const ny = { ...person, ...altinnId() };
  tilstand.personer.set(ny.pid, ny);
  return ny;
}

export function leggTilOrganisasjon(
  tilstand: Tilstand,
  organisasjon: Omit<Organisasjon, 'partyUuid' | 'partyId'>,
): Organisasjon {
  const ny = { ...organisasjon, ...altinnId() };
  tilstand.organisasjoner.set(ny.orgnr, ny);
  return ny;
}

/** Approves a system user without the browser round; defaults are what the portal's own request asks for. */
export function leggTilSystembruker(
  tilstand: Tilstand,
  valg: Pick<Systembruker, 'orgnr'> & Partial<Systembruker>,
): Systembruker {
  const ny: Systembruker = {
    id: randomUUID(),
    type: 'standard',
    systemId: SYSTEM_ID,
    externalRef: valg.orgnr,
    integrasjonstittel: 'Oppgaveportalen',
    pakker: ['skattegrunnlag'],
    ressurser: [],
    klienter: [],
    opprettet: new Date().toISOString(),
    ...valg,
  };
  tilstand.systembrukere.set(ny.id, ny);
  return ny;
}

/** A fresh world with the named test persons. */
export function nyTilstand(): Tilstand {
  const tilstand: Tilstand = {
    personer: new Map(),
    organisasjoner: new Map(),
    fullmakter: FULLMAKTER.map((fullmakt) => ({ ...fullmakt })),
    systembrukere: new Map(),
    foresporsler: new Map(),
    dialoger: new Map(),
    dokumenter: new Map(),
    mottatt: [],
    svar: new Map(),
    bruktJti: new Map(),
    tilbakemeldingMs: new Map([['*', STANDARD_FORSINKELSE_MS]]),
  };
  for (const person of TESTPERSONER) leggTilPerson(tilstand, { ...person, opprettet: false });
  for (const org of [LEVERANDOER, ...VIRKSOMHETER, ...KLIENTER]) leggTilOrganisasjon(tilstand, org);
  for (const orgnr of MED_SYSTEMBRUKER) leggTilSystembruker(tilstand, { orgnr });
  leggTilSystembruker(tilstand, {
    ...AGENT,
    type: 'agent',
    externalRef: 'klienter',
    pakker: ['regnskapsforer-med-signeringsrettighet'],
  });
  return tilstand;
}

/** Puts the whole world back to how it was at start. The object stays the same: everyone holds it. */
export const nullstillAlt = (tilstand: Tilstand): Tilstand => Object.assign(tilstand, nyTilstand());

/** Forgets what one organisation has sent and been answered; who it is and what it may do stays. */
export function nullstillOrganisasjon(tilstand: Tilstand, orgnr: string): void {
  tilstand.mottatt = tilstand.mottatt.filter((post) => post.orgnr !== orgnr);
  tilstand.tilbakemeldingMs.delete(orgnr);
  for (const kart of [tilstand.dialoger, tilstand.dokumenter, tilstand.svar]) {
    for (const [noekkel, verdi] of kart) if (verdi.orgnr === orgnr) kart.delete(noekkel);
  }
}
