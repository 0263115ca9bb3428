/** Where in the authorities a scenario strikes. */
export type Sted =
  | 'idporten'
  | 'innlogging'
  | 'maskinporten'
  | 'innsending'
  | 'tilbakemelding'
  | 'dokument'
  | 'altinn'
  | 'veksling'
  | 'parter'
  | 'dialogporten'
  | 'enhetsregisteret';

/** What happens. `behandlet` says that the delivery was taken in before the trouble began. */
export type Virkning =
  | { slag: 'gld'; status: number; kode: string; spesifisering?: string }
  | {
      slag: 'http';
      status: number;
      kropp: string;
      type: string;
      hoder?: Record<string, string>;
      behandlet?: true;
    }
  | { slag: 'oauth'; error: string; beskrivelse: string }
  | { slag: 'kutt'; behandlet: boolean; midtISvaret?: true }
  | { slag: 'vent'; ms: number; behandlet: boolean }
  | { slag: 'eget' };

export interface Scenario {
  sted: Sted;
  beskrivelse: string;
  virkning: Virkning;
}

const gld = (status: number, kode: string, spesifisering?: string): Scenario => ({
  sted: 'innsending',
  beskrivelse: `Innsending refused with ${status} ${kode}${spesifisering ? `/${spesifisering}` : ''}; not processed`,
  virkning: { slag: 'gld', status, kode, ...(spesifisering ? { spesifisering } : {}) },
});

const HTML = '<html><body><h1>Service Unavailable</h1></body></html>';
const html = (sted: Sted, status: number, hoder?: Record<string, string>): Scenario => ({
  sted,
  beskrivelse: `${sted} answers ${status} with an HTML page from a proxy; nothing is processed`,
  virkning: { slag: 'http', status, kropp: HTML, type: 'text/html', ...(hoder ? { hoder } : {}) },
});
const svar200 = (beskrivelse: string, kropp: string, type = 'application/json'): Scenario => ({
  sted: 'innsending',
  beskrivelse: `Innsending processed, but the answer is 200 ${beskrivelse}`,
  virkning: { slag: 'http', status: 200, kropp, type, behandlet: true },
});
const kutt = (sted: Sted): Scenario => ({
  sted,
  beskrivelse: `${sted}: the connection is cut before anything is processed`,
  virkning: { slag: 'kutt', behandlet: false },
});
const treg = (sted: Sted): Scenario => ({
  sted,
  beskrivelse: `${sted}: waits (ms, default 2000) and then goes on as normal`,
  virkning: { slag: 'vent', ms: 2000, behandlet: false },
});
const oauth = (error: string, beskrivelse: string): Scenario => ({
  sted: 'maskinporten',
  beskrivelse: `Maskinporten refuses the grant: ${error}`,
  virkning: { slag: 'oauth', error, beskrivelse },
});
const eget = (sted: Sted, beskrivelse: string): Scenario => ({
  sted,
  beskrivelse,
  virkning: { slag: 'eget' },
});

/** Every scenario a test can arm by name. POST /testmiljo/scenario {navn, orgnr?|pid?, antall?, ms?}. */
export const SCENARIER = {
  'gld-001': gld(500, 'GLD_001'),
  'gld-004-1007': gld(401, 'GLD_004', 'GLD_1007'),
  'gld-004-1008': gld(401, 'GLD_004', 'GLD_1008'),
  'gld-005-1015': gld(403, 'GLD_005', 'GLD_1015'),
  'gld-006-1022': gld(400, 'GLD_006', 'GLD_1022'),
  'gld-006-1028': gld(400, 'GLD_006', 'GLD_1028'),
  'gld-006-1030': gld(400, 'GLD_006', 'GLD_1030'),
  'gld-008': gld(400, 'GLD_008'),
  'gld-010': gld(400, 'GLD_010'),
  'gld-010-1027': gld(400, 'GLD_010', 'GLD_1027'),
  'gld-010-1052': gld(400, 'GLD_010', 'GLD_1052'),
  'gld-011': gld(400, 'GLD_011'),
  'gld-017': gld(500, 'GLD_017'),
  'gld-019': gld(409, 'GLD_019'),
  'gld-021-1023': gld(404, 'GLD_021', 'GLD_1023'),
  'gld-021-1054': gld(404, 'GLD_021', 'GLD_1054'),
  'gld-022': gld(405, 'GLD_022'),
  'gld-023-1053': gld(500, 'GLD_023', 'GLD_1053'),
  'ukjent-feilkode': gld(400, 'GLD_999', 'GLD_1999'),
  'avvik-paa-rader': eget(
    'innsending',
    'GLD_010 with a specification for each of the first three rows: sti and angittVerdi are the real ones',
  ),
  'svar-tapt': {
    sted: 'innsending',
    beskrivelse: 'The delivery is processed, then the connection is cut before the answer',
    virkning: { slag: 'kutt', behandlet: true },
  },
  'svar-halvt': {
    sted: 'innsending',
    beskrivelse: 'The delivery is processed, then the connection is cut in the middle of the 200 answer',
    virkning: { slag: 'kutt', behandlet: true, midtISvaret: true },
  },
  'svar-forsinket': {
    sted: 'innsending',
    beskrivelse: 'The delivery is processed at once, the answer comes late (ms, default 2000)',
    virkning: { slag: 'vent', ms: 2000, behandlet: true },
  },
  kuttet: kutt('innsending'),
  treg: treg('innsending'),
  'svar-ikke-json': svar200('with HTML', '<html><body>OK</body></html>', 'text/html'),
  'svar-tomt': svar200('without body', ''),
  'svar-uten-felt': svar200('with an empty object', '{}'),
  'svar-for-stort': svar200('of 2 MB', ' '.repeat(2_000_000)),
  'svar-504': {
    sted: 'innsending',
    beskrivelse: 'The delivery is processed, but a gateway has given up waiting and answers 504',
    virkning: { slag: 'http', status: 504, kropp: HTML, type: 'text/html', behandlet: true },
  },
  'svar-ekstra-felt': eget('innsending', 'Processed; the 200 answer has fields nobody has announced'),
  'svar-fremmed-forsendelse': eget(
    'innsending',
    'Processed; the 200 answer has the ids that the organisation got for its first delivery',
  ),
  'svar-annet-antall': eget('innsending', 'Processed; the 200 answer counts one oppgave too many'),
  'svar-annen-referanse': eget('innsending', 'Processed; the 200 answer echoes a reference nobody sent'),
  'http-400-html': html('innsending', 400),
  'http-401-tomt': {
    sted: 'innsending',
    beskrivelse: 'A gateway answers 401 without body',
    virkning: { slag: 'http', status: 401, kropp: '', type: 'text/plain' },
  },
  'http-404-html': html('innsending', 404),
  'http-408': html('innsending', 408),
  'http-413': html('innsending', 413),
  'http-425': html('innsending', 425),
  'http-429': html('innsending', 429, { 'retry-after': '1' }),
  'http-500-html': html('innsending', 500),
  'http-502': html('innsending', 502),
  'http-503': html('innsending', 503),
  'http-504': html('innsending', 504),
  omdirigering: {
    sted: 'innsending',
    beskrivelse: 'Answers 307 to another address, which a client must not follow with a token',
    virkning: {
      slag: 'http',
      status: 307,
      kropp: '',
      type: 'text/plain',
      hoder: { location: '/testmiljo/omdirigert' },
    },
  },
  'tilbakemelding-avvist': eget('tilbakemelding', 'Feedback: the whole delivery is rejected'),
  'tilbakemelding-avvist-rader': eget(
    'tilbakemelding',
    'Feedback: rejected, one avvik for each of the first rows',
  ),
  'tilbakemelding-avvist-identitet': eget(
    'tilbakemelding',
    'Feedback: rejected, one avvik for each of the first rows, which names the number that the row is about',
  ),
  'tilbakemelding-leveranseformat': eget(
    'tilbakemelding',
    'Feedback: accepted, in the format leveransetilbakemelding:v2, without any forsendelseid',
  ),
  'tilbakemelding-pdf': eget('tilbakemelding', 'Feedback: rejected, only a PDF'),
  'tilbakemelding-pdf-og-xml': eget('tilbakemelding', 'Feedback: accepted, a PDF beside the XML'),
  'tilbakemelding-motstrid': eget('tilbakemelding', 'Feedback: two documents that contradict each other'),
  'tilbakemelding-annen-forsendelse': eget('tilbakemelding', "The document is about another's forsendelse"),
  'tilbakemelding-fremmed-lenke': eget('tilbakemelding', 'The document is said to lie on another host'),
  'tilbakemelding-uten-dokument': eget('tilbakemelding', 'Feedback: rejected, nothing attached'),
  'tilbakemelding-varsler': eget('tilbakemelding', 'Feedback: accepted with warnings on rows'),
  'tilbakemelding-uteblir': eget('tilbakemelding', 'Feedback never comes'),
  'tilbakemelding-uten-relasjon': eget('tilbakemelding', 'Feedback without relatedTransmissionId'),
  'tilbakemelding-ugyldig-xml': eget('tilbakemelding', 'The feedback document is not well-formed XML'),
  'tilbakemelding-doctype': eget('tilbakemelding', 'The feedback document has a DOCTYPE with an entity'),
  'tilbakemelding-ukjent-format': eget('tilbakemelding', 'The feedback document has an unknown namespace'),
  'dokument-ikke-klart': eget('dokument', '404 GLD_021/GLD_1050 although the dialog shows the document'),
  'dokument-403': {
    sted: 'dokument',
    beskrivelse: 'The document API answers 403: the system user has no right to it',
    virkning: { slag: 'http', status: 403, kropp: '{"kode":"GLD_005"}', type: 'application/json' },
  },
  'dokument-401': {
    sted: 'dokument',
    beskrivelse: 'The document API refuses the token with 401',
    virkning: { slag: 'http', status: 401, kropp: '{"kode":"GLD_004"}', type: 'application/json' },
  },
  'dokument-nede': html('dokument', 503),
  'dokument-kuttet': kutt('dokument'),
  'maskinporten-nede': html('maskinporten', 503),
  'maskinporten-kuttet': kutt('maskinporten'),
  'maskinporten-treg': treg('maskinporten'),
  'maskinporten-ikke-json': {
    sted: 'maskinporten',
    beskrivelse: 'Maskinporten answers 200 with HTML',
    virkning: { slag: 'http', status: 200, kropp: HTML, type: 'text/html' },
  },
  'maskinporten-ukjent-klient': oauth('invalid_grant', 'MP-100: Client not found'),
  'maskinporten-noekkel-utloept': oauth('invalid_grant', 'MP-121: The registered key has expired'),
  'maskinporten-scope': oauth('invalid_scope', 'MP-200: The scope is not registered on the client'),
  'maskinporten-tilgang': oauth('forbidden', 'MP-250: The consumer has no access to the scope'),
  'maskinporten-systembruker-mangler': oauth(
    'invalid_altinn_customer_configuration',
    'MP-303: No system user was found for the organisation',
  ),
  'maskinporten-utloept-token': eget('maskinporten', 'The token is issued, but has expired when it arrives'),
  'altinn-nede': html('altinn', 503),
  'altinn-kuttet': kutt('altinn'),
  'altinn-treg': treg('altinn'),
  'veksling-avvist': eget('veksling', 'The exchange answers 401'),
  'veksling-403': eget('veksling', 'The exchange answers 403: no Altinn scope'),
  'parter-500': eget('parter', 'authorizedparties answers 500 with problem details'),
  'parter-403': eget('parter', 'authorizedparties answers 403 with an empty body'),
  'parter-tom': eget('parter', 'authorizedparties answers an empty list'),
  'parter-dobbel-liste': eget('parter', 'data is an array in an array, as in the documentation sample'),
  'dialogporten-nede': html('dialogporten', 503),
  'dialogporten-kuttet': kutt('dialogporten'),
  'dialogporten-treg': treg('dialogporten'),
  'dialogporten-403': {
    sted: 'dialogporten',
    beskrivelse: 'The system user may not see the dialog: 403',
    virkning: { slag: 'http', status: 403, kropp: '{}', type: 'application/problem+json' },
  },
  'dialogporten-404': eget('dialogporten', 'The dialog is not there yet: 404'),
  'dialogporten-ikke-json': {
    sted: 'dialogporten',
    beskrivelse: 'Dialogporten answers 200 with HTML',
    virkning: { slag: 'http', status: 200, kropp: HTML, type: 'text/html' },
  },
  'enhetsregisteret-nede': html('enhetsregisteret', 503),
  'enhetsregisteret-kuttet': kutt('enhetsregisteret'),
  'enhetsregisteret-treg': treg('enhetsregisteret'),
  'idporten-nede': html('idporten', 503),
  'idporten-for-lav-acr': eget('innlogging', 'The login gives substantial whatever the portal asked for'),
} as const satisfies Record<string, Scenario>;

export type Scenarionavn = keyof typeof SCENARIER;
export const erScenarionavn = (navn: string): navn is Scenarionavn => Object.hasOwn(SCENARIER, navn);
