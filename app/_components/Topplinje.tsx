import Link from 'next/link';
import { Button } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Organisasjonsvelger } from '@/components/ui/Organisasjonsvelger';
import { Spraakvelger } from '@/components/ui/Spraakvelger';
import { env } from '@/lib/env';
import { hentTopplinjedata } from '@/lib/server/auth/topplinjedata';
import { loggUtHandling, velgOrganisasjonHandling, velgSpraakHandling } from '../handlinger';
import { Merke } from './Merke';
import { Oektvarsel } from './oektvakt/Oektvarsel';
import stil from './topplinje.module.css';

/** On every page: whose portal, for which organisation, and the way out. */
export async function Topplinje() {
  const t = await getTranslations('topplinje');
  const { innlogget, frister, valgt } = await hentTopplinjedata();
  const { MILJOE } = env();
  return (
    <header className={stil['topplinje']}>
      {MILJOE !== 'prod' && <p className={stil['miljoe']}>{t(`miljoe.${MILJOE}`)}</p>}
      <div className={stil['rad']}>
        <Link href="/" className={stil['navn']}>
          <Merke />
          {t('portal')}
        </Link>
        <div className={stil['hoeyre']} data-valgt={valgt ? '' : undefined}>
          {/* Until one is chosen, the choice is the page itself. */}
          {innlogget && valgt && (
            <Organisasjonsvelger
              valgt={{ orgnr: valgt.orgnr, navn: valgt.navn }}
              velg={velgOrganisasjonHandling}
            />
          )}
          <Spraakvelger velg={velgSpraakHandling} />
          {innlogget && (
            <form action={loggUtHandling}>
              <Button type="submit" variant="tertiary" data-size="sm">
                {t('loggUt')}
              </Button>
            </form>
          )}
        </div>
      </div>
      {frister && <Oektvarsel frister={frister} />}
    </header>
  );
}
