import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/lib/env';
import { meldDialog } from './meldDialog';

/** CloudEvents 1.0 as Altinn Events sends them; everything but the kind and the dialog is passed over. */
const hendelseSchema = z.looseObject({ type: z.string().max(200), resourceinstance: z.unknown().optional() });
/**
 * News that may mean feedback. Not `seen`: our own reading makes one, which would make a reading, and so on for ever.
 */
const NYTT = /^dialogporten\.dialog\.(created|updated|transmission\.created)\.v\d+$/;
const MAKS_BYTES = 64 * 1024;
const TYPER = /^application\/(cloudevents\+)?json\b/;

/** Hints that may come at once, and how many a second after that, in one process. Altinn comes back with the rest. */
const HINT_SAMLET = 100;
const HINT_PER_SEKUND = 20;
const boette = { igjen: HINT_SAMLET, fra: 0 };

/** Compared by hash, so that neither the length nor the first wrong character can be measured. */
export function erHemmeligheten(gitt: string): boolean {
  const { EVENTS_SECRET } = env();
  if (EVENTS_SECRET === undefined) return false;
  const hash = (tekst: string): Buffer => createHash('sha256').update(tekst).digest();
  return timingSafeEqual(hash(gitt), hash(EVENTS_SECRET));
}

export function harPlass(naaMs: number = Date.now()): boolean {
  const fylt = boette.igjen + ((naaMs - boette.fra) / 1000) * HINT_PER_SEKUND;
  boette.igjen = Math.min(HINT_SAMLET, fylt);
  boette.fra = naaMs;
  if (boette.igjen < 1) return false;
  boette.igjen -= 1;
  return true;
}

/**
 * Takes one event from Altinn as a hint: the dialog that it names is read as soon as possible, with our own token.
 * Nothing else in it is believed, since events are not signed. The answer does not tell whether the dialog is known.
 */
export async function taImotHendelse(request: Request): Promise<200 | 400 | 413 | 415 | 429> {
  if (!harPlass()) return 429;
  if (!TYPER.test(request.headers.get('content-type') ?? '')) return 415;
  const kropp = await lesKropp(request);
  if (kropp === undefined) return 413;
  const lest = hendelseSchema.safeParse(lesJson(kropp));
  if (!lest.success) return 400;
  const dialogId = z.guid().safeParse(lest.data.resourceinstance);
  if (dialogId.success && NYTT.test(lest.data.type)) await meldDialog(dialogId.data);
  return 200;
}

async function lesKropp(request: Request): Promise<string | undefined> {
  const biter: Uint8Array[] = [];
  let lengde = 0;
  for await (const bit of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    lengde += bit.byteLength;
    if (lengde > MAKS_BYTES) return undefined;
    biter.push(bit);
  }
  return Buffer.concat(biter).toString('utf8');
}

function lesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}
