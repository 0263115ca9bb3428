import { LEVERANDOER } from '../../data/organisasjoner';
import { INNRAPPORTERINGSPAKKER, RESSURSER } from '../../data/pakker';
import type { Kontekst } from '../../kontekst';
import { SYSTEM_ID } from '../../tilstand';

/** Addresses that the system may send an approver back to. The portal's whole origin is registered here. */
export const redirectOk = (kontekst: Kontekst, adresse: string): boolean => {
  if (!URL.canParse(adresse)) return false;
  const onsket = new URL(adresse);
  return onsket.origin === new URL(kontekst.portalUrl).origin;
};

/** The portal in Altinn's system register (fakta/integrasjoner.md §2.3). */
export const registrertSystem = (kontekst: Kontekst) => ({
  id: SYSTEM_ID,
  vendor: { authority: 'iso6523-actorid-upis', ID: `0192:${LEVERANDOER.orgnr}` },
  name: { nb: 'Oppgaveportalen', nn: 'Oppgåveportalen', en: 'The reporting portal' },
  description: {
    nb: 'Innrapportering av tredjepartsopplysninger',
    nn: 'Innrapportering av tredjepartsopplysningar',
    en: 'Reporting of third-party data',
  },
  rights: RESSURSER.map((value) => ({ action: null, resource: [{ id: 'urn:altinn:resource', value }] })),
  accessPackages: INNRAPPORTERINGSPAKKER.map((pakke) => ({ urn: `urn:altinn:accesspackage:${pakke}` })),
  clientId: [kontekst.oppsett.maskinporten.id],
  isVisible: true,
  isDeleted: false,
  allowedRedirectUrls: [`${kontekst.portalUrl}/`],
});
