import 'server-only';
import { lesOekt, type Oekt } from '../auth/oekt';
import { fornyTilganger, type Fornyelse } from './fornyTilganger';

/** What somebody is about to do: read, change something that is not sent yet, or send. */
export type Formaal = 'leser' | 'skriver' | 'sender';

/** `fersk`: Altinn's answer is new enough to act on. The others say what is needed to make it so. */
export interface Etterproevd {
  oekt: Oekt;
  tillit: Fornyelse;
}

const MINUTT_MS = 60_000;
/** How old Altinn's answer may be before it is asked for again. Sending asks every time. */
const SPOER_ETTER_MS: Record<Formaal, number> = {
  leser: 15 * MINUTT_MS,
  skriver: 5 * MINUTT_MS,
  sender: 0,
};
/** How old an answer may be acted on when no newer one can be had. Writing goes on for the session's life. */
export const FERSK_MS = 5 * MINUTT_MS;
/** How long a person is kept waiting; the attempt goes on without them. */
const VENT_MS = 3_000;
const VENT_PAA_SENDING_MS = 20_000;
/** After an attempt that failed, those who only read or write do not wait for another one at once. */
const PAUSE_MS = 30_000;

const alder = (tid: Date | null): number => (tid ? Date.now() - tid.getTime() : Infinity);

/** Checks what Altinn says of this person's rights again when the last answer is too old for what is to be done. */
export async function etterproev(oekt: Oekt, formaal: Formaal): Promise<Etterproevd> {
  if (alder(oekt.tilgangHentet) < SPOER_ETTER_MS[formaal]) return { oekt, tillit: 'fersk' };
  const fersk = alder(oekt.tilgangHentet) < FERSK_MS;
  const maaVente = formaal !== 'sender' && alder(oekt.tilgangProevd) < PAUSE_MS;
  if (maaVente) return { oekt, tillit: fersk ? 'fersk' : 'proev_igjen' };
  const maaHaSvar = formaal === 'sender' && !fersk;
  const svar = await innen(fornyTilganger(oekt.id), maaHaSvar ? VENT_PAA_SENDING_MS : VENT_MS);
  if (svar === 'fersk') return { oekt: (await lesOekt(oekt.id)) ?? oekt, tillit: 'fersk' };
  return { oekt, tillit: fersk ? 'fersk' : (svar ?? 'proev_igjen') };
}

async function innen<V>(loefte: Promise<V>, ms: number): Promise<V | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tiden = new Promise<undefined>((ferdig) => (timer = setTimeout(() => ferdig(undefined), ms)));
  try {
    return await Promise.race([loefte, tiden]);
  } finally {
    clearTimeout(timer);
  }
}
