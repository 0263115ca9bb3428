import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Ordning } from '@/lib/ordning/typer';
import { type Avviksord, lagAvviksord } from './avviksord';

/** The words of a rule, for those who show them. */
export function useAvvikstekst(ordning: Ordning): Avviksord {
  const t = useTranslations('avvik');
  return useMemo(() => lagAvviksord(t, ordning), [t, ordning]);
}
