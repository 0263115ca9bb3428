import { useTranslations } from 'next-intl';

/**
 * The words of what an action answered. Too many calls within a minute has the same words everywhere, with what is safe
 * and when to try again; `tekst` has those of every other answer.
 */
export function useSvartekst<S extends string>(
  tekst: (svar: Exclude<S, 'for_mange'>) => string,
): (svar: S) => string {
  const t = useTranslations('forMange');
  return (svar) => (svar === 'for_mange' ? t('handling') : tekst(svar as Exclude<S, 'for_mange'>));
}
