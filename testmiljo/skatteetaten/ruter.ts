import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Kontekst } from '../kontekst';
import { hentDokument } from './dokument';
import { feilkropp, gldfeil, spesifiser } from './feil';
import type { Gldfeil } from './feil';
import { innsending, MAKS_BYTES } from './innsending';
import { TJENESTER } from './ordninger';

const avvis = (svar: FastifyReply, feil: Gldfeil): FastifyReply =>
  svar.code(feil.status).send(feilkropp(feil));
const ingenRessurs = gldfeil('GLD_021', spesifiser('GLD_1023'));

/** Both reporting APIs beneath /skatteetaten/{tjeneste}: two endpoints each, all else 404 or 405 in their format. */
export function skatteetaten(app: FastifyInstance, kontekst: Kontekst): void {
  app.removeAllContentTypeParsers();
  // The exact bytes are needed: they are stored, fingerprinted and read by our own strict decoder.
  const bodyLimit = MAKS_BYTES * 4;
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_foresporsel, kropp, ferdig) => {
    ferdig(null, kropp);
  });
  app.all<{ Params: { tjeneste: string; aar: string } }>(
    '/skatteetaten/:tjeneste/v1/:aar',
    { bodyLimit },
    async (foresporsel, svar) => {
      const { tjeneste, aar } = foresporsel.params;
      const ordning = TJENESTER[tjeneste];
      if (!ordning) return avvis(svar, ingenRessurs);
      if (foresporsel.method !== 'POST') return avvis(svar, gldfeil('GLD_022'));
      return innsending(kontekst, foresporsel, svar, { ordning, tjeneste, aar });
    },
  );
  app.all<{ Params: { tjeneste: string; aar: string; forsendelseId: string; dokumentId: string } }>(
    '/skatteetaten/:tjeneste/v1/:aar/forsendelser/:forsendelseId/dokumenter/:dokumentId',
    async (foresporsel, svar) => {
      const { tjeneste, ...anrop } = foresporsel.params;
      const ordning = TJENESTER[tjeneste];
      if (!ordning) return avvis(svar, ingenRessurs);
      if (foresporsel.method !== 'GET') return avvis(svar, gldfeil('GLD_022'));
      return hentDokument(kontekst, foresporsel, svar, { ordning, ...anrop });
    },
  );
  app.all('/skatteetaten/*', (_foresporsel, svar) => avvis(svar, ingenRessurs));
}
