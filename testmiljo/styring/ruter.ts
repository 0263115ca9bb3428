import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Kontekst } from '../kontekst';
import { erScenarionavn, SCENARIER } from '../scenarier';
import type { Scenarionavn } from '../scenarier';
import type { Mottatt } from '../skatteetaten/typer';
import { nullstillAlt, nullstillOrganisasjon } from '../tilstand';
import { systembrukerstyring } from './systembruker';
import { opprettOrganisasjon, opprettPerson, organisasjonSchema, personSchema } from './opprett';

const noekkel = { orgnr: z.string().optional(), pid: z.string().optional() };
const scenarioSchema = z.strictObject({
  navn: z.custom<Scenarionavn>(
    (navn) => typeof navn === 'string' && erScenarionavn(navn),
    'unknown scenario',
  ),
  ...noekkel,
  idempotencyKey: z.string().optional(),
  antall: z.number().int().positive().default(1),
  ms: z.number().int().min(0).optional(),
});
const scenarioerSchema = z.strictObject({ ordrer: z.array(scenarioSchema) });
const tilbakemeldingSchema = z.strictObject({ orgnr: z.string().optional(), ms: z.number().int().min(0) });
const nullstillSchema = z.strictObject(noekkel);

/** A malformed order is a bug in the test: it gets 400 with what is wrong, never a silent default. */
function les<T extends z.ZodType>(schema: T, kropp: unknown, svar: FastifyReply): z.infer<T> | undefined {
  const lest = schema.safeParse(kropp ?? {});
  if (lest.success) return lest.data;
  const feil = lest.error.issues.map((sak) => `${sak.path.join('.')}: ${sak.message}`);
  void svar.code(400).send({ feil });
  return undefined;
}

function nullstill(kontekst: Kontekst, id: string | undefined): void {
  kontekst.scenarier.nullstill(id);
  kontekst.kall.nullstill(id);
  if (id === undefined) nullstillAlt(kontekst.tilstand);
  else nullstillOrganisasjon(kontekst.tilstand, id);
}

function arm({ scenarier }: Kontekst, ordre: z.infer<typeof scenarioSchema>): void {
  const { navn, orgnr, pid, idempotencyKey, antall, ms } = ordre;
  scenarier.arm(navn, { noekkel: idempotencyKey ?? orgnr ?? pid, antall, ms });
}

function arming(app: FastifyInstance, kontekst: Kontekst): void {
  app.get('/testmiljo/scenarier', () =>
    Object.entries(SCENARIER).map(([navn, { sted, beskrivelse }]) => ({ navn, sted, beskrivelse })),
  );
  app.get('/testmiljo/scenario', () => kontekst.scenarier.liste());
  app.post('/testmiljo/scenario', (foresporsel, svar) => {
    const ordre = les(scenarioSchema, foresporsel.body, svar);
    if (!ordre) return svar;
    arm(kontekst, ordre);
    const { navn, orgnr, pid, idempotencyKey, antall } = ordre;
    return svar.send({ navn, gjelder: idempotencyKey ?? orgnr ?? pid ?? 'alle', antall });
  });
  app.post('/testmiljo/scenarioer', (foresporsel, svar) => {
    const ordre = les(scenarioerSchema, foresporsel.body, svar);
    if (!ordre) return svar;
    for (const en of ordre.ordrer) arm(kontekst, en);
    return svar.send({ antall: ordre.ordrer.length });
  });
  app.post('/testmiljo/tilbakemelding', (foresporsel, svar) => {
    const ordre = les(tilbakemeldingSchema, foresporsel.body, svar);
    if (!ordre) return svar;
    kontekst.tilstand.tilbakemeldingMs.set(ordre.orgnr ?? '*', ordre.ms);
    return svar.send(ordre);
  });
  app.post('/testmiljo/nullstill', (foresporsel, svar) => {
    const ordre = les(nullstillSchema, foresporsel.body, svar);
    if (!ordre) return svar;
    nullstill(kontekst, ordre.orgnr ?? ordre.pid);
    return svar.send({ nullstilt: ordre.orgnr ?? ordre.pid ?? 'alt' });
  });
}

interface Filter {
  orgnr?: string;
  pid?: string;
}

/** One post without its body, as the books show it. */
const bokfoert = ({ orgnr, idempotencyKey, sha256, status, behandlet, scenario, kvittering }: Mottatt) => ({
  orgnr,
  idempotencyKey,
  sha256,
  status,
  behandlet,
  scenario,
  kvittering,
});
export type Bokfoert = ReturnType<typeof bokfoert>;

/** The authority's own books: every post, what struck, and how many calls an organisation had open at once. */
export interface Regnskap {
  poster: Bokfoert[];
  utloeste: Record<string, number>;
  stoersteSamtidige: number;
}

function regnskap({ tilstand, scenarier, samtidige }: Kontekst, orgnr: string | undefined): Regnskap {
  return {
    poster: tilstand.mottatt.filter((post) => orgnr === undefined || post.orgnr === orgnr).map(bokfoert),
    utloeste: scenarier.antallUtloeste(),
    stoersteSamtidige: samtidige.stoerste(orgnr),
  };
}

/** The steering wheel of the test environment. Not a part of any authority: the portal never calls it. */
export function styring(app: FastifyInstance, kontekst: Kontekst): void {
  arming(app, kontekst);
  systembrukerstyring(app, kontekst);
  app.get<{ Querystring: Filter }>('/testmiljo/mottatt', (foresporsel) => {
    const { orgnr } = foresporsel.query;
    return kontekst.tilstand.mottatt.filter((post) => orgnr === undefined || post.orgnr === orgnr);
  });
  app.get<{ Querystring: Filter }>('/testmiljo/regnskap', (foresporsel) =>
    regnskap(kontekst, foresporsel.query.orgnr),
  );
  app.get<{ Querystring: Filter }>('/testmiljo/kall', (foresporsel) =>
    kontekst.kall.oversikt(foresporsel.query.orgnr ?? foresporsel.query.pid),
  );
  app.get('/testmiljo/personer', () =>
    [...kontekst.tilstand.personer.values()].map(({ pid, navn, beskrivelse }) => ({
      pid,
      navn,
      beskrivelse,
      virksomheter: kontekst.tilstand.fullmakter.filter((en) => en.pid === pid).map((en) => en.orgnr),
    })),
  );
  app.post('/testmiljo/person', (foresporsel, svar) => {
    const ordre = les(personSchema, foresporsel.body, svar);
    if (!ordre) return svar;
    const { pid, navn } = opprettPerson(kontekst, ordre);
    return svar.send({ pid, navn });
  });
  app.post('/testmiljo/organisasjon', (foresporsel, svar) => {
    const ordre = les(organisasjonSchema, foresporsel.body, svar);
    return ordre ? svar.send(opprettOrganisasjon(kontekst, ordre)) : svar;
  });
}
