/** Deliveries that the routes are tried on. */
export interface Leveranser {
  utkast: string;
  stanset: string;
  sendt: string;
  /** Document of the feedback on `sendt`. */
  dokument: string;
}

/** Who may see it: everybody, whoever is logged in, who acts for an organisation, or who may see the delivery. */
export type Rutekrav = 'alle' | 'innlogget' | 'organisasjon' | 'leveranse';

interface Rute {
  krav: Rutekrav;
  /** Addresses to try; default the route itself. */
  stier?: (l: Leveranser) => readonly string[];
}

const leveranse = (stier: (l: Leveranser) => readonly string[]): Rute => ({ krav: 'leveranse', stier });
const ALLE: Rute = { krav: 'alle' };
const ORGANISASJON: Rute = { krav: 'organisasjon' };

/** Every page and route handler of the portal. One that is not here fails the test. */
export const RUTER: Readonly<Record<string, Rute>> = {
  '/': ALLE,
  '/api/auth/[...nextauth]': { krav: 'alle', stier: () => ['/api/auth/session'] },
  '/api/helse': ALLE,
  '/api/hendelser/[hemmelighet]': { krav: 'alle', stier: () => ['/api/hendelser/gjettet'] },
  '/api/leveranse/[leveranseId]/endringer': leveranse(({ utkast }) => [
    `/api/leveranse/${utkast}/endringer?etter=0&redigerer=${crypto.randomUUID()}`,
  ]),
  '/api/leveranse/[leveranseId]/foelging': leveranse(({ sendt }) => [`/api/leveranse/${sendt}/foelging`]),
  '/api/leveranse/[leveranseId]/kvittering': leveranse(({ sendt }) => [`/api/leveranse/${sendt}/kvittering`]),
  '/api/leveranse/[leveranseId]/rader': leveranse(({ utkast, sendt }) =>
    [utkast, sendt].map((id) => `/api/leveranse/${id}/rader`),
  ),
  '/api/leveranse/[leveranseId]/regneark': leveranse(({ utkast, sendt }) =>
    [utkast, sendt].flatMap((id) =>
      ['xlsx', 'csv'].flatMap((format) =>
        ['alle', 'feil'].map(
          (innhold) => `/api/leveranse/${id}/regneark?format=${format}&innhold=${innhold}`,
        ),
      ),
    ),
  ),
  '/api/leveranse/[leveranseId]/tilbakemelding/[dokumentId]': leveranse(({ sendt, dokument }) => [
    `/api/leveranse/${sendt}/tilbakemelding/${dokument}`,
  ]),
  '/api/mal/[ordning]/[inntektsaar]': { krav: 'innlogget', stier: () => ['/api/mal/kundeutbytte/2025'] },
  '/api/oekt': { krav: 'innlogget' },
  '/api/organisasjon/eksport': ORGANISASJON,
  '/api/organisasjon/logg': {
    krav: 'organisasjon',
    stier: ({ sendt }) => ['/api/organisasjon/logg', `/api/organisasjon/logg?leveranseId=${sendt}`],
  },
  '/api/organisasjon/mine': { krav: 'innlogget' },
  '/api/utlogging/bak': ALLE,
  '/api/utlogging/front': ALLE,
  '/api/varsler/av': ALLE,
  '/databehandling': ALLE,
  '/innlogging-feilet': ALLE,
  '/kontakt': ALLE,
  '/leveranse/[leveranseId]': leveranse(({ utkast }) => [`/leveranse/${utkast}`]),
  '/leveranse/[leveranseId]/kontroller': leveranse(({ utkast }) => [`/leveranse/${utkast}/kontroller`]),
  '/leveranse/[leveranseId]/kvittering': leveranse(({ sendt }) => [`/leveranse/${sendt}/kvittering`]),
  '/leveranse/[leveranseId]/status': leveranse(({ stanset, sendt }) => [
    `/leveranse/${stanset}/status`,
    `/leveranse/${sendt}/status`,
  ]),
  '/logg': { krav: 'organisasjon', stier: ({ sendt }) => ['/logg', `/logg?leveranseId=${sendt}`] },
  '/logg-inn': ALLE,
  '/ny': ORGANISASJON,
  '/organisasjon/data': ORGANISASJON,
  '/organisasjon/roller': ORGANISASJON,
  '/organisasjon/systemtilgang': ORGANISASJON,
  '/personvern': ALLE,
  '/tilgjengelighet': ALLE,
  '/varsler': { krav: 'innlogget' },
  '/varsler/lenke': ALLE,
};
