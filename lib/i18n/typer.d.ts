import type { Lokale } from '@/lib/felles/spraak';
import type { Tekster } from './tekster';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Lokale;
    Messages: Tekster;
  }
}
