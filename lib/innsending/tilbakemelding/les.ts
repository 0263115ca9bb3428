import { finnAlle } from './finn';
import { lesAvvik, lesTall } from './lesAvvik';
import type { Forventet, Grunn, Innhold, LestTilbakemelding, Sikkerdom } from './typer';
import { type Element, lesXml } from './xml';

const NAVNEROM = 'urn:ske:fastsetting:innsamling:grunnlagsdata:tilbakemelding:';
/** The two formats that are known, and the element in which each has its status. */
const STATUSSTED: Readonly<Record<string, string>> = {
  [`${NAVNEROM}innsendingstilbakemelding:v2`]: 'leveranse',
  [`${NAVNEROM}leveransetilbakemelding:v2`]: 'leveranseoppsummering',
};

export const MAKS_BYTES = 10 * 1024 * 1024;
const XML = /^(application|text)\/(\S+\+)?xml$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INGENTING: Innhold = {
  avvik: [],
  tall: { oppgaver: undefined, avviste: undefined, medVarsel: undefined },
};

const vurderes = (grunn: Grunn, innhold: Innhold = INGENTING): LestTilbakemelding => ({
  type: 'maa_vurderes',
  grunn,
  ...innhold,
});

/**
 * Reads one document of feedback. A verdict is given only when every rule holds: a known format, exactly one known
 * status in its right place, and forsendelse, year and oppgavegiver that are ours. Everything else is for a person,
 * with the document kept as it came. PDF, JSON and CSV are never read: their shape is not documented.
 */
export function lesTilbakemelding(
  bytes: Uint8Array,
  mediatype: string,
  forventet: Forventet,
): LestTilbakemelding {
  if (!XML.test(mediatype)) return vurderes('ikke_xml');
  if (bytes.byteLength > MAKS_BYTES) return vurderes('for_stort');
  const xml = lesXml(bytes);
  if (!xml.ok) return vurderes(xml.feil);
  const rot = xml.verdi;
  const statussted = STATUSSTED[rot.navnerom];
  if (rot.navn !== 'tilbakemelding' || statussted === undefined || !harBareNavnerom(rot, rot.navnerom))
    return vurderes('ukjent_format');
  const innhold = { avvik: lesAvvik(rot), tall: lesTall(rot) };
  const fremmed = fremmedGrunn(rot, forventet);
  // Another's feedback may hold another's numbers: none of it is shown.
  if (fremmed) return vurderes(fremmed);
  const status = lesStatus(rot, statussted);
  if (!('verdi' in status)) return vurderes(status.grunn, innhold);
  return avgjoer(status.verdi, forventet, innhold);
}

/** Two vocabularies in one document would let a status hide in the other one. */
const harBareNavnerom = (element: Element, navnerom: string): boolean =>
  element.navnerom === navnerom && element.barn.every((barn) => harBareNavnerom(barn, navnerom));

function lesStatus(rot: Element, sted: string): { verdi: 'godkjent' | 'avvist' } | { grunn: Grunn } {
  const [status, ...flere] = finnAlle(rot, 'leveransestatus');
  if (!status) return { grunn: 'status_mangler' };
  if (flere.length > 0) return { grunn: 'flere_statuser' };
  if (!finnAlle(rot, sted).some((element) => element.barn.includes(status)))
    return { grunn: 'status_mangler' };
  const { tekst, barn } = status;
  const kjent = barn.length === 0 && (tekst === 'godkjent' || tekst === 'avvist');
  return kjent ? { verdi: tekst } : { grunn: 'ukjent_status' };
}

/** Whose feedback it is. Every id that stands there must be ours; year and oppgavegiver must stand there. */
function fremmedGrunn(rot: Element, forventet: Forventet): Grunn | undefined {
  const tekster = (navn: string): string[] => finnAlle(rot, navn).map(({ tekst }) => tekst);
  const lik = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  // leveransereferanse has been seen both as our forsendelse and as a number of Skatteetaten's own.
  const ider = [...tekster('forsendelseid'), ...tekster('leveransereferanse').filter((t) => UUID.test(t))];
  if (!ider.every((id) => lik(id, forventet.forsendelseId))) return 'annen_forsendelse';
  if (ider.length === 0 && !forventet.erKnyttet) return 'uten_tilknytning';
  const aar = tekster('inntektsaar');
  if (aar.length === 0 || !aar.every((tekst) => tekst === String(forventet.inntektsaar))) return 'annet_aar';
  const givere = finnAlle(rot, 'oppgavegiver').flatMap((giver) => finnAlle(giver, 'organisasjonsnummer'));
  if (givere.length === 0 || !givere.every(({ tekst }) => tekst === forventet.orgnr))
    return 'annen_oppgavegiver';
  const referanser = forventet.referanse === null ? [] : tekster('oppgavegiversleveransereferanse');
  return referanser.every((tekst) => tekst === forventet.referanse?.trim()) ? undefined : 'annen_referanse';
}

function avgjoer(
  status: 'godkjent' | 'avvist',
  { forsendelsestype }: Forventet,
  innhold: Innhold,
): LestTilbakemelding {
  const { avvik, tall } = innhold;
  const motsatt = status === 'godkjent' ? 'Rejection' : 'Acceptance';
  if (forsendelsestype === motsatt) return vurderes('motsier_dialogen', innhold);
  if (status === 'avvist') return { type: 'dom', dom: 'avvist', ...innhold };
  // Accepted as a whole, with oppgaver that were not: the one word would hide the other.
  const noeAvvist = avvik.some(({ alvorlighetsgrad }) => alvorlighetsgrad !== 'advarsel');
  if (noeAvvist || (tall.avviste ?? 0) > 0) return vurderes('avviste_oppgaver', innhold);
  const dom: Sikkerdom = avvik.length > 0 || (tall.medVarsel ?? 0) > 0 ? 'godkjent_med_varsler' : 'godkjent';
  return { type: 'dom', dom, ...innhold };
}
