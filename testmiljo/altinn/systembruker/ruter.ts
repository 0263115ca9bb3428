import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Foresporsel } from '../../data/typer';
import type { Kontekst } from '../../kontekst';
import { SYSTEM_ID } from '../../tilstand';
import { problem } from '../problem';
import { krevLeverandoer, LES, REGISTER, SKRIV } from './adgang';
import { bestill } from './bestill';
import { bestillEndring } from './endring';
import { foresporselkropp, systembrukerkropp } from './kropp';
import { registrertSystem } from './system';

const ROT = '/altinn/authentication/api/v1';

/** POST, GET and DELETE of requests, for one of the three kinds. */
function foresporsler(
  app: FastifyInstance,
  kontekst: Kontekst,
  type: Foresporsel['type'],
  rot: string,
): void {
  const { tilstand } = kontekst;
  const ukjent = (svar: FastifyReply) =>
    problem(svar, 404, 'The request was not found', type === 'agent' ? 'AUTH-00030' : 'AUTH-00010');
  const vis = (foresporsel: FastifyRequest, svar: FastifyReply, funnet: Foresporsel | undefined) => {
    kontekst.kall.noter('altinn-systembruker', foresporsel, funnet?.orgnr);
    return funnet?.type === type ? svar.send(foresporselkropp(kontekst, funnet)) : ukjent(svar);
  };
  app.post(rot, (foresporsel, svar) =>
    type === 'endring'
      ? bestillEndring(kontekst, foresporsel, svar)
      : bestill(kontekst, type, foresporsel, svar),
  );
  app.get<{ Params: { id: string } }>(`${rot}/:id`, async (foresporsel, svar) => {
    if (!(await krevLeverandoer(kontekst, foresporsel, svar, LES, SKRIV))) return svar;
    return vis(foresporsel, svar, tilstand.foresporsler.get(foresporsel.params.id));
  });
  app.get<{ Params: { systemId: string; orgnr: string; ref: string } }>(
    `${rot}/byexternalref/:systemId/:orgnr/:ref`,
    async (foresporsel, svar) => {
      if (!(await krevLeverandoer(kontekst, foresporsel, svar, LES, SKRIV))) return svar;
      const { systemId, orgnr, ref } = foresporsel.params;
      const alle = [...tilstand.foresporsler.values()];
      const treff = alle.find(
        (en) => en.type === type && en.systemId === systemId && en.orgnr === orgnr && en.externalRef === ref,
      );
      return vis(foresporsel, svar, treff);
    },
  );
  app.get<{ Params: { systemId: string } }>(`${rot}/bysystem/:systemId`, async (foresporsel, svar) => {
    if (!(await krevLeverandoer(kontekst, foresporsel, svar, LES, SKRIV))) return svar;
    const alle = [...tilstand.foresporsler.values()].filter((en) => en.type === type);
    return svar.send({ links: { next: null }, data: alle.map((en) => foresporselkropp(kontekst, en)) });
  });
  app.delete<{ Params: { id: string } }>(`${rot}/:id`, async (foresporsel, svar) => {
    if (!(await krevLeverandoer(kontekst, foresporsel, svar, SKRIV))) return svar;
    return tilstand.foresporsler.delete(foresporsel.params.id) ? svar.code(202).send() : ukjent(svar);
  });
}

/** System register and system users, from the vendor's side (fakta/integrasjoner.md §2.3 and §2.4). */
export function systembruker(app: FastifyInstance, kontekst: Kontekst): void {
  const { tilstand } = kontekst;
  foresporsler(app, kontekst, 'agent', `${ROT}/systemuser/request/vendor/agent`);
  foresporsler(app, kontekst, 'endring', `${ROT}/systemuser/changerequest/vendor`);
  foresporsler(app, kontekst, 'standard', `${ROT}/systemuser/request/vendor`);
  app.get<{ Querystring: Record<string, string | undefined> }>(
    `${ROT}/systemuser/vendor/byquery`,
    async (foresporsel, svar) => {
      if (!(await krevLeverandoer(kontekst, foresporsel, svar, SKRIV))) return svar;
      const { 'system-id': systemId, orgno, 'external-ref': ref } = foresporsel.query;
      kontekst.kall.noter('altinn-systembruker', foresporsel, orgno);
      const treff = [...tilstand.systembrukere.values()].find(
        (en) => en.systemId === systemId && en.orgnr === orgno && en.externalRef === (ref ?? orgno),
      );
      return treff
        ? svar.send(systembrukerkropp(treff))
        : problem(svar, 404, 'The system user was not found');
    },
  );
  app.get<{ Params: { systemId: string } }>(
    `${ROT}/systemuser/vendor/bysystem/:systemId`,
    async (foresporsel, svar) => {
      if (!(await krevLeverandoer(kontekst, foresporsel, svar, REGISTER))) return svar;
      const alle = [...tilstand.systembrukere.values()].filter(
        (en) => en.systemId === foresporsel.params.systemId,
      );
      return svar.send({ links: { next: null }, data: alle.map(systembrukerkropp) });
    },
  );
  app.get<{ Params: { systemId: string } }>(
    `${ROT}/systemregister/vendor/:systemId`,
    async (foresporsel, svar) => {
      if (!(await krevLeverandoer(kontekst, foresporsel, svar, REGISTER))) return svar;
      const kjent = foresporsel.params.systemId === SYSTEM_ID;
      return kjent ? svar.send(registrertSystem(kontekst)) : problem(svar, 404, 'Not found', 'AUTH-00011');
    },
  );
  app.get(`${ROT}/systemregister/vendor`, async (foresporsel, svar) =>
    (await krevLeverandoer(kontekst, foresporsel, svar, REGISTER))
      ? svar.send([registrertSystem(kontekst)])
      : svar,
  );
}
