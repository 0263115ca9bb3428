import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useSpraak } from '@/components/ui/useSpraak';
import type { Ordning } from '@/lib/ordning/typer';
import { type Avviksord, lagAvviksord } from './avviksord';

/** The words of a rule, for those who show them. */
export function useAvvikstekst(ordning: Ordning): Avviksord {
  const t = useTranslations('avvik');
  const spraak = useSpraak();
  return useMemo(() => lagAvviksord(t, ordning, spraak), [t, ordning, spraak]);
}
