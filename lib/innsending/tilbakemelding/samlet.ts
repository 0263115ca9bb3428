import type { Dom } from '../dom';
import type { Grunn } from './typer';

/** What counts of one stored document. */
export interface Dokumentdom {
  dom: Dom;
  grunn: Grunn | null;
}

/** Formats that are never read come beside the XML, as a copy for people: they do not disturb what the XML says. */
const KOPI: readonly (Grunn | null)[] = ['ikke_xml'];

/**
 * The verdict of all documents of one innsending. A person is asked when two contradict each other, and when a
 * document that should have been readable is not: it might contradict. `undefined`: there is nothing yet.
 * @param harUtenDokument there is feedback without anything to fetch
 */
export function samletDom(
  dokumenter: readonly Dokumentdom[],
  harUtenDokument: boolean,
): { dom: Dom; grunn: Grunn | null } | undefined {
  const uleselig = dokumenter.find(({ dom, grunn }) => dom === 'maa_vurderes' && !KOPI.includes(grunn));
  if (uleselig) return uleselig;
  const dommer = new Set(dokumenter.map(({ dom }) => dom).filter((dom) => dom !== 'maa_vurderes'));
  if (dommer.has('avvist') && dommer.size > 1) return { dom: 'maa_vurderes', grunn: 'motstrid' };
  for (const dom of ['avvist', 'godkjent_med_varsler', 'godkjent'] as const) {
    if (dommer.has(dom)) return { dom, grunn: null };
  }
  if (dokumenter[0]) return dokumenter[0];
  return harUtenDokument ? { dom: 'maa_vurderes', grunn: 'uten_dokument' } : undefined;
}
