import { describe, expect, it } from 'vitest';
import { type Dialogforsendelse, finnDokumenter, finnSvar, lesDokumentlenke } from './dialog';

const VAAR = '019a0000-0000-7000-8000-000000000001';
const ANNEN = '019a0000-0000-7000-8000-000000000002';
const SVAR = '019a0000-0000-7000-8000-00000000000a';
const DOKUMENT = '019a0000-0000-7000-8000-00000000000d';
const ORIGIN = 'https://innrapportering.api.skatteetaten.no';
const LENKE = `${ORIGIN}/v1/2025/forsendelser/${SVAR}/dokumenter/${DOKUMENT}`;

const forsendelse = (mer: Partial<Dialogforsendelse>): Dialogforsendelse => ({
  id: SVAR,
  type: 'Acceptance',
  relatedTransmissionId: undefined,
  attachments: [{ id: DOKUMENT, urls: [{ url: LENKE, consumerType: 'Api' }] }],
  ...mer,
});
const innsending = (id: string): Dialogforsendelse =>
  forsendelse({ id, type: 'Submission', attachments: [] });

describe('finnSvar', () => {
  const svar = forsendelse({ relatedTransmissionId: VAAR });
  it.each<[string, Dialogforsendelse[], [string, boolean][]]>([
    ['an empty dialog', [], []],
    ['only our submission', [innsending(VAAR)], []],
    ['one that points at ours', [innsending(VAAR), svar], [[SVAR, true]]],
    [
      'one that points at ours in capitals',
      [forsendelse({ relatedTransmissionId: VAAR.toUpperCase() })],
      [[SVAR, true]],
    ],
    ['one that points at another', [innsending(VAAR), forsendelse({ relatedTransmissionId: ANNEN })], []],
    [
      'one that points nowhere, ours the only submission',
      [innsending(VAAR), forsendelse({})],
      [[SVAR, true]],
    ],
    [
      'one that points nowhere, two submissions',
      [innsending(VAAR), innsending(ANNEN), forsendelse({})],
      [[SVAR, false]],
    ],
    [
      'one that points nowhere, a correction beside ours',
      [innsending(VAAR), forsendelse({ id: ANNEN, type: 'Correction' }), forsendelse({})],
      [[SVAR, false]],
    ],
    ['information that points nowhere', [innsending(VAAR), forsendelse({ type: 'Information' })], []],
    [
      'information with a document that points at ours',
      [forsendelse({ type: 'Information', relatedTransmissionId: VAAR })],
      [[SVAR, true]],
    ],
    [
      'information without one',
      [forsendelse({ type: 'Information', relatedTransmissionId: VAAR, attachments: [] })],
      [],
    ],
    [
      'a rejection without a document',
      [forsendelse({ type: 'Rejection', relatedTransmissionId: VAAR, attachments: [] })],
      [[SVAR, true]],
    ],
    [
      'a submission that points at ours',
      [forsendelse({ type: 'Submission', relatedTransmissionId: VAAR })],
      [],
    ],
    ['our own, whatever it is called', [forsendelse({ id: VAAR })], []],
    [
      'a type nobody knows that points at ours',
      [forsendelse({ type: 'Nytt', relatedTransmissionId: VAAR })],
      [[SVAR, true]],
    ],
  ])('%s', (_navn, forsendelser, forventet) => {
    expect(finnSvar(forsendelser, VAAR).map((funn) => [funn.forsendelse.id, funn.erKnyttet])).toEqual(
      forventet,
    );
  });
});

describe('lesDokumentlenke', () => {
  const krav = { origin: ORIGIN, inntektsaar: 2025, forsendelser: [SVAR, VAAR] };
  it.each<[string, string]>([
    ['as it is', LENKE],
    ['without the year', LENKE.replace('/2025', '')],
    ['beneath another path', LENKE.replace('/v1/', '/skatteetaten/x/v2/')],
    ['with a query', `${LENKE}?url=https://example.com#x`],
    ['in capitals', LENKE.replace(DOKUMENT, DOKUMENT.toUpperCase())],
  ])('takes the ids from one %s', (_navn, lenke) => {
    expect(lesDokumentlenke(lenke, krav)).toEqual({ forsendelseId: SVAR, dokumentId: DOKUMENT });
  });
  it('takes one under the submission', () => {
    expect(lesDokumentlenke(LENKE.replace(SVAR, VAAR), krav)).toMatchObject({ forsendelseId: VAAR });
  });
  it.each<[string, string]>([
    ['no address', 'dokument'],
    ['another host', LENKE.replace('skatteetaten.no', 'skatteetaten.no.example.com')],
    ['another port', LENKE.replace('skatteetaten.no', 'skatteetaten.no:8443')],
    ['http', LENKE.replace('https', 'http')],
    ['a user name', LENKE.replace('https://', 'https://a@')],
    ['another year', LENKE.replace('2025', '2024')],
    ['another forsendelse', LENKE.replace(SVAR, ANNEN)],
    ['no document', LENKE.replace(DOKUMENT, '')],
    ['something that is no UUID', LENKE.replace(DOKUMENT, '..%2f..%2fhemmelig')],
    ['more after it', `${LENKE}/innhold`],
    ['other names in the path', LENKE.replace('dokumenter', 'filer')],
    ['the blocked address of Dialogporten', 'urn:dialogporten:unauthorized'],
    ['a script', `javascript:alert('${LENKE}')`],
  ])('refuses %s', (_navn, lenke) => {
    expect(lesDokumentlenke(lenke, krav)).toBeUndefined();
  });
});

describe('finnDokumenter', () => {
  const krav = { origin: ORIGIN, inntektsaar: 2025 };
  const finn = (attachments: Dialogforsendelse['attachments']) =>
    finnDokumenter(forsendelse({ attachments }), krav, VAAR);
  const fant = [{ forsendelseId: SVAR, dokumentId: DOKUMENT }];
  it('prefers the address for programs', () => {
    const gui = { url: LENKE.replace(DOKUMENT, ANNEN), consumerType: 'Gui' };
    expect(finn([{ id: undefined, urls: [gui, { url: LENKE, consumerType: 'Api' }] }])).toEqual(fant);
  });
  it('takes another one when that is what there is', () => {
    expect(finn([{ id: undefined, urls: [{ url: LENKE, consumerType: undefined }] }])).toEqual(fant);
  });
  it('counts the same document once', () => {
    const urls = [{ url: LENKE, consumerType: 'Api' }];
    expect(
      finn([
        { id: DOKUMENT, urls },
        { id: ANNEN, urls },
      ]),
    ).toEqual(fant);
  });
  it('knows an attachment without addresses by its id', () => {
    expect(finn([{ id: DOKUMENT, urls: [] }])).toEqual(fant);
  });
  it.each([
    [
      'whose addresses are wrong',
      [{ id: DOKUMENT, urls: [{ url: 'https://example.com/', consumerType: 'Api' }] }],
    ],
    ['without address and id', [{ id: undefined, urls: [] }]],
    ['without address, whose id is none', [{ id: '../x', urls: [] }]],
  ])('passes over an attachment %s', (_navn, attachments) => {
    expect(finn(attachments)).toEqual([]);
  });
});
