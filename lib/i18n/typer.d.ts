import type { Lokale } from '@/lib/felles/spraak';
import type nb from '@/messages/nb.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Lokale;
    Messages: typeof nb;
  }
}
