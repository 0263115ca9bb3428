import { escape } from '../felles/html';
import { uuid7 } from '../felles/uuid7';
import type { Scenarionavn } from '../scenarier';
import { rader } from './kontroll';
import type { Ordning } from './ordninger';
import type { Leveranse } from './typer';

export interface Tilbakemelding {
  status: 'godkjent' | 'avvist';
  dokumenter: { mediaType: string; innhold: string }[];
}
interface Grunnlag {
  ordning: Ordning;
  leveranse: Leveranse;
  organisasjonsnavn: string;
  dialogId: string;
  forsendelseId: string;
  innsendt: Date;
  behandlet: Date;
}

const NAVNEROM = 'urn:ske:fastsetting:innsamling:grunnlagsdata:tilbakemelding:innsendingstilbakemelding:v2';
const el = (navn: string, verdi: string | number): string => `<${navn}>${escape(String(verdi))}</${navn}>`;

function avvik(
  navn: string,
  kode: string,
  tekst: string,
  alvor: 'avvist' | 'advarsel',
  beskrivelse?: string,
  veiledning?: string,
): string {
  const mer = [
    beskrivelse === undefined ? '' : el('beskrivelse', beskrivelse),
    veiledning === undefined ? '' : el('veiledning', veiledning),
  ].join('');
  return `<${navn}>${el('avvikskode', kode)}${el('avvikstekst', tekst)}${mer}${el('alvorlighetsgrad', alvor)}</${navn}>`;
}

/** How many of the first rows get a remark of their own. */
const MERKEDE_RADER = 3;

/** The number that says what a row is about: of a metering point where there is one, else of the oppgaveeier. */
function identitet(rad: Record<string, unknown>): string {
  const eier = rad['oppgaveeier'] as Record<string, unknown>;
  return String(eier['maalepunktID'] ?? eier['foedselsnummer'] ?? eier['organisasjonsnummer'] ?? '');
}

function avvikFor(scenario: Scenarionavn | undefined, { leveranse, ordning }: Grunnlag) {
  const merket = rader(leveranse, ordning).slice(0, MERKEDE_RADER);
  const paaRader = (alvor: 'avvist' | 'advarsel', kode: string, tekst: string, medIdentitet = false) =>
    merket
      .map((rad, i) => {
        const sti = `leveranse/${ordning.rader}/${i}/oppgaveeier`;
        const veiledning = medIdentitet ? `Kontroller nummeret ${identitet(rad)}` : undefined;
        return avvik('filavvik', kode, tekst, alvor, sti, veiledning);
      })
      .join('');
  if (scenario === 'tilbakemelding-avvist') {
    const tekst = 'Leveransen er avvist i kontrollen hos Skatteetaten';
    return {
      innsending: avvik('innsendingsavvik', 'GLD_A001', tekst, 'avvist'),
      fil: '',
      avvist: 0,
      varsel: 0,
    };
  }
  if (scenario === 'tilbakemelding-avvist-rader' || scenario === 'tilbakemelding-avvist-identitet') {
    const tekst = 'Oppgaveeier finnes ikke i Folkeregisteret eller Enhetsregisteret';
    const fil = paaRader('avvist', 'MAKS_025', tekst, scenario === 'tilbakemelding-avvist-identitet');
    return { innsending: '', fil, avvist: merket.length, varsel: 0 };
  }
  if (scenario === 'tilbakemelding-varsler') {
    const fil = paaRader('advarsel', 'GLD_V010', 'Beløpet avviker mye fra tidligere år');
    return { innsending: '', fil, avvist: 0, varsel: merket.length };
  }
  return { innsending: '', fil: '', avvist: 0, varsel: 0 };
}

/** The v2.2 tree (fakta/skatteetaten.md §2.5): status per delivery, remarks on rows counted in the summary. */
function xml(grunnlag: Grunnlag, scenario: Scenarionavn | undefined, status: 'godkjent' | 'avvist'): string {
  const { ordning, leveranse, organisasjonsnavn, dialogId, forsendelseId, innsendt, behandlet } = grunnlag;
  const funn = avvikFor(scenario, grunnlag);
  const { organisasjonsnummer, kontaktinformasjon } = leveranse.oppgavegiver;
  const organisasjon =
    el('organisasjonsnummer', organisasjonsnummer) + el('organisasjonsnavn', organisasjonsnavn);
  const kontakt = Object.entries(kontaktinformasjon).map(([navn, verdi]) => el(navn, verdi));
  const referanse = leveranse.oppgavegiversLeveranseReferanse;
  const godkjent = status === 'godkjent' ? 1 : 0;
  const navnerom = scenario === 'tilbakemelding-ukjent-format' ? 'urn:ukjent:v9' : NAVNEROM;
  return `<?xml version="1.0" encoding="UTF-8"?>
<tilbakemelding xmlns="${navnerom}">${el('oppgavetype', ordning.oppgavetype)}
<innsending><innsender>${organisasjon}<kontaktinformasjon>${kontakt.join('')}</kontaktinformasjon></innsender>
${el('innsendingstidspunkt', innsendt.toISOString())}${el('behandletTidspunkt', behandlet.toISOString())}
${el('altinnreferanse', dialogId)}${el('forsendelseid', forsendelseId)}${funn.innsending}</innsending>
<fil>${funn.fil}<leveranseoppsummering>${el('antallLeveranser', 1)}${el('antallGodkjenteLeveranser', godkjent)}
${el('antallAvvisteLeveranser', 1 - godkjent)}</leveranseoppsummering>
<leveranse>${el('leveransestatus', status)}${el('leveransereferanse', forsendelseId)}
${referanse === undefined ? '' : el('oppgavegiversleveransereferanse', referanse)}
<oppgavegiver>${organisasjon}</oppgavegiver>${el('inntektsaar', leveranse.inntektsaar)}
<oppgaveoppsummering>${el('antallOppgaver', rader(leveranse, ordning).length)}
${el('antallAvvisteOppgaver', funn.avvist)}${el('antallOppgaverMedVarsel', funn.varsel)}</oppgaveoppsummering>
</leveranse></fil></tilbakemelding>`;
}

/** The other known format; its whole schema is not published, only where year and status stand. */
const leveranseformat = ({ leveranse }: Grunnlag): string => `<?xml version="1.0" encoding="UTF-8"?>
<tilbakemelding xmlns="${NAVNEROM.replace('innsendingstilbakemelding', 'leveransetilbakemelding')}"><leveranse><oppgavegiver>
${el('organisasjonsnummer', leveranse.oppgavegiver.organisasjonsnummer)}</oppgavegiver>
${el('inntektsaar', leveranse.inntektsaar)}<leveranseoppsummering>${el('leveransestatus', 'godkjent')}
${el('vaarLeveransereferanse', 'AKRE22100')}</leveranseoppsummering></leveranse></tilbakemelding>`;

const PDF = { mediaType: 'application/pdf', innhold: '%PDF-1.4\n%%EOF\n' };
const AVVISES: readonly (Scenarionavn | undefined)[] = [
  'tilbakemelding-avvist',
  'tilbakemelding-avvist-rader',
  'tilbakemelding-avvist-identitet',
  'tilbakemelding-pdf',
  'tilbakemelding-uten-dokument',
];

/** What the scenario does to the document, once it is written. */
function skadet(innhold: string, scenario: Scenarionavn | undefined, { forsendelseId }: Grunnlag): string {
  if (scenario === 'tilbakemelding-ugyldig-xml') return innhold.slice(0, innhold.length / 2);
  if (scenario === 'tilbakemelding-annen-forsendelse') return innhold.replaceAll(forsendelseId, uuid7());
  if (scenario !== 'tilbakemelding-doctype') return innhold;
  const doctype = '<!DOCTYPE tilbakemelding [<!ENTITY x "godkjent">]>\n<tilbakemelding';
  return innhold.replace('<tilbakemelding', doctype);
}

/** Skatteetaten's later verdict on a delivery. 200 at the door was only a receipt. */
export function lagTilbakemelding(grunnlag: Grunnlag, scenario: Scenarionavn | undefined): Tilbakemelding {
  const status = AVVISES.includes(scenario) ? 'avvist' : 'godkjent';
  const somXml = (innhold: string) => ({ mediaType: 'application/xml', innhold });
  const hoved = somXml(skadet(xml(grunnlag, scenario, status), scenario, grunnlag));
  if (scenario === 'tilbakemelding-uten-dokument') return { status, dokumenter: [] };
  if (scenario === 'tilbakemelding-pdf') return { status, dokumenter: [PDF] };
  if (scenario === 'tilbakemelding-pdf-og-xml') return { status, dokumenter: [PDF, hoved] };
  if (scenario === 'tilbakemelding-leveranseformat')
    return { status, dokumenter: [somXml(leveranseformat(grunnlag))] };
  if (scenario === 'tilbakemelding-motstrid')
    return { status, dokumenter: [hoved, somXml(xml(grunnlag, undefined, 'avvist'))] };
  return { status, dokumenter: [hoved] };
}
