import type nb from '@/messages/nb.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'nb';
    Messages: typeof nb;
  }
}
