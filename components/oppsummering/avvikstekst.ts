import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Avvik, Ordning } from '@/lib/ordning/typer';

type Vist = Pick<Avvik, 'kode' | 'felt' | 'param'>;

/** The words of a rule: `kort` is one line for its kind, `lang` says what is wrong, why, and what to do. */
export function useAvvikstekst(ordning: Ordning): { kort(avvik: Vist): string; lang(avvik: Vist): string } {
  const t = useTranslations('avvik');
  return useMemo(() => {
    const verdier = ({ felt, param }: Vist): Record<string, string | number> => ({
      felt: ordning.felter.find(({ noekkel }) => noekkel === felt)?.ledetekst.nb ?? '',
      ...param,
    });
    return {
      kort: (avvik) => t(`${avvik.kode}.kort`, verdier(avvik) as never),
      lang: (avvik) => t(`${avvik.kode}.lang`, verdier(avvik) as never),
    };
  }, [t, ordning]);
}
