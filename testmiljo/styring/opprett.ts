import { z } from 'zod';
import { nyttFoedselsnummer, nyttOrganisasjonsnummer } from '../felles/nummer';
import type { Kontekst } from '../kontekst';
import { leggTilOrganisasjon, leggTilPerson, leggTilSystembruker } from '../tilstand';

const pidSchema = z.string().regex(/^\d{11}$/);
const orgnrSchema = z.string().regex(/^\d{9}$/);

export const personSchema = z.strictObject({
  pid: pidSchema.optional(),
  navn: z.string().min(1).optional(),
  beskrivelse: z.string().optional(),
});

/** POST /testmiljo/organisasjon: everything may be left out. Lists are literal: Altinn answers them so. */
export const organisasjonSchema = z.strictObject({
  orgnr: orgnrSchema.optional(),
  navn: z.string().min(1).optional(),
  form: z.string().optional(),
  overordnet: orgnrSchema.optional(),
  slettedato: z.iso.date().optional(),
  fjernet: z.boolean().optional(),
  person: personSchema.optional(),
  roller: z.array(z.string()).default(['DAGL']),
  pakker: z.array(z.string()).default(['skattegrunnlag']),
  ressurser: z.array(z.string()).default([]),
  systembruker: z
    .union([
      z.boolean(),
      z.strictObject({
        type: z.enum(['standard', 'agent']).optional(),
        externalRef: z.string().optional(),
        pakker: z.array(z.string()).optional(),
        ressurser: z.array(z.string()).optional(),
        klienter: z.array(orgnrSchema).optional(),
      }),
    ])
    .default(true),
});

/** A person by number, or a fresh one. A known number is left as it is. */
export function opprettPerson({ tilstand }: Kontekst, valg: z.infer<typeof personSchema>) {
  const pid = valg.pid ?? nyttFoedselsnummer((nummer) => tilstand.personer.has(nummer));
  const { navn = `Testperson ${pid.slice(-5)}`, beskrivelse = 'Opprettet av en test' } = valg;
  return tilstand.personer.get(pid) ?? leggTilPerson(tilstand, { pid, navn, beskrivelse, opprettet: true });
}

const medVerdi = <T extends object>(objekt: T) =>
  Object.fromEntries(Object.entries(objekt).filter(([, verdi]) => verdi !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** A world of its own for a test: organisation, person with access, and a system user unless it is refused. */
export function opprettOrganisasjon(kontekst: Kontekst, valg: z.infer<typeof organisasjonSchema>) {
  const { tilstand } = kontekst;
  const orgnr = valg.orgnr ?? nyttOrganisasjonsnummer((nummer) => tilstand.organisasjoner.has(nummer));
  const { overordnet, slettedato, fjernet } = valg;
  const organisasjon = leggTilOrganisasjon(tilstand, {
    orgnr,
    navn: valg.navn ?? `Testvirksomhet ${orgnr.slice(-4)} ${overordnet ? 'avd' : 'AS'}`,
    form: valg.form ?? (overordnet ? 'BEDR' : 'AS'),
    ...medVerdi({ overordnet, slettedato, fjernet }),
  });
  const person = opprettPerson(kontekst, valg.person ?? {});
  const { roller, pakker, ressurser, systembruker } = valg;
  tilstand.fullmakter = tilstand.fullmakter.filter((en) => en.pid !== person.pid || en.orgnr !== orgnr);
  tilstand.fullmakter.push({ pid: person.pid, orgnr, roller, pakker, ressurser });
  for (const [id, bruker] of tilstand.systembrukere) {
    if (bruker.orgnr === orgnr) tilstand.systembrukere.delete(id);
  }
  const krav = systembruker === true ? {} : systembruker;
  const bruker = krav === false ? undefined : leggTilSystembruker(tilstand, { orgnr, ...medVerdi(krav) });
  return {
    orgnr,
    navn: organisasjon.navn,
    person: { pid: person.pid, navn: person.navn },
    ...(bruker ? { systembrukerId: bruker.id } : {}),
  };
}
