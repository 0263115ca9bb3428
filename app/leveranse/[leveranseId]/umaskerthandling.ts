'use server';

import type { ReactNode } from 'react';
import { z } from 'zod';
import { VISNINGER, type Visning } from '@/lib/leveranse/visning';
import { type Handlingssvar, lagHandling } from '@/lib/server/handling';
import { merkUmaskert } from '@/lib/server/leveranse/merkUmaskert';
import { UMASKERTE } from './_components/umaskerte';

const vis = lagHandling(
  {
    tilgang: 'leveranse',
    rolle: 'lese',
    inn: z.object({ leveranseId: z.uuid(), visning: z.enum(VISNINGER) }),
  },
  async (tilgang, { visning }) => {
    await merkUmaskert(tilgang, visning);
    return UMASKERTE[visning](tilgang);
  },
);

/** Shows one place of a delivery without masks. That it was shown is in the log before it is. */
export async function visUmaskertHandling(inn: {
  leveranseId: string;
  visning: Visning;
}): Promise<Handlingssvar<ReactNode>> {
  return vis(inn);
}
