import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { lesSpraak, lokaleFor, SPRAAKKAKE } from '@/lib/felles/spraak';
import { tekster } from './tekster';

/** Only the person's own choice decides: what the browser asks for is often nobody's choice. */
export default getRequestConfig(async () => {
  const spraak = lesSpraak((await cookies()).get(SPRAAKKAKE)?.value);
  return { locale: lokaleFor(spraak), messages: tekster(spraak), timeZone: 'Europe/Oslo' };
});
