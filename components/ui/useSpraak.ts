import { useLocale } from 'next-intl';
import { type Spraak, spraakAv } from '@/lib/felles/spraak';

/** The language that is shown, for what has its words in a declaration and not in messages/*.json. */
export const useSpraak = (): Spraak => spraakAv(useLocale());
