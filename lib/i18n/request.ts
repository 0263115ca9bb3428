import { getRequestConfig } from 'next-intl/server';
import nb from '@/messages/nb.json';

/** Bokmål for now; the language is chosen here, nowhere else. */
export default getRequestConfig(async () => ({ locale: 'nb', messages: nb, timeZone: 'Europe/Oslo' }));
