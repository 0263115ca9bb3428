import { skjema } from './klient';
import {
  AAR,
  bekreftelse,
  HODE,
  nyKlar,
  nyRad,
  nyRettelse,
  nySendt,
  nyttUtkast,
  type Verden,
} from './verden';

/** Who may: everybody, whoever is logged in, or for the organisation one with this role. */
export type Krav = 'alle' | 'innlogget' | 'lese' | 'fylle_ut' | 'sende_inn';

interface Proeve {
  krav: Krav;
  /** A stranger may do it too, for an organisation of his own. */
  egen?: true;
  /** A delivery of its own that the action is called on; '' where it is about none. */
  paa?: (verden: Verden) => Promise<string>;
  /** The same, one that was sent and has stopped for the reason of this scenario. */
  stanset?: string;
  /** What it is called with. */
  med: (verden: Verden, id: string) => unknown[] | Promise<unknown[]>;
  /** What shows that it did something when the owner calls it: a line in the log, or words in the answer. */
  virker: { hendelse: string } | { svar: RegExp };
}

const skjemaFor =
  (felter: Record<string, string> = {}) =>
  (_verden: Verden, leveranseId: string) => [skjema({ leveranseId, ...felter })];
/** An action of `useActionState` gets its former answer first. */
const etterForrige =
  (felter: (verden: Verden) => Record<string, string> = () => ({})) =>
  (verden: Verden, leveranseId: string): unknown[] => [null, skjema({ leveranseId, ...felter(verden) })];
const utkast = ({ eier }: Verden): Promise<string> => nyttUtkast(eier);
const innhold = { hode: HODE, ingenOppgaver: false };
const nyLeveranse = { ordning: 'kundeutbytte', inntektsaar: AAR };

/** Every server action of the portal. One that is not here fails the test. */
export const HANDLINGSPROEVER: Readonly<Record<string, Proeve>> = {
  avbrytHandling: {
    krav: 'sende_inn',
    stanset: 'gld-005-1015',
    med: skjemaFor(),
    virker: { hendelse: 'innsending_avbrutt' },
  },
  avklarHandling: {
    krav: 'sende_inn',
    stanset: 'gld-019',
    med: etterForrige(() => ({ svar: 'har_ikke', referanse: '', kommentar: 'x', bekreftet: 'on' })),
    virker: { hendelse: 'innsending_avklart' },
  },
  beOmSystemtilgangHandling: {
    krav: 'sende_inn',
    stanset: 'gld-005-1015',
    med: etterForrige(),
    virker: { svar: /finnes_allerede|https?:/ },
  },
  beOmTilgangHandling: {
    krav: 'sende_inn',
    med: etterForrige(({ orgnr }) => ({ orgnr, ordning: 'kundeutbytte' })),
    virker: { svar: /finnes_allerede|organisasjon\/systemtilgang/ },
  },
  brukVarsellenkeHandling: {
    krav: 'alle',
    med: etterForrige(() => ({ lenke: 'gjettet' })),
    virker: { svar: /ugyldig/ },
  },
  fortsettOektHandling: { krav: 'innlogget', med: () => [], virker: { svar: /"type":"ok"/ } },
  giRolleHandling: {
    krav: 'sende_inn',
    med: etterForrige(({ orgnr, lese: { innsenderId } }) => ({ orgnr, innsenderId, rolle: 'lese' })),
    virker: { hendelse: 'rolle_gitt' },
  },
  huskOppsettHandling: {
    krav: 'fylle_ut',
    paa: utkast,
    med: (_verden, leveranseId) => [
      { leveranseId, oppsett: { kolonner: [{ overskrift: 'Kolonne', valg: { slag: 'ingen' } }] } },
    ],
    virker: { hendelse: 'regnearkoppsett_husket' },
  },
  klarHandling: {
    krav: 'fylle_ut',
    paa: utkast,
    med: etterForrige(() => ({ kommentar: 'x' })),
    virker: { hendelse: 'klar_merket' },
  },
  lagreHodeHandling: {
    krav: 'fylle_ut',
    paa: utkast,
    med: (_verden, leveranseId) => [
      { leveranseId, fra: innhold, til: { ...innhold, hode: { ...HODE, navn: 'Fremmed' } } },
    ],
    virker: { hendelse: 'hode_endret' },
  },
  lagreRaderHandling: {
    krav: 'fylle_ut',
    paa: utkast,
    med: (_verden, leveranseId) => [
      { leveranseId, redigererId: crypto.randomUUID(), operasjoner: [nyRad()] },
    ],
    virker: { hendelse: 'rader_endret' },
  },
  lagreVarslerHandling: {
    krav: 'innlogget',
    med: etterForrige(() => ({ epost: '' })),
    virker: { svar: /fjernet/ },
  },
  noterFilHandling: {
    krav: 'fylle_ut',
    paa: utkast,
    med: (_verden, leveranseId) => [{ leveranseId, maate: 'erstatt', fil: { antall: 1, summer: {} } }],
    virker: { hendelse: 'fil_satt_inn' },
  },
  opprettRettelseHandling: {
    krav: 'fylle_ut',
    paa: ({ eier }) => nySendt(eier),
    med: etterForrige(),
    virker: { svar: /^\/leveranse\/[0-9a-f-]{36}/ },
  },
  opprettUtkastHandling: {
    krav: 'fylle_ut',
    egen: true,
    med: etterForrige(() => nyLeveranse),
    virker: { svar: /^\/leveranse\/[0-9a-f-]{36}/ },
  },
  proevIgjenHandling: {
    krav: 'sende_inn',
    stanset: 'gld-005-1015',
    med: skjemaFor(),
    virker: { hendelse: 'innsending_gjenopptatt' },
  },
  sendInnHandling: {
    krav: 'sende_inn',
    paa: utkast,
    med: async ({ eier }, id) => [null, await bekreftelse(eier, id)],
    virker: { hendelse: 'innsending_bestilt' },
  },
  sendTilbakeHandling: {
    krav: 'sende_inn',
    paa: ({ eier }) => nyKlar(eier),
    med: etterForrige(() => ({ kommentar: 'x' })),
    virker: { hendelse: 'klar_sendt_tilbake' },
  },
  sjekkKlarHandling: { krav: 'lese', med: ({ orgnr }) => [orgnr], virker: { svar: /"ordninger"|"punkter"/ } },
  slettUtkastHandling: {
    krav: 'fylle_ut',
    paa: utkast,
    med: (_verden, leveranseId) => [{ leveranseId }],
    virker: { hendelse: 'utkast_slettet' },
  },
  soekKvitteringHandling: {
    krav: 'lese',
    paa: ({ eier }) => nySendt(eier),
    med: etterForrige(() => ({ tekst: '', inntektsaar: AAR })),
    virker: { svar: /"dialogId"/ },
  },
  startFraIFjorHandling: {
    krav: 'fylle_ut',
    paa: ({ eier }) => nySendt(eier, '2024'),
    med: etterForrige(() => nyLeveranse),
    virker: { svar: /^\/leveranse\/[0-9a-f-]{36}/ },
  },
  velgFireOyneHandling: {
    krav: 'sende_inn',
    med: etterForrige(({ orgnr }) => ({ orgnr, fireOyne: 'false' })),
    virker: { hendelse: 'fire_oyne_valgt' },
  },
  velgOmfangHandling: {
    krav: 'fylle_ut',
    paa: ({ eier }) => nyRettelse(eier),
    med: (_verden, leveranseId) => [{ leveranseId, omfang: 'endrede' }],
    virker: { hendelse: 'omfang_valgt' },
  },
  velgOrganisasjonHandling: {
    krav: 'lese',
    med: ({ orgnr }) => [skjema({ orgnr, til: '/' })],
    virker: { svar: /^\/(?!\?feil)/ },
  },
  velgSpraakHandling: { krav: 'alle', med: () => [skjema({ spraak: 'nb' })], virker: { svar: /./ } },
  velgUtseendeHandling: {
    krav: 'alle',
    med: () => [skjema({ utseende: 'lyst' })],
    virker: { svar: /./ },
  },
  visUmaskertHandling: {
    krav: 'lese',
    paa: utkast,
    med: (_verden, leveranseId) => [{ leveranseId, visning: 'differanse' }],
    virker: { hendelse: 'umaskert_vist' },
  },
  loggUtHandling: { krav: 'alle', med: () => [], virker: { svar: /./ } },
};
