import { getRequestConfig } from 'next-intl/server';
import { SPRAAK } from '@/lib/felles/spraak';
import nb from '@/messages/nb.json';

export default getRequestConfig(async () => ({ locale: SPRAAK, messages: nb, timeZone: 'Europe/Oslo' }));
