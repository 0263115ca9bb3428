'use client';

import { Button, Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { useHydrert } from '@/components/ui/useHydrert';
import { useSvartekst } from '@/components/ui/useSvartekst';
import { velgFireOyneHandling, type Rollesvar } from '../actions';
import stil from './roller.module.css';

/** One prepares, another sends: what it means, whether it is on, and the switch. */
export function FireOyne({ orgnr, paa, kanEndres }: { orgnr: string; paa: boolean; kanEndres: boolean }) {
  const t = useTranslations('roller');
  const svartekst = useSvartekst<Rollesvar>((svar) => t(svar));
  const hydrert = useHydrert();
  const [svar, velg, venter] = useActionState(velgFireOyneHandling, null);
  return (
    <section aria-labelledby="fire-oyne" className={stil['del']}>
      <Heading level={2} data-size="xs" id="fire-oyne">
        {t('fireOyne.tittel')}
      </Heading>
      <p>{t('fireOyne.tekst')}</p>
      <p>
        <strong>{t(paa ? 'fireOyne.paa' : 'fireOyne.av')}</strong>
      </p>
      {kanEndres && (
        <form action={velg}>
          <input type="hidden" name="orgnr" value={orgnr} />
          <input type="hidden" name="fireOyne" value={String(!paa)} />
          <Button type="submit" variant="secondary" data-size="sm" disabled={!hydrert || venter}>
            {t(paa ? 'fireOyne.slaaAv' : 'fireOyne.slaaPaa')}
          </Button>
        </form>
      )}
      <p role="status">{svar && svartekst(svar)}</p>
    </section>
  );
}
