import 'server-only';
import { logg } from '../logg';
import { lagreFunn } from './lagreFunn';
import { planlegg } from './planlegg';
import { hentFoelgesak } from './sak';
import { samleFunn } from './samle';
import { type Foelgeoppdrag, taForfalte } from './ta';

/** Reads the dialog of one innsending, if that is due and nobody else is at it. */
export async function foelg(innsendingId: string): Promise<void> {
  const [oppdrag] = await taForfalte(1, innsendingId);
  if (oppdrag) await utfoerOppdrag(oppdrag);
}

/**
 * One reading, from the dialog to the verdict. Whatever happens to this process, nothing is lost: what is stored is
 * found again by its id, and a reading that did not end is due again when its lease runs out.
 */
export async function utfoerOppdrag(oppdrag: Foelgeoppdrag): Promise<void> {
  const { innsendingId } = oppdrag;
  const sak = await hentFoelgesak(innsendingId);
  const funn = await samleFunn(oppdrag, sak);
  const dom = await lagreFunn(innsendingId, sak, funn);
  await planlegg(oppdrag, sak, funn, dom);
  logg().info({ innsendingId, dom, nye: funn.nye.length, hinder: funn.hinder }, 'dialog read');
}
