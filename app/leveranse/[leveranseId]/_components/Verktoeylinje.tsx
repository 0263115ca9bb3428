'use client';

import { Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import { lagBord } from '@/components/opplasting/bord';
import { Opplasting } from '@/components/opplasting/Opplasting';
import type { Tekstkilde } from '@/components/opplasting/typer';
import { useSpraak } from '@/components/ui/useSpraak';
import type { HusketOppsett } from '@/lib/regneark/oppsett/typer';
import { huskOppsettHandling, noterFilHandling } from '../actions';
import { SlettUtkast } from './SlettUtkast';
import type { Leveransefakta } from './aapneUtkast';

interface Props {
  leveranse: Leveransefakta;
  lager: Radlager;
  /** How the organisation's last spreadsheet was read. */
  husket: HusketOppsett | undefined;
}

/** Ways in other than typing: a spreadsheet, our template for one; and the way out of the draft. */
export function Verktoeylinje({ leveranse, lager, husket: fraFoer }: Props) {
  const t = useTranslations('utkast');
  const opplasting = useTranslations('opplasting') as unknown as Tekstkilde;
  const bord = useMemo(() => lagBord(lager), [lager]);
  const [husket, settHusket] = useState(fraFoer);
  const husk = (oppsett: HusketOppsett): void => {
    settHusket(oppsett);
    // Not worth a word when it fails: the rows are in, and the next file is only read without help.
    void huskOppsettHandling({ leveranseId: leveranse.id, oppsett }).catch(() => undefined);
  };
  return (
    <Opplasting
      ordning={lager.ordning}
      inntektsaar={leveranse.inntektsaar}
      husket={husket}
      bord={bord}
      onHusk={husk}
      onFilsum={(maate, fil) => {
        // Without it the receipt's proof begins with the table.
        void noterFilHandling({ leveranseId: leveranse.id, maate, fil }).catch(() => undefined);
      }}
      tekster={opplasting}
      spraak={useSpraak()}
    >
      <Button asChild variant="tertiary" data-size="sm">
        <a href={`/api/mal/${leveranse.ordning}/${leveranse.inntektsaar}`} download>
          {t('lastNedMal')}
        </a>
      </Button>
      <SlettUtkast leveranseId={leveranse.id} hentAntall={() => lager.hentSnapshot().antall} />
    </Opplasting>
  );
}
