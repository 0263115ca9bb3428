import { Alert } from '@/components/ui/ds';
import { getFormatter, getTranslations } from 'next-intl/server';
import { lagLoggord } from '@/app/logg/loggord';
import { Klartegn } from '@/components/ui/Klartegn';
import { masker } from '@/lib/felles/masker';
import { hentKlarmerke } from '@/lib/server/leveranse/klarmerke';
import type { Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import { Forloepsliste } from './Forloep';
import { Umaskert } from './Umaskert';

/** What somebody has said of the draft, with which comment, and what has been done with it since. */
export async function Klarmerke(tilgang: Leveransetilgang) {
  const merke = await hentKlarmerke(tilgang.leveranse);
  if (!merke) return null;
  const innhold = <Klarmerkeinnhold {...tilgang} />;
  if (masker(merke.kommentar) === merke.kommentar) return innhold;
  return (
    <Umaskert leveranseId={tilgang.leveranse.id} visning="klarmerke">
      {innhold}
    </Umaskert>
  );
}

interface Props extends Leveransetilgang {
  umaskert?: boolean;
}

/** The same without a button; masked, unless it was asked for as it is. */
export async function Klarmerkeinnhold({ leveranse, utfoerer, umaskert = false }: Props) {
  const merke = await hentKlarmerke(leveranse);
  if (!merke) return null;
  const t = await getTranslations('klar');
  const format = await getFormatter();
  const { hvem } = await lagLoggord(utfoerer.innsenderId);
  const tid = format.dateTime(merke.tid, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <Alert data-color={merke.status === 'klar' ? 'info' : 'warning'}>
      <p>
        <Klartegn status={merke.status} /> {t('hvem', { hvem: hvem(merke.innsenderId), tid })}
      </p>
      {merke.kommentar && <p>{umaskert ? merke.kommentar : masker(merke.kommentar)}</p>}
      {merke.status === 'klar' && (
        <>
          <p>{t('siden')}</p>
          <Forloepsliste
            leveranseId={leveranse.id}
            leser={utfoerer.innsenderId}
            etter="klar_merket"
            ingen={t('ingenSiden')}
          />
        </>
      )}
    </Alert>
  );
}
