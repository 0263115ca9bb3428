import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { dialogporten } from './altinn/dialogporten/ruter';
import { noeklerI } from './altinn/noekler';
import { parter } from './altinn/parter';
import { godkjenningsside } from './altinn/systembruker/side';
import { systembruker } from './altinn/systembruker/ruter';
import { veksling } from './altinn/veksling';
import { epost } from './epost/ruter';
import { enhetsregisteret } from './enhetsregisteret/ruter';
import { idporten } from './idporten/ruter';
import type { Kontekst } from './kontekst';
import { maskinporten } from './maskinporten/ruter';
import { skatteetaten } from './skatteetaten/ruter';
import { styring } from './styring/ruter';
import { utfoer } from './utfoer';

type Del = (app: FastifyInstance, kontekst: Kontekst) => void;

/** All of Altinn can be down at once, for everyone or for one key; its parts have scenarios of their own as well. */
const altinn: Del = (app, kontekst) => {
  app.addHook('onRequest', async (foresporsel, svar) => {
    if (foresporsel.url.startsWith('/altinn/ui/')) return undefined;
    const scenario = kontekst.scenarier.ta('altinn', ...(await noeklerI(kontekst, foresporsel)));
    return (await utfoer(scenario, svar)) ? svar : undefined;
  });
  for (const del of [veksling, parter, systembruker, dialogporten, godkjenningsside]) del(app, kontekst);
};

/** The authorities behind one port; each part is a plugin of its own with its own way of reading bodies. */
export async function lagApp(kontekst: Kontekst): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 300 } });
  const medSkjema = (del: Del) =>
    app.register(async (innkapslet) => {
      await innkapslet.register(formbody);
      del(innkapslet, kontekst);
    });
  await medSkjema(idporten);
  await medSkjema((innkapslet) => {
    // Whatever else is posted must be answered by Maskinporten itself, not with 415.
    innkapslet.removeContentTypeParser(['application/json', 'text/plain']);
    innkapslet.addContentTypeParser('*', { parseAs: 'string' }, (_foresporsel, _kropp, ferdig) => {
      ferdig(null, undefined);
    });
    maskinporten(innkapslet, kontekst);
  });
  await medSkjema(altinn);
  await app.register(async (innkapslet) => skatteetaten(innkapslet, kontekst));
  await app.register(async (innkapslet) => enhetsregisteret(innkapslet, kontekst));
  await app.register(async (innkapslet) => styring(innkapslet, kontekst));
  await app.register(async (innkapslet) => epost(innkapslet, kontekst));
  await app.ready();
  return app;
}
