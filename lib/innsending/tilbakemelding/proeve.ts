import type { Forventet } from './typer';

/** For tests only: a document of feedback in the two known formats. */
export const NAVNEROM = 'urn:ske:fastsetting:innsamling:grunnlagsdata:tilbakemelding:';
export const FORSENDELSE = '019a0000-0000-7000-8000-000000000001';

export const FORVENTET: Forventet = {
  forsendelseId: FORSENDELSE,
  inntektsaar: 2025,
  orgnr: '310000123',
  referanse: 'Ref-1',
  erKnyttet: true,
  forsendelsestype: undefined,
};

export interface Deler {
  format: 'innsendingstilbakemelding' | 'leveransetilbakemelding';
  versjon: string;
  status: string;
  forsendelseid: string;
  leveransereferanse: string;
  referanse: string;
  orgnr: string;
  aar: string;
  avvik: string;
  summer: string;
  foer: string;
  etter: string;
}

const el = (navn: string, verdi: string): string => (verdi === '' ? '' : `<${navn}>${verdi}</${navn}>`);

export const avvikXml = (alvor: string, mer = '', kode = 'MAKS_025'): string =>
  `<filavvik><avvikskode>${kode}</avvikskode><avvikstekst>Tekst</avvikstekst>${mer}<alvorlighetsgrad>${alvor}</alvorlighetsgrad></filavvik>`;

export function dokument(valg: Partial<Deler> = {}): string {
  const d: Deler = {
    format: 'innsendingstilbakemelding',
    versjon: 'v2',
    status: '<leveransestatus>godkjent</leveransestatus>',
    forsendelseid: FORSENDELSE,
    leveransereferanse: FORSENDELSE,
    referanse: 'Ref-1',
    orgnr: '310000123',
    aar: '2025',
    avvik: '',
    summer: '',
    foer: '<?xml version="1.0" encoding="UTF-8"?>',
    etter: '',
    ...valg,
  };
  const iLeveranse = d.format === 'innsendingstilbakemelding' ? d.status : '';
  const iOppsummering =
    d.format === 'leveransetilbakemelding'
      ? `<leveranseoppsummering>${d.status}</leveranseoppsummering>`
      : '';
  return `${d.foer}<tilbakemelding xmlns="${NAVNEROM}${d.format}:${d.versjon}">
<innsending><innsender><organisasjonsnummer>999999999</organisasjonsnummer></innsender>
${el('forsendelseid', d.forsendelseid)}</innsending><fil>${d.avvik}<leveranse>${iLeveranse}
${el('leveransereferanse', d.leveransereferanse)}${el('oppgavegiversleveransereferanse', d.referanse)}
<oppgavegiver>${el('organisasjonsnummer', d.orgnr)}</oppgavegiver>${el('inntektsaar', d.aar)}
${d.summer && `<oppgaveoppsummering>${d.summer}</oppgaveoppsummering>`}${iOppsummering}</leveranse></fil></tilbakemelding>${d.etter}`;
}

export const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);
