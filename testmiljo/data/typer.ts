/** A person who can log in. `beskrivelse` is what the login page says beneath the name. */
export interface Person {
  pid: string;
  navn: string;
  beskrivelse: string;
  partyUuid: string;
  partyId: number;
  /** Made by a test; the login page shows it only when asked. */
  opprettet: boolean;
}

export interface Organisasjon {
  orgnr: string;
  navn: string;
  form: string;
  partyUuid: string;
  partyId: number;
  /** Set on a sub-unit (BEDR): the main unit's number. */
  overordnet?: string;
  /** Date of deletion; `fjernet` = removed for legal reasons, which Enhetsregisteret answers with 410. */
  slettedato?: string;
  fjernet?: boolean;
}

/** What one person may do for one organisation, in Altinn's words and spelling. */
export interface Fullmakt {
  pid: string;
  orgnr: string;
  roller: string[];
  pakker: string[];
  ressurser: string[];
}

/** An approved system user (fakta/integrasjoner.md §2.4). Client ones (`agent`) act for `klienter`. */
export interface Systembruker {
  id: string;
  type: 'standard' | 'agent';
  systemId: string;
  orgnr: string;
  externalRef: string;
  integrasjonstittel: string;
  pakker: string[];
  ressurser: string[];
  klienter: string[];
  opprettet: string;
}

export type Foresporselstatus = 'New' | 'Accepted' | 'Rejected' | 'Denied' | 'Timedout';

export interface Foresporsel {
  id: string;
  /** `endring` asks that the system user `gjelder` may do more. */
  type: 'standard' | 'agent' | 'endring';
  gjelder?: string;
  systemId: string;
  orgnr: string;
  externalRef: string;
  integrasjonstittel: string;
  pakker: string[];
  ressurser: string[];
  redirectUrl?: string;
  status: Foresporselstatus;
  opprettet: string;
}
