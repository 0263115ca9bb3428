'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Filmaate, Filsum } from '@/lib/leveranse/filsum';
import { filsumSchema } from '@/lib/leveranse/filsumSkjema';
import type { Hodeinnhold } from '@/lib/leveranse/flettHode';
import { hodeutkastSchema } from '@/lib/leveranse/hode';
import { operasjonSchema } from '@/lib/leveranse/operasjon';
import { type Handlingssvar, lagHandling } from '@/lib/server/handling';
import { type Hodelagret, lagreHode } from '@/lib/server/leveranse/lagreHode';
import { type Lagringsfeil, lagreRader } from '@/lib/server/leveranse/lagreRader';
import { noterFil } from '@/lib/server/leveranse/noterFil';
import { slettUtkast } from '@/lib/server/leveranse/slettUtkast';
import { huskOppsett } from '@/lib/server/regneark/huskOppsett';
import { husketSchema } from '@/lib/server/regneark/husket';
import type { HusketOppsett } from '@/lib/regneark/oppsett/typer';
import type { Operasjon, Radlagring } from '@/lib/leveranse/operasjon';
import type { Resultat } from '@/lib/felles/resultat';

const leveranseId = z.uuid();
/** More than fits in the megabyte that an action takes; the store hands out smaller batches. */
const MAKS_OPERASJONER = 20_000;

const rader = lagHandling(
  {
    tilgang: 'leveranse',
    rolle: 'fylle_ut',
    inn: z.object({
      leveranseId,
      redigererId: z.uuid(),
      operasjoner: z.array(operasjonSchema).max(MAKS_OPERASJONER),
    }),
  },
  (tilgang, { operasjoner, redigererId }) => lagreRader(tilgang, operasjoner, redigererId),
);
const innhold = z.object({ hode: hodeutkastSchema, ingenOppgaver: z.boolean() });
const hode = lagHandling(
  {
    tilgang: 'leveranse',
    rolle: 'fylle_ut',
    inn: z.object({ leveranseId, fra: innhold, til: innhold }),
  },
  (tilgang, { fra, til }) => lagreHode(tilgang, til, fra),
);
const slett = lagHandling(
  { tilgang: 'leveranse', rolle: 'fylle_ut', inn: z.object({ leveranseId }) },
  (tilgang) => slettUtkast(tilgang),
);
const husk = lagHandling(
  { tilgang: 'leveranse', rolle: 'fylle_ut', inn: z.object({ leveranseId, oppsett: husketSchema }) },
  (tilgang, { oppsett }) => huskOppsett(tilgang, oppsett),
);
const fil = lagHandling(
  {
    tilgang: 'leveranse',
    rolle: 'fylle_ut',
    inn: z.object({ leveranseId, maate: z.enum(['erstatt', 'leggTil']), fil: filsumSchema }),
  },
  (tilgang, inn) => noterFil(tilgang, inn.maate, inn.fil),
);

/** Stores a batch of changes to the rows. */
export async function lagreRaderHandling(inn: {
  leveranseId: string;
  /** The open tab that the changes were made in. */
  redigererId: string;
  operasjoner: readonly Operasjon[];
}): Promise<Handlingssvar<Resultat<Radlagring, Lagringsfeil>>> {
  return rader(inn);
}

/** Stores what has been changed in the contact form since it stood as `fra`. */
export async function lagreHodeHandling(inn: {
  leveranseId: string;
  fra: Hodeinnhold;
  til: Hodeinnhold;
}): Promise<Handlingssvar<Resultat<Hodelagret, 'ikke_utkast'>>> {
  return hode(inn);
}

/** Deletes the draft and goes to the overview; false when it could not be deleted. */
export async function slettUtkastHandling(inn: { leveranseId: string }): Promise<false> {
  const svar = await slett(inn);
  if (svar.type === 'ok' && svar.verdi.ok) redirect('/');
  return false;
}

/** Remembers how a spreadsheet was read, for the next one of this organisation and ordning. */
export async function huskOppsettHandling(inn: {
  leveranseId: string;
  oppsett: HusketOppsett;
}): Promise<Handlingssvar<void>> {
  return husk(inn);
}

/** Notes what a file held whose rows went into the table, for the proof on the receipt. */
export async function noterFilHandling(inn: {
  leveranseId: string;
  maate: Filmaate;
  fil: Filsum;
}): Promise<Handlingssvar<void>> {
  return fil(inn);
}
