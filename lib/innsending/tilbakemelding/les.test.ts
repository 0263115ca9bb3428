import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lesTilbakemelding, MAKS_BYTES } from './les';
import { avvikXml, bytes, type Deler, dokument, FORSENDELSE, FORVENTET, NAVNEROM } from './proeve';
import type { Forventet, Grunn } from './typer';

const les = (tekst: string, forventet: Partial<Forventet> = {}, mediatype = 'application/xml') =>
  lesTilbakemelding(bytes(tekst), mediatype, { ...FORVENTET, ...forventet });
const status = (tekst: string): string => `<leveransestatus>${tekst}</leveransestatus>`;
const ANNEN = '019a0000-0000-7000-8000-00000000ffff';

describe('a verdict', () => {
  it.each<[string, Partial<Deler>, string]>([
    ['godkjent', {}, 'godkjent'],
    ['avvist', { status: status('avvist') }, 'avvist'],
    ['avvist with remarks', { status: status('avvist'), avvik: avvikXml('avvist') }, 'avvist'],
    ['a warning', { avvik: avvikXml('advarsel') }, 'godkjent_med_varsler'],
    [
      'warnings that are only counted',
      { summer: '<antallOppgaverMedVarsel>2</antallOppgaverMedVarsel>' },
      'godkjent_med_varsler',
    ],
    ['the other format', { format: 'leveransetilbakemelding' }, 'godkjent'],
    ['the other format, avvist', { format: 'leveransetilbakemelding', status: status('avvist') }, 'avvist'],
    ["a leveransereferanse of Skatteetaten's own", { leveransereferanse: 'AKRE22100' }, 'godkjent'],
    [
      'no id in the document, since the dialog ties it',
      { forsendelseid: '', leveransereferanse: '' },
      'godkjent',
    ],
    ['the id in capitals', { forsendelseid: FORSENDELSE.toUpperCase() }, 'godkjent'],
    ['no reference', { referanse: '' }, 'godkjent'],
    ['blanks around the status', { status: status('\n godkjent ') }, 'godkjent'],
    ['a status in CDATA', { status: status('<![CDATA[godkjent]]>') }, 'godkjent'],
    ['a character reference', { status: status('godkj&#101;nt') }, 'godkjent'],
    ['a byte order mark', { foer: '\uFEFF<?xml version="1.0" encoding="utf-8"?>' }, 'godkjent'],
    ['no declaration', { foer: '' }, 'godkjent'],
    [
      'comments and a processing instruction',
      { foer: '<!-- godkjent --><?stil x?>', etter: '<!-- slutt -->' },
      'godkjent',
    ],
  ])('%s', (_navn, deler, dom) => {
    expect(les(dokument(deler))).toMatchObject({ type: 'dom', dom });
  });

  it('is the same with a prefix', () => {
    const medPrefiks = dokument()
      .replace('xmlns=', 'xmlns:t=')
      .replace(/<(\/?)(?=[a-z])/g, '<$1t:');
    expect(les(medPrefiks)).toMatchObject({ type: 'dom', dom: 'godkjent' });
  });

  it.each(['application/xml', 'text/xml', 'application/vnd.skatteetaten+xml'])('is read from %s', (type) => {
    expect(les(dokument(), {}, type).type).toBe('dom');
  });

  it('agrees with the type of its forsendelse', () => {
    expect(les(dokument(), { forsendelsestype: 'Acceptance' })).toMatchObject({ dom: 'godkjent' });
    expect(les(dokument({ status: status('avvist') }), { forsendelsestype: 'Rejection' })).toMatchObject({
      dom: 'avvist',
    });
  });
});

describe('a person must read', () => {
  const utvidet = '<!DOCTYPE t [<!ENTITY x "godkjent">]>';
  const bombe = `<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghi', (n, i) => `<!ENTITY ${n} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]>`;
  it.each<[Grunn, string, Partial<Deler>, Partial<Forventet>?]>([
    ['doctype', 'a DOCTYPE', { foer: '<!DOCTYPE tilbakemelding>' }],
    ['doctype', 'an entity of its own', { foer: utvidet, status: status('&x;') }],
    ['doctype', 'a billion laughs', { foer: bombe, status: status('&i;') }],
    ['doctype', 'an external entity', { foer: '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }],
    ['ikke_velformet', 'an entity that nobody declared', { status: status('&x;') }],
    ['ikke_velformet', 'two roots', { etter: '<tilbakemelding/>' }],
    ['ikke_velformet', 'text after the root', { etter: 'x' }],
    ['ikke_velformet', 'a control character', { aar: '2025\u0000' }],
    ['tegnsett', 'another character set', { foer: '<?xml version="1.0" encoding="ISO-8859-1"?>' }],
    ['for_innviklet', 'depth', { summer: '<x>'.repeat(64) + '</x>'.repeat(64) }],
    ['for_innviklet', 'number of elements', { summer: '<x/>'.repeat(200_001) }],
    ['ukjent_format', 'another version', { versjon: 'v3' }],
    [
      'ukjent_format',
      'a namespace hidden in it',
      { status: `<leveransestatus xmlns="urn:x">godkjent</leveransestatus>` },
    ],
    ['ukjent_format', 'a foreign element anywhere', { summer: '<y xmlns="urn:x"/>' }],
    ['status_mangler', 'no status', { status: '' }],
    ['status_mangler', 'a status in the wrong place', { status: `<annet>${status('godkjent')}</annet>` }],
    ['flere_statuser', 'two statuses', { status: status('godkjent') + status('godkjent') }],
    ['flere_statuser', 'one of them among the remarks', { avvik: status('avvist') }],
    ['ukjent_status', 'another word', { status: status('mottatt') }],
    ['ukjent_status', 'an empty word', { status: status('') }],
    ['ukjent_status', 'an element in the word', { status: status('<x/>godkjent') }],
    ['annen_forsendelse', 'another forsendelseid', { forsendelseid: ANNEN }],
    ['annen_forsendelse', 'another leveransereferanse', { leveransereferanse: ANNEN }],
    [
      'uten_tilknytning',
      'nothing ties it to us',
      { forsendelseid: '', leveransereferanse: '' },
      { erKnyttet: false },
    ],
    ['annet_aar', 'another year', { aar: '2024' }],
    ['annet_aar', 'no year', { aar: '' }],
    ['annet_aar', 'two years', { summer: '<inntektsaar>2024</inntektsaar>' }],
    ['annen_oppgavegiver', 'another oppgavegiver', { orgnr: '999999999' }],
    ['annen_oppgavegiver', 'no oppgavegiver', { orgnr: '' }],
    ['annen_referanse', 'another reference', { referanse: 'Ref-2' }],
    [
      'avviste_oppgaver',
      'accepted with rejected oppgaver',
      { summer: '<antallAvvisteOppgaver>1</antallAvvisteOppgaver>' },
    ],
    ['avviste_oppgaver', 'accepted with a grave remark', { avvik: avvikXml('avvist') }],
    ['avviste_oppgaver', 'accepted with a remark of unknown gravity', { avvik: avvikXml('katastrofe') }],
    ['motsier_dialogen', 'accepted in a Rejection', {}, { forsendelsestype: 'Rejection' }],
    [
      'motsier_dialogen',
      'rejected in an Acceptance',
      { status: status('avvist') },
      { forsendelsestype: 'Acceptance' },
    ],
  ])('%s: %s', (grunn, _navn, deler, forventet = {}) => {
    expect(les(dokument(deler), forventet)).toMatchObject({ type: 'maa_vurderes', grunn });
  });

  it('ukjent_format: another namespace, and another root', () => {
    expect(les(dokument().replaceAll(NAVNEROM, 'urn:annet:'))).toMatchObject({ grunn: 'ukjent_format' });
    expect(
      les(dokument().replaceAll('tilbakemelding ', 'melding ').replace('</tilbakemelding>', '</melding>')),
    ).toMatchObject({ grunn: 'ukjent_format' });
  });

  it('two leveranser, each with its status', () => {
    const to = dokument().replace(/<leveranse>[\s\S]*<\/leveranse>/, (en) => en + en);
    expect(les(to)).toMatchObject({ grunn: 'flere_statuser' });
  });

  it.each(['application/json', 'application/pdf', 'text/csv', 'text/plain', 'text/html', ''])(
    'ikke_xml: %s',
    (type) => {
      expect(les(dokument(), {}, type)).toMatchObject({ grunn: 'ikke_xml' });
    },
  );

  it('ten mebibytes and one byte are too much; ten are not', () => {
    const fylt = (antall: number): Uint8Array => {
      const tekst = dokument();
      return bytes(tekst + ' '.repeat(antall - bytes(tekst).byteLength));
    };
    const lest = (antall: number) => lesTilbakemelding(fylt(antall), 'application/xml', FORVENTET);
    expect(lest(MAKS_BYTES).type).toBe('dom');
    expect(lest(MAKS_BYTES + 1)).toMatchObject({ grunn: 'for_stort' });
  });

  it.each([
    ['with a mark', Buffer.from(`\uFEFF${dokument()}`, 'utf16le'), 'tegnsett'],
    ['without one', Buffer.from(dokument(), 'utf16le'), 'ikke_velformet'],
    ['big-endian', Buffer.from(`\uFEFF${dokument()}`, 'utf16le').swap16(), 'tegnsett'],
    [
      'Latin-1 that says it is UTF-8',
      Buffer.from(dokument({ avvik: avvikXml('advarsel', 'å') }), 'latin1'),
      'tegnsett',
    ],
  ])('UTF-16 and others: %s', (_navn, innhold, grunn) => {
    expect(lesTilbakemelding(innhold, 'application/xml', FORVENTET)).toMatchObject({ grunn });
  });

  it('a document that is cut anywhere', () => {
    const hel = dokument({ avvik: avvikXml('advarsel') });
    for (let slutt = 0; slutt < hel.length; slutt += 1) {
      expect(les(hel.slice(0, slutt)).type, `cut at ${slutt}`).toBe('maa_vurderes');
    }
  });

  it('whatever bytes come, and none of them throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (innhold) => {
        expect(lesTilbakemelding(innhold, 'application/xml', FORVENTET).type).toBe('maa_vurderes');
      }),
    );
  });
});

describe('what stands in it', () => {
  it('is told with every part of a remark', () => {
    const mer =
      '<beskrivelse>leveranse/oppgave/2</beskrivelse><veiledning>Gjør &lt;slik&gt;</veiledning><sti>a/1</sti><angittVerdi>12</angittVerdi>';
    const lest = les(
      dokument({
        status: status('avvist'),
        avvik: avvikXml('avvist', mer),
        summer: '<antallOppgaver>3</antallOppgaver><antallAvvisteOppgaver>1</antallAvvisteOppgaver>',
      }),
    );
    expect(lest).toMatchObject({ tall: { oppgaver: 3, avviste: 1, medVarsel: undefined } });
    expect(lest.avvik).toEqual([
      {
        avvikskode: 'MAKS_025',
        avvikstekst: 'Tekst',
        beskrivelse: 'leveranse/oppgave/2',
        veiledning: 'Gjør <slik>',
        alvorlighetsgrad: 'avvist',
        sti: 'a/1',
        angittVerdi: '12',
      },
    ]);
  });

  it("is not told when it is another's", () => {
    expect(les(dokument({ orgnr: '999999999', avvik: avvikXml('avvist') })).avvik).toEqual([]);
  });

  it('is bounded', () => {
    const lest = les(
      dokument({
        avvik:
          avvikXml('advarsel', `<beskrivelse>${'x'.repeat(9_000)}</beskrivelse>`) +
          avvikXml('advarsel').repeat(6_000),
      }),
    );
    expect(lest.avvik).toHaveLength(5_000);
    expect(lest.avvik[0]?.beskrivelse).toHaveLength(2_000);
  });
});
