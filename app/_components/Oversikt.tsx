import { Suspense } from 'react';
import Link from 'next/link';
import { Button } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningsnavn } from '@/lib/ordninger/register';
import { hentStartbare } from '@/lib/server/leveranse/startFraIFjor';
import { hentOversikt } from '@/lib/server/leveranse/hentOversikt';
import type { Utfoerer } from '@/lib/server/tilgang/organisasjoner';
import { Enhetsfakta } from './Enhetsfakta';
import { Frister } from './Frister';
import { Kvitteringssoek } from './Kvitteringssoek';
import { Leveransetabell } from './Leveransetabell';
import { Slettevarsel } from './Slettevarsel';
import { Systemtilgangsvarsel } from './Systemtilgangsvarsel';
import stil from './oversikt.module.css';

/** What is due comes first, then what is open and done. */
export async function Oversikt({ utfoerer }: { utfoerer: Utfoerer }) {
  const t = await getTranslations('oversikt');
  const naa = new Date();
  const { frister, leveranser } = await hentOversikt(utfoerer, naa);
  const startbare = await hentStartbare(utfoerer, naa);
  const sendte = leveranser.flatMap((l) => (l.status === 'utkast' ? [] : [l.inntektsaar]));
  return (
    <>
      <div className={stil['topp']}>
        <div>
          <Sidetittel
            under={
              <>
                {utfoerer.oppgavegiver.navn} <span className="tall">{utfoerer.oppgavegiver.orgnr}</span>
                <Suspense>
                  <Enhetsfakta {...utfoerer.oppgavegiver} />
                </Suspense>
              </>
            }
          >
            {t('tittel')}
          </Sidetittel>
        </div>
        <Button asChild>
          <Link href="/ny">{t('nyLeveranse')}</Link>
        </Button>
      </div>
      <Suspense>
        <Systemtilgangsvarsel utfoerer={utfoerer} />
      </Suspense>
      <Slettevarsel utfoerer={utfoerer} />
      <Frister frister={frister} startbare={startbare} naa={naa} />
      <Leveransetabell leveranser={leveranser} />
      {sendte.length > 0 && (
        <Kvitteringssoek
          aar={[...new Set(sendte)].sort((a, b) => b - a)}
          ordningsnavn={ordningsnavn(await hentSpraak())}
        />
      )}
    </>
  );
}
