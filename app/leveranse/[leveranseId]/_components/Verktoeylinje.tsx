'use client';

import { Button } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { useSnapshot } from '@/components/oppgavetabell/bruk';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import { Opplasting } from '@/components/opplasting/Opplasting';
import type { Tekstkilde } from '@/components/opplasting/typer';
import { SlettUtkast } from './SlettUtkast';
import type { Leveransefakta } from './aapneUtkast';
import stil from './utkast.module.css';

/** Ways in other than typing: a spreadsheet, our template for one; and the way out of the draft. */
export function Verktoeylinje({ leveranse, lager }: { leveranse: Leveransefakta; lager: Radlager }) {
  const t = useTranslations('utkast');
  const opplasting = useTranslations('opplasting') as unknown as Tekstkilde;
  const { antall } = useSnapshot(lager);
  return (
    <div className={stil['verktoey']}>
      <Opplasting
        ordning={lager.ordning}
        inntektsaar={leveranse.inntektsaar}
        antallRaderFraFoer={antall}
        // Rows from a file land in the same table, through the same store, as rows that are typed.
        onRader={(rader, _fakta, maate) => {
          const utfall = lager.utfoer({ type: maate === 'erstatt' ? 'erstatt' : 'leggTil', rader });
          return utfall.type === 'avvist' ? utfall.grunn : undefined;
        }}
        tekster={opplasting}
      />
      <Button asChild variant="tertiary" data-size="sm">
        <a href={`/api/mal/${leveranse.ordning}/${leveranse.inntektsaar}`} download>
          {t('lastNedMal')}
        </a>
      </Button>
      <SlettUtkast leveranseId={leveranse.id} hentAntall={() => lager.hentSnapshot().antall} />
    </div>
  );
}
