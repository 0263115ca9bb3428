import 'server-only';
import { lesepause } from '@/lib/innsending/foelging';
import { env } from '@/lib/env';
import { naa } from '../klokke';

/** When the dialog of a delivery that was received just now is read for the first time. */
export const foersteLesing = (): Date =>
  new Date(naa().getTime() + lesepause(1, env().FOELGING_BACKOFF_MS, Math.random(), false));
