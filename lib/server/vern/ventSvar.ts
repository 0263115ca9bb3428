import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Rategrense } from '@/lib/env';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { forMange } from './rategrense';

const uskadelig = (tekst: string): string => tekst.replace(/[&<>"]/g, (tegn) => `&#${tegn.charCodeAt(0)};`);

/** The answer to somebody who asks too often: 429 with Retry-After, and a page that says so in words. Else nothing. */
export async function ventSvar(slag: Rategrense, hvem: string): Promise<Response | undefined> {
  const sekunder = await forMange(slag, hvem);
  if (sekunder === undefined) return undefined;
  const t = await getTranslations('forMange');
  const [tittel, tekst, tilbake] = [t('tittel'), t('tekst', { sekunder }), t('tilbake')].map(uskadelig);
  const html = `<!doctype html><html lang="${await hentSpraak()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${tittel}</title><main style="font:1.125rem/1.5 system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem">
<h1>${tittel}</h1><p>${tekst}</p><p><a href="/">${tilbake}</a></p></main></html>`;
  return new Response(html, {
    status: 429,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Retry-After': String(sekunder),
      'Cache-Control': 'no-store',
    },
  });
}
