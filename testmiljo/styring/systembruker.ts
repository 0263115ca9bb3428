import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { avgjoer } from '../altinn/systembruker/side';
import type { Kontekst } from '../kontekst';

const orgnr = z.string().regex(/^\d{9}$/);
const schema = z.strictObject({
  orgnr,
  /** What becomes of the organisation's open request; `Slettet` takes away its system users, as the owner may. */
  status: z.enum(['Accepted', 'Rejected', 'Denied', 'Timedout', 'Slettet']).optional(),
  /** The clients that its system user for clients is given. */
  klienter: z.array(orgnr).optional(),
});

function bestem(kontekst: Kontekst, hvem: string, status: string): void {
  const { tilstand } = kontekst;
  if (status === 'Slettet') {
    for (const [id, bruker] of tilstand.systembrukere) {
      if (bruker.orgnr === hvem) tilstand.systembrukere.delete(id);
    }
    return;
  }
  for (const foresporsel of tilstand.foresporsler.values()) {
    if (foresporsel.orgnr !== hvem || foresporsel.status !== 'New') continue;
    if (status === 'Accepted' || status === 'Rejected') avgjoer(kontekst, foresporsel, status === 'Accepted');
    else foresporsel.status = status as 'Denied' | 'Timedout';
  }
}

/** POST /testmiljo/systembruker: what somebody does in Altinn while the portal is not looking. */
export function systembrukerstyring(app: FastifyInstance, kontekst: Kontekst): void {
  app.post('/testmiljo/systembruker', (foresporsel, svar) => {
    const lest = schema.safeParse(foresporsel.body);
    if (!lest.success) return svar.code(400).send({ feil: lest.error.issues.map(({ message }) => message) });
    const { status, klienter } = lest.data;
    if (status) bestem(kontekst, lest.data.orgnr, status);
    for (const bruker of kontekst.tilstand.systembrukere.values()) {
      if (klienter && bruker.orgnr === lest.data.orgnr && bruker.type === 'agent') bruker.klienter = klienter;
    }
    return svar.send(lest.data);
  });
}
