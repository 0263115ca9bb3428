import { escape } from '../felles/html';
import type { Scenarionavn } from '../scenarier';
import { rader } from './kontroll';
import type { Ordning } from './ordninger';
import type { Leveranse } from './typer';

export interface Tilbakemelding {
  status: 'godkjent' | 'avvist';
  innhold: string;
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
): string {
  const mer = beskrivelse === undefined ? '' : el('beskrivelse', beskrivelse);
  return `<${navn}>${el('avvikskode', kode)}${el('avvikstekst', tekst)}${mer}${el('alvorlighetsgrad', alvor)}</${navn}>`;
}

/** How many of the first rows get a remark of their own. */
const MERKEDE_RADER = 3;

function avvikFor(scenario: Scenarionavn | undefined, { leveranse, ordning }: Grunnlag) {
  const merket = rader(leveranse, ordning).slice(0, MERKEDE_RADER);
  const paaRader = (alvor: 'avvist' | 'advarsel', kode: string, tekst: string) =>
    merket
      .map((_, i) => avvik('filavvik', kode, tekst, alvor, `leveranse/${ordning.rader}/${i}/oppgaveeier`))
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
  if (scenario === 'tilbakemelding-avvist-rader') {
    const fil = paaRader(
      'avvist',
      'MAKS_025',
      'Oppgaveeier finnes ikke i Folkeregisteret eller Enhetsregisteret',
    );
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

/** Skatteetaten's later verdict on a delivery. 200 at the door was only a receipt. */
export function lagTilbakemelding(grunnlag: Grunnlag, scenario: Scenarionavn | undefined): Tilbakemelding {
  const avvises = scenario === 'tilbakemelding-avvist' || scenario === 'tilbakemelding-avvist-rader';
  const status = avvises ? 'avvist' : 'godkjent';
  const innhold = xml(grunnlag, scenario, status);
  if (scenario === 'tilbakemelding-ugyldig-xml')
    return { status, innhold: innhold.slice(0, innhold.length / 2) };
  if (scenario === 'tilbakemelding-doctype') {
    const doctype = '<!DOCTYPE tilbakemelding [<!ENTITY x "godkjent">]>\n<tilbakemelding';
    return { status, innhold: innhold.replace('<tilbakemelding', doctype) };
  }
  return { status, innhold };
}
