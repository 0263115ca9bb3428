'use client';

import { useTranslations } from 'next-intl';
import type { Sjekkpunkt } from '@/lib/server/systemtilgang/sjekkliste';
import stil from './systemtilgang.module.css';

const TEGN = { ok: '✓', mangler: '✗', ukjent: '?' } as const;

/** One condition: sign and word, what was found, who can mend it, and Maskinporten's code small beneath. */
export function Punkt({ punkt, navn }: { punkt: Sjekkpunkt; navn: string }) {
  const t = useTranslations('tilgangsside.klar');
  const { utfall, hvem } = punkt;
  const tekst = usePunkttekst(punkt);
  return (
    <li className={stil['punkt']}>
      <span className={stil[utfall]}>
        <span aria-hidden="true">{TEGN[utfall]}</span>
        <span className="ds-sr-only">{t(utfall)}: </span>
      </span>
      <span>{tekst}</span>
      {hvem && <span className="dempet">{t(`hvem.${hvem}`, { navn })}</span>}
      {/^MP-/.test(punkt.kode) && <small className="dempet tall">{punkt.kode}</small>}
    </li>
  );
}

function usePunkttekst({ hva, kode, utfall, verdi = [] }: Sjekkpunkt): string {
  const t = useTranslations('tilgangsside');
  const maskinporten = useTranslations('maskinporten');
  // The keys are made of the answer: a text that is missing is found by the test of the texts.
  const punkt = (noekkel: string, verdier?: Record<string, string>): string =>
    t(`klar.punkt.${noekkel}` as 'klar.punkt.innlogget.ok', verdier as never);
  if (hva === 'maskinporten' && utfall === 'mangler') {
    return maskinporten(kode as 'MP-303', { kode } as never);
  }
  if (hva === 'fullmakt' && kode === 'ok') {
    const navn = (ord: string): string =>
      t.has(`klar.grunnlag.${ord}` as never) ? t(`klar.grunnlag.${ord}` as never) : ord;
    return punkt('fullmakt.ok', { grunnlag: verdi.map(navn).join(', ') });
  }
  if (hva === 'systemtilgang') {
    const [foerste = ''] = verdi;
    const status =
      kode === 'mangler' ? t(`status.${foerste}.merke` as 'status.ingen.merke').toLowerCase() : '';
    return punkt(`systemtilgang.${kode}`, { agent: foerste, status });
  }
  return punkt(`${hva}.${kode}`);
}
