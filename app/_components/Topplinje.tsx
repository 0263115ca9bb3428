import Link from 'next/link';
import { Button, Tag } from '@digdir/designsystemet-react';
import { getTranslations } from 'next-intl/server';
import { env } from '@/lib/env';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentOrganisasjoner, hentValgt } from '@/lib/server/tilgang/organisasjoner';
import { Organisasjonsvelger } from '@/components/ui/Organisasjonsvelger';
import { loggUtHandling, velgOrganisasjonHandling } from '../handlinger';
import { Merke } from './Merke';
import stil from './topplinje.module.css';

/** On every page: whose portal, for which organisation, and the way out. */
export async function Topplinje() {
  const t = await getTranslations('topplinje');
  const oekt = await hentInnlogget();
  const { MILJOE } = env();
  return (
    <header className={stil['topplinje']}>
      <Link href="/" className={stil['navn']}>
        <Merke />
        {t('portal')}
      </Link>
      {MILJOE !== 'prod' && (
        <Tag data-size="sm" data-color="warning" variant="outline">
          {t(`miljoe.${MILJOE}`)}
        </Tag>
      )}
      {oekt && (
        <div className={stil['hoeyre']}>
          <Organisasjonsvelger
            organisasjoner={await hentOrganisasjoner(oekt.innsenderId)}
            valgt={await hentValgt(oekt)}
            velg={velgOrganisasjonHandling}
          />
          <form action={loggUtHandling}>
            <Button type="submit" variant="tertiary" data-size="sm">
              {t('loggUt')}
            </Button>
          </form>
        </div>
      )}
    </header>
  );
}
