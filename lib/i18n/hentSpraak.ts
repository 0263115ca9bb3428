import { getLocale } from 'next-intl/server';
import { type Spraak, spraakAv } from '@/lib/felles/spraak';

/** The language of this request, on the server; in a component that is not async, `useSpraak`. */
export const hentSpraak = async (): Promise<Spraak> => spraakAv(await getLocale());
