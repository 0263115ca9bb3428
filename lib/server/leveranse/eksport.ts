import 'server-only';
import { PassThrough } from 'node:stream';
import type { Spraak } from '@/lib/felles/spraak';
import { erTom } from '@/lib/ordning/rad';
import type { Avvik } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';
import { ordningMed } from '@/lib/ordninger/register';
import { registre } from '@/lib/ordninger/registre';
import { skrivCsv } from '@/lib/regneark/ut/csv';
import type { Utrad, Utvalg } from '@/lib/regneark/ut/typer';
import { skrivXlsx } from '@/lib/regneark/ut/xlsx';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { feilkode, logg } from '../logg';
import type { Leveranse, Leveransetilgang } from '../tilgang/leveranse';
import { kontekstFor } from './kontekst';
import { hentRadsider } from './rader';

export const EKSPORTFORMATER = ['xlsx', 'csv'] as const;
/** `feil`: only the rows that cannot be sent, each with the reason. */
export const EKSPORTINNHOLD = ['alle', 'feil'] as const;

export interface Eksportvalg {
  format: (typeof EKSPORTFORMATER)[number];
  innhold: (typeof EKSPORTINNHOLD)[number];
  spraak?: Spraak;
  /** What is wrong with a row, in words. */
  aarsak: (avvik: readonly Avvik[]) => string;
}

export interface Eksport {
  /** Nobody's name or number is in it. */
  filnavn: string;
  type: string;
  stroem: ReadableStream<Uint8Array>;
}

const TYPER = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/**
 * The rows of a draft or of a delivery as a file, made while it is sent. It is personal data that leaves the portal:
 * each download is written in the log before the first row is read.
 */
export async function eksporter(
  { leveranse, utfoerer }: Leveransetilgang,
  { format, innhold, spraak = 'nb', aarsak }: Eksportvalg,
): Promise<Eksport> {
  await db().$transaction((tx) =>
    skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'rader_lastet_ned',
      leveranseId: leveranse.id,
      innsenderId: utfoerer.innsenderId,
      data: { format, innhold, revisjon: leveranse.revisjon },
    }),
  );
  const medAarsak = innhold === 'feil';
  const { inntektsaar } = leveranse;
  const ordning = ordningMed(leveranse.ordning);
  const valg: Utvalg = { ordning, inntektsaar, medAarsak, registre, spraak };
  const sider = medAarsak ? raderMedFeil(leveranse, aarsak) : alleRader(leveranse);
  const hva = leveranse.status === 'utkast' ? 'utkast' : 'leveranse';
  return {
    filnavn: `${hva}-${leveranse.ordning}-${inntektsaar}${medAarsak ? '-feil' : ''}.${format}`,
    type: TYPER[format],
    stroem: format === 'csv' ? tilStroem(somBytes(skrivCsv(sider, valg))) : somArbeidsbok(sider, valg),
  };
}

/** Rows with something in them, a page at a time. */
async function* alleRader(leveranse: Leveranse): AsyncGenerator<Utrad[]> {
  for await (const side of hentRadsider(leveranse)) yield side.filter(({ verdier }) => !erTom(verdier));
}

async function* raderMedFeil(leveranse: Leveranse, aarsak: Eksportvalg['aarsak']): AsyncGenerator<Utrad[]> {
  const ordning = ordningMed(leveranse.ordning);
  const kontekst = kontekstFor(leveranse);
  for await (const side of alleRader(leveranse)) {
    yield side.flatMap((rad) => {
      const { avvik } = lesRad(ordning, rad, kontekst);
      return avvik.some(({ alvor }) => alvor === 'feil') ? { ...rad, aarsak: aarsak(avvik) } : [];
    });
  }
}

function somArbeidsbok(sider: AsyncIterable<readonly Utrad[]>, valg: Utvalg): ReadableStream<Uint8Array> {
  const ut = new PassThrough();
  skrivXlsx(ut, sider, valg).catch((feil: unknown) => {
    // Cut short, so that the browser says that the download failed: half a file must not look like a whole one.
    if (!ut.destroyed) logg().error({ feil: feilkode(feil) }, 'export failed');
    ut.destroy(feil instanceof Error ? feil : undefined);
  });
  return tilStroem(ut[Symbol.asyncIterator]());
}

/** Read as it is asked for, and stopped when nobody reads on. Node's own adapter throws past everybody then. */
function tilStroem(biter: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(styring) {
      const { value, done } = await biter.next();
      if (done) styring.close();
      else styring.enqueue(value);
    },
    cancel: async () => void (await biter.return?.()),
  });
}

async function* somBytes(tekst: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const koder = new TextEncoder();
  for await (const bit of tekst) yield koder.encode(bit);
}
